import { deadline, isPast } from './clock.ts';
import type { Method } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import { type Doing, relayedFacts } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asOpener, heldOf, isAssignee, isOpener, waitsForOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** 督办: stands on the matter until it goes to its opener. Nobody supervises their own asking or their own work. */
export function supervise(
  method: Method,
  state: MatterState,
  { by, answers }: ActThat<'supervise'>,
  { now }: MatterContext,
): Doing | Refusal {
  const as = heldOf(method.supervises ?? [], by);
  if (!as || isOpener(state, by) || isAssignee(state, by)) return refusal('method.not_yours');
  if (state.supervised) return refusal('method.supervised_already');
  if (waitsForOpener(stepOf(method, state.step ?? ''))) return refusal('method.waits_for_opener');
  const became = { supervised: { by: by.person, at: now } };
  return faultOfWords(answers, 'said') ?? { as, draft: { kind: 'supervised', step: state.step, outcome: null, became, said: answers } };
}

const urgedAgainAfter = { unit: 'hours', count: 24 } as const;

/** 催一下: by who asked, or who joined them, once in 24 hours; not while it waits for their own word. */
export function urge(
  method: Method,
  state: MatterState,
  asked: ActThat<'urge'> & Pick<Act, 'by' | 'relayed'>,
  context: MatterContext,
): Doing | Refusal {
  const as = asOpener(method, state, asked) ?? heldOf(['asker'], asked.by);
  if (!as) return refusal('method.not_yours');
  if (waitsForOpener(stepOf(method, state.step ?? ''))) return refusal('method.waits_for_opener');
  const { urgedAt } = state;
  if (urgedAt && !isPast(deadline(urgedAt, urgedAgainAfter, context.calendar).at, context.now)) return refusal('method.urged_already');
  return { as, draft: { kind: 'urged', step: state.step, outcome: null, became: { urgedAt: context.now }, facts: relayedFacts(asked) } };
}
