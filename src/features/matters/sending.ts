import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import type { MatterState, SentFacts } from '#method/matter.ts';
import { endOf, stepOf } from '#method/page.ts';
import { whyFit } from './dispatching/suggest.ts';
import type { MatterRecord } from './standing.ts';

/** Of an assign step, the outcome that offers the matter to helpers; undefined where the step has none. */
export function sendingWay(method: Method, { step: at }: Pick<MatterState, 'step'>): string | undefined {
  const step = at === null ? null : stepOf(method, at);
  if (step?.do !== 'assign') return undefined;
  return Object.entries(step.to).find(([, target]) => endOf(method, target) === null && stepOf(method, target).do === 'claim')?.[0];
}

/** The same, where there must be one; otherwise it is not at that step. */
export function sendingOutcome(method: Method, state: MatterState): string {
  return sendingWay(method, state) ?? refuse('method.not_here');
}

/** What is kept beside a sending out that was taken from the suggestions or done with others like it: why, in codes. */
export async function chosenBy(
  context: Context,
  { id }: MatterRecord,
  chosen: 'suggestion' | 'batch' | undefined,
  persons: readonly string[],
): Promise<SentFacts | undefined> {
  if (chosen !== 'suggestion') return chosen && { by: chosen };
  const [person] = persons;
  return { by: 'suggestion', why: person === undefined ? [] : await whyFit(context, id, person) };
}
