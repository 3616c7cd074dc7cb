import { library } from '#library/library.ts';
import { checkDerived } from '#method/check-safeguards.ts';
import type { PageFault } from '#method/designing/reading/limits.ts';
import type { Method } from '#method/language.ts';
import { placeOf } from './at.ts';
import { ownCatalogue } from './blank.ts';
import { faultsOfEffects } from './effects.ts';
import type { After } from './own.ts';
import { faultWords } from './words.ts';

/** Steps by whose ids lists of other rooms say how something stands, by the method of the library. They may be renamed and given to others, not taken out. */
export const knownSteps: Readonly<Record<string, readonly string[]>> = {
  'branch-link': ['branch', 'grid'],
  resolution: ['give', 'carry'],
  whistle: ['deal'],
  'whistle-firm': ['deal'],
  'whistle-volunteers': ['deal'],
};

/** Where rooms begin by pressing a button themselves: what a meeting decided is given to somebody as it is written down. */
export const knownBeginnings: Readonly<Record<string, { readonly step: string; readonly outcome: string }>> = {
  resolution: { step: 'give', outcome: 'given' },
};

/**
 * A page stays with the kind of thing its origin is for, or is for one that is nobody's; what its origin keeps for whoever is concerned, and what the rest of
 * the product knows it by, it keeps.
 */
export function keepsFaults(method: Method, after: After | null): PageFault[] {
  const origin = after?.page ?? null;
  const { catalogue } = method.opens;
  const isFit = catalogue === ownCatalogue(method.id) || catalogue === origin?.opens.catalogue || isFree(catalogue);
  const derived = origin ? checkDerived(origin, method) : [];
  return [
    ...(isFit ? [] : [{ say: faultWords.catalogue, path: ['opens', 'catalogue'] }]),
    ...derived.map((fault) => ({ say: fault.say, path: placeOf(method, fault) })),
    ...faultsOfEffects(method, origin),
    ...(after ? [...stepsGone(method, after), ...begunElsewhere(method, after), ...doorClosed(method, after.page)] : []),
  ];
}

function stepsGone({ steps }: Method, { page, root }: After): PageFault[] {
  const kept = knownSteps[root ?? ''] ?? [];
  return kept
    .filter((id) => !steps.some((step) => step.id === id))
    .map((id) => ({ say: faultWords.stepGone(page.steps.find((step) => step.id === id)?.name ?? id), path: ['steps'] }));
}

function begunElsewhere({ first, steps }: Method, { page, root }: After): PageFault[] {
  const begins = knownBeginnings[root ?? ''];
  const step = begins && steps.find(({ id }) => id === begins.step);
  if (!begins || !step) return [];
  const taken = steps.find(({ id }) => id === step.to[begins.outcome]);
  const name = page.steps.find(({ id }) => id === begins.step)?.buttons[begins.outcome] ?? begins.outcome;
  return first === step.id && taken?.do === 'claim'
    ? []
    : [{ say: faultWords.begins(step.name, name), path: ['steps', steps.indexOf(step)] }];
}

/** What is open everywhere cannot be switched off, nor is its door closed by a variant: whoever could ask, and by whatever way, still can. */
function doorClosed({ opens }: Method, { opens: was }: Method): PageFault[] {
  if (!alwaysOpen.has(was.catalogue) || opens.catalogue !== was.catalogue) return [];
  const isOpen =
    (opens.residents || !was.residents) &&
    was.posts.every((post) => opens.posts.includes(post)) &&
    was.channels.every((channel) => opens.channels.includes(channel));
  return isOpen ? [] : [{ say: faultWords.door, path: ['opens'] }];
}

const alwaysOpen = new Set(library.flatMap(({ id, opens: { catalogue } }) => (id === catalogue ? [catalogue] : [])));

/** A kind of thing that any method may be made for: what has no door of its own, and nothing in it is sealed, names anybody or is kept. */
function isFree(catalogue: string): boolean {
  const serving = library.filter(({ opens }) => opens.catalogue === catalogue);
  return serving.length > 0 && serving.every(isPlain);
}

const isPlain = ({ id, opens: { catalogue, sealed, seenBy, about }, effects }: Method): boolean =>
  id !== catalogue && !sealed && !seenBy && !about && !effects;
