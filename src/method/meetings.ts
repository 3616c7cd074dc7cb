import { isPast } from './clock.ts';
import type { Method, StepThat } from './language.ts';
import type { Act, Became, DoAct, EventFacts, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import { reaches } from './panels.ts';
import type { Doing } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asWhom } from './who.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

const longestPlace = 60;

/** A meeting is called for a time ahead and a place; called again, it is moved. */
export function convene(method: Method, state: MatterState, asked: ActThat<'convene'>, { now }: MatterContext): Doing | Refusal {
  const step = stepOf(method, state.step ?? '');
  if (step.do !== 'meet') return refusal('method.no_meeting_here');
  const as = asWhom(method, state, step, asked);
  if (!as) return refusal('method.not_yours');
  const place = asked.place.trim();
  if (isPast(asked.at, now)) return refusal('method.meeting_past');
  if (place === '' || place.length > longestPlace) return refusal('method.meeting_place');
  const meeting = { at: asked.at, place };
  const became: Became = { meeting };
  return { as, draft: { kind: 'convened', step: step.id, outcome: null, became, facts: { meeting } } };
}

/** Those who came must be holders of its seats and enough of them; the minutes say how many. A meeting that was not held asks for nobody. */
export function attended(
  step: StepThat<'meet'>,
  { present = [], outcome }: Pick<DoAct, 'present' | 'outcome'>,
  { holders = {} }: MatterContext,
): EventFacts | Refusal {
  if (step.unheld?.includes(outcome)) return {};
  const seats = new Set(step.seats.flatMap((post) => holders[post] ?? []));
  const here = [...new Set(present)];
  if (here.some((person) => !seats.has(person))) return refusal('method.present_unknown');
  if (!reaches(step.quorum, here.length, seats.size)) return refusal('method.quorum_missing', { here: here.length, of: seats.size });
  return { present: { here: here.length, of: seats.size } };
}
