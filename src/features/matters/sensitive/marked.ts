import { consent, mustBeAgreed } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Answers, Field } from '#method/forms.ts';
import { type Marked, unmarked } from '#method/marked.ts';
import { type SensitiveThing, sensitiveNames } from '#method/sensitive.ts';
import type { Consented } from '../asked.ts';

/** The answers as far as they may be written: without the marked ones where whoever asked does not agree to them. */
export function leftOut<Given extends Answers | undefined>(
  fields: readonly Field[],
  answers: Given,
  consented: Consented,
): Given | Answers {
  return consented === false && answers !== undefined ? unmarked(fields, answers) : answers;
}

type Said = { readonly person: string | null; readonly marked: readonly Marked[]; readonly consented: Consented };

/** Refuses what stands in marked fields until whoever asked agrees to that by itself, naming them all. @param person null: in no ledger */
export async function mustAgree(context: Context, { person, marked, consented }: Said): Promise<void> {
  const [first] = marked;
  if (!first) return;
  const field = marked.map(({ label }) => label).join('」「');
  const what = thingsOf(marked)
    .map((thing) => sensitiveNames[thing])
    .join('、');
  await mustBeAgreed(context, { person, purpose: first.sensitive, agreed: Boolean(consented), only: { field, what } });
}

const thingsOf = (marked: readonly Marked[]): SensitiveThing[] => [...new Set(marked.map(({ sensitive }) => sensitive))];

/** Keeps, with the matter, each sort of thing that was agreed to. */
export async function keepAgreed(context: Context, { person, marked, consented, about }: Said & { readonly about: string }): Promise<void> {
  if (person === null) return;
  for (const purpose of thingsOf(marked)) await consent(context, { person, purpose, about, onPaper: consented === 'paper' });
}
