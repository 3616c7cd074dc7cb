import { callsOf } from './effects.ts';
import type { Method } from './language.ts';
import type { Act, Actor, Became, MatterContext, MatterEvent, MatterState, Move, Party, Tell } from './matter.ts';
import { notified } from './notify.ts';
import { tellsOf } from './tells.ts';
import { waitingOf } from './who.ts';
import { isNotify } from './whom.ts';

export type Draft = Pick<MatterEvent, 'kind' | 'step' | 'outcome'> &
  Partial<Pick<MatterEvent, 'facts' | 'said' | 'rating'>> & { readonly became: Became };

/** A draft of what happens, and as what the actor did it. */
export type Doing = { readonly draft: Draft; readonly as: string };

/** The event as it will stand for good. */
export function eventOf(state: Pick<MatterState, 'seq'>, draft: Draft, by: MatterEvent['by'], { now }: MatterContext): MatterEvent {
  const { kind, step, outcome, became, facts = {}, said = null, rating = null } = draft;
  return { seq: state.seq + 1, kind, step, outcome, by, at: now, facts, became, said, rating };
}

export function signed({ person, account }: Party, as: string): MatterEvent['by'] {
  return { person, account, as };
}

export const relayedFacts = ({ relayed }: Pick<Act, 'relayed'>): { relayed?: NonNullable<Act['relayed']> } => (relayed ? { relayed } : {});

export const bySystem: MatterEvent['by'] = { person: null, account: null, as: 'system' };
export const isSystem = ({ posts }: Actor): boolean => posts.includes('system');

/** A matter is the fold of its events: each says what became of it, so no rule is run again. */
export function apply(state: MatterState, event: MatterEvent): MatterState {
  const { seq, kind, step, by, became, said } = event;
  const place = kind === 'opened' ? 'opened' : kind === 'did' ? step : null;
  return {
    ...state,
    ...became,
    seq,
    doers: place && by.person ? { ...state.doers, [place]: by.person } : state.doers,
    answers: place && said ? { ...state.answers, [place]: said } : state.answers,
    visits: became.step ? { ...state.visits, [became.step]: (state.visits[became.step] ?? 0) + 1 } : state.visits,
  };
}

/** Everything the host must write and say after these events. */
export function move(method: Method, before: MatterState, events: readonly MatterEvent[]): Move {
  const tells: Tell[] = [];
  let state = before;
  for (const event of events) {
    const was = state;
    state = apply(was, event);
    const told = tellsOf(method, event, was, state);
    const heard = event === events.at(-1) ? told : told.filter(({ to }) => to !== 'waiting'); // it waits for nobody in between
    tells.push(...heard, ...notified(method, event, state, heard));
  }
  const waiting = waitingOf(method, state);
  const calls = events.flatMap((event) => callsOf(method, event)).map(({ call }) => call);
  return { events, state, waiting, tells, effects: calls.filter((call) => !isNotify(call)) };
}
