import type { Fault, FaultCode } from '#method/fault.ts';
import type { Method } from '#method/language.ts';

/** The part of a step each fault is about; those left out are about the whole step. */
const parts: Partial<Record<FaultCode, readonly string[]>> = {
  'unknown-target': ['to'],
  'unsaid-outcome': ['says'],
  'no-button': ['buttons'],
  'never-happens': ['to'],
  'candidates-elsewhere': ['who'],
  'ladder-order': ['late'],
  'nobody-hurried': ['late'],
  'waits-forever': ['late'],
  'closes-unconfirmed': ['form'],
  'too-few': ['who'],
  'quorum-beyond': ['quorum'],
  'panel-beyond': ['panels'],
  'claim-without-takers': ['kinds'],
  'calendar-not-loaded': ['within'],
  'nobody-answers': ['extends'],
};
const outcomeParts: readonly string[] = ['to', 'says', 'buttons', 'form'];

const doorParts: Partial<Record<FaultCode, readonly string[]>> = {
  'nobody-supervises': ['supervises'],
  'reply-not-held': ['firstReply'],
  unsealed: ['opens', 'sealed'],
  'seen-wider': ['opens', 'seenBy'],
  'about-themselves': ['opens', 'about'],
};

/** Where in the page a fault is; empty where it is about the whole. */
export function placeOf(method: Method, { code, facts }: Fault): (string | number)[] {
  const { at, name, form = '', field = '', outcome = '', chinese } = facts;
  if (chinese !== undefined) return ['english', chinese];
  if (code.startsWith('told-')) return ['effects', facts['effect'] ?? '', Number(facts['nth']), 'with', 'posts'];
  if (form !== '' && field !== '') return placeOfField(method, form, field);
  const nth = method.steps.findIndex(({ id }) => id === (code === 'name-twice' ? name : at));
  if (nth < 0) return [...(doorParts[code] ?? [])];
  const part = partOf(method, code, nth);
  const isOfOutcome = outcome !== '' && part.some((one) => outcomeParts.includes(one));
  return ['steps', nth, ...part, ...(isOfOutcome ? [outcome] : [])];
}

/** The part of a step a fault is about; of posts nobody holds, where the step names them: whom it is offered to, who sits, or who does it. */
function partOf({ steps }: Method, code: FaultCode, nth: number): readonly string[] {
  if (code !== 'post-not-held') return parts[code] ?? [];
  const step = steps[nth];
  if (step?.do === 'claim') return ['kinds'];
  return step && 'panels' in step ? ['panels'] : ['who'];
}

function placeOfField({ forms }: Method, called: string, label: string): (string | number)[] {
  for (const [id, { name, fields }] of Object.entries(forms)) {
    const nth = fields.findIndex((field) => field.label === label);
    if (name === called && nth >= 0) return ['forms', id, 'fields', nth];
  }
  return [];
}
