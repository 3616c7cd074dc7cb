import { arrive } from './arrive.ts';
import { faultOfAnswers } from './forms.ts';
import type { VoiceSays } from './gathering.ts';
import type { Method } from './language.ts';
import type { Act, Became, DoAct, MatterContext, MatterState } from './matter.ts';
import { clockOutcomes, fieldsOf, targetOf } from './page.ts';
import { concernedIn, countsOf, isParty, panelsOf, partyIds, seatAt, speakerOf, spoken, type VoicedStep, verdictOf } from './panels.ts';
import { type Doing, relayedFacts } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { heldOf, isAssignee } from './who.ts';

type Voicing = { readonly method: Method; readonly state: MatterState; readonly step: VoicedStep };
type Speaks = DoAct & Pick<Act, 'by' | 'relayed'>;

/** What a step with panels calls its two ends: what it leads to when they say yes, and when they say no. */
export function decidedBy(step: VoicedStep): Readonly<Record<'yes' | 'no', string>> {
  if (step.do === 'review') return { yes: 'agreed', no: 'refused' };
  if (step.do === 'vote') return { yes: 'passed', no: 'failed' };
  const others = Object.keys(step.to).filter((outcome) => outcome !== step.yes);
  const [no = step.yes] = others.filter((outcome) => !clockOutcomes(step).includes(outcome)).concat(others); // silence is not a no, whatever order a page is kept in
  return { yes: step.yes, no };
}

/** What somebody may say on a panel: a signature is given or refused by the outcomes of its step. */
export function saysOf(step: VoicedStep): Readonly<Record<string, VoiceSays>> {
  if (step.do !== 'sign') return { yes: 'yes', no: 'no', aside: 'aside' };
  const { yes, no } = decidedBy(step);
  return { [yes]: 'yes', [no]: 'no' };
}

/** One member of a panel speaks, openly; the word that makes it certain decides the step. */
export function speaks({ method, state, step }: Voicing, asked: Speaks, context: MatterContext): Doing | Refusal {
  const seat = seatFor(method, state, step, asked);
  if ('refused' in seat) return seat;
  const says = saysOf(step)[asked.outcome];
  if (!says || (says === 'aside' && !step.buttons['aside'])) return refusal('method.outcome_unknown', { outcome: asked.outcome });
  const fault = faultOfAnswers(fieldsOf(method, step, asked.outcome), asked.answers ?? {});
  if (fault) return fault;
  const heard = { ...state, voices: spoken(state, seat.panel, seat.speaker, says) };
  const verdict = verdictOf(heard, step, context, isOverdue(heard, context));
  const facts = { voice: { panel: seat.panel.name, says }, ...relayedFacts(asked) };
  const said = asked.answers ?? null;
  if (verdict === 'open') {
    const became: Became = { voices: heard.voices };
    return { as: seat.as, draft: { kind: 'voiced', step: step.id, outcome: asked.outcome, became, facts, said } };
  }
  const outcome = decidedBy(step)[verdict];
  const became = arrive(method, heard, targetOf(step, outcome), context);
  const counts = countsOf(heard, step, context);
  const confirmed = step.do === 'sign' ? { confirmed: verdict === 'yes' } : {};
  return { as: seat.as, draft: { kind: 'did', step: step.id, outcome, became, facts: { ...facts, ...confirmed, counts }, said } };
}

type Seat = NonNullable<ReturnType<typeof seatAt>> & { readonly speaker: string };

function seatFor(method: Method, state: MatterState, step: VoicedStep, asked: Speaks): Seat | Refusal {
  if (asked.relayed) return relayedSeat(method, state, step, asked);
  const seat = seatAt(state, step, asked.by);
  if (!seat) return refusal('method.not_yours');
  const speaker = speakerOf(state, seat.panel, asked.by);
  if (speaker === null) return refusal('method.person_needed');
  const isConcerned = step.do !== 'sign' && step.recuse && concernedIn(state).includes(speaker);
  return isConcerned ? refusal('method.concerned') : { ...seat, speaker };
}

/** A side's word may be passed on by who may relay and does not work on it; nobody votes or reviews for somebody else. */
function relayedSeat(method: Method, state: MatterState, step: VoicedStep, { by, party = '' }: Speaks): Seat | Refusal {
  const as = step.do !== 'sign' || isAssignee(state, by) || isParty(state, by) ? null : heldOf(method.relays, by);
  const [panel] = panelsOf(step);
  if (!as || !panel || !partyIds(state).includes(party)) return refusal('method.not_yours');
  return { panel, as, speaker: party };
}

function isOverdue({ due }: MatterState, { now }: MatterContext): boolean {
  return due !== null && due.at <= now;
}
