import { act } from '../act.ts';
import { type Calendar, type Moment, usualHours } from '../clock.ts';
import type { Method } from '../language.ts';
import { due } from '../late.ts';
import type { Act, Actor, DoAct, MatterEvent, MatterState, Move, Opening, Waiting } from '../matter.ts';
import { open } from '../open.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { replay } from '../replay.ts';

const person = (name: string, ...posts: string[]): Actor => ({ person: name, account: `a-${name}`, posts });

/** Invented people of one place, for stories. */
export const neighbours = {
  wang: person('wang'),
  lin: person('lin', 'grid-worker'),
  zhou: person('zhou', 'volunteer'),
  sun: person('sun', 'member'),
  shop: person('shop', 'shop'),
  chen: person('chen', 'secretary', 'community-staff'),
};

export const calendar2026: Calendar = { days: { '2026-10-01': 'rest', '2026-10-10': 'work' }, loadedYears: [2026], hours: usualHours };
/** A Monday, ten in the morning in Shanghai. */
export const monday: Moment = '2026-11-23T02:00:00.000Z';

export type DoWith = Omit<DoAct, 'kind' | 'step' | 'outcome'> & Pick<Act, 'relayed' | 'seen'>;

/** One matter in the middle of a story; `does` breaks when refused, `tries` gives the refusal. */
export type Life = {
  readonly state: MatterState;
  readonly waiting: Waiting | null;
  readonly events: readonly MatterEvent[];
  readonly now: Moment;
  does(by: Actor, step: string, outcome: string, more?: DoWith): Move;
  tries(by: Actor, step: string, outcome: string, more?: DoWith): Move | Refusal;
  asks(asked: Act): Move | Refusal;
  goes(asked: Act): Move;
  /** Time passes, then the clock looks at the matter. */
  passes(time: { hours?: number; minutes?: number }): Move;
  upTo(step: string): Life;
  replayed(): MatterState;
};

export function begin(method: Method, opening: Partial<Opening> = {}): Life {
  const { wang, lin } = neighbours;
  const by = opening.filedBy ? lin : wang;
  const opened = open(
    method,
    { by, opener: { person: 'wang', account: 'a-wang' }, filedBy: null, channel: 'online', leaf: { id: 'lamp' }, ...opening },
    { now: monday, calendar: calendar2026 },
  );
  return lifeOf(method, moved(opened));
}

/** The time until the clock next looks at the matter. */
export function fromNow({ waiting, now }: Life): { minutes: number } {
  return { minutes: waiting?.nextAt ? (Date.parse(waiting.nextAt) - Date.parse(now)) / 60_000 : 0 };
}

function lifeOf(method: Method, opened: Move): Life {
  let now = monday;
  let { state, waiting } = opened;
  const events = [...opened.events];
  const context = () => ({ now, calendar: calendar2026 });
  const keep = (done: Move): Move => {
    ({ state, waiting } = done);
    events.push(...done.events);
    return done;
  };
  const life: Life = {
    get state() {
      return state;
    },
    get waiting() {
      return waiting;
    },
    get now() {
      return now;
    },
    events,
    asks: (asked) => act(method, state, asked, context()),
    goes: (asked) => keep(moved(life.asks(asked))),
    tries: (by, step, outcome, more = {}) => act(method, state, { kind: 'do', by, step, outcome, ...more }, context()),
    does: (by, step, outcome, more = {}) => keep(moved(life.tries(by, step, outcome, more))),
    passes({ hours = 0, minutes = 0 }) {
      now = new Date(Date.parse(now) + (hours * 60 + minutes) * 60_000).toISOString();
      return keep(due(method, state, context()));
    },
    upTo: (step) => walk(life, step),
    replayed: () => replay(method, JSON.parse(JSON.stringify(events))),
  };
  return life;
}

function walk(life: Life, until: string): Life {
  const { lin, chen, zhou } = neighbours;
  const dispatcher = life.waiting?.for.posts.includes('grid-worker') ? lin : chen;
  if (life.state.step === 'dispatch' && until !== 'dispatch') life.does(dispatcher, 'dispatch', 'sent', { to: { posts: ['volunteer'] } });
  if (life.state.step === 'offer' && until !== 'offer') life.does(zhou, 'offer', 'claimed');
  if (life.state.step === 'work' && until !== 'work') life.does(zhou, 'work', 'done', { answers: { did: '办好了' } });
  return life;
}

function moved(done: Move | Refusal): Move {
  if (isRefusal(done)) throw new Error(`${done.refused} ${JSON.stringify(done.facts)}`);
  return done;
}
