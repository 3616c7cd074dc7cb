import { expect } from 'vitest';
import { act } from '../act.ts';
import type { Method } from '../language.ts';
import { due } from '../late.ts';
import { type Act, type Actor, type MatterContext, type MatterState, type Move, type Opening, theSystem } from '../matter.ts';
import { open } from '../open.ts';
import { isRefusal } from '../refusals.ts';
import { replay } from '../replay.ts';
import { calendar2026, monday } from './life.ts';
import { many } from './many.ts';

export const person = (name: string, ...held: string[]): Actor => ({ person: name, account: `a-${name}`, posts: held });
export const wang = person('wang');
export const secretary = person('chen', 'secretary');
export const council = ['li', 'zhao', 'sun', 'zhou', 'wu'].map((name) => person(name, 'council'));
export const elders = ['qian', 'feng', 'han'].map((name) => person(name, 'elder'));
const usual = {
  council: council.map(({ person: id }) => id ?? ''),
  elder: elders.map(({ person: id }) => id ?? ''),
  secretary: ['chen'],
};

/** One matter among many people; each word is said at `now`. */
export class Story {
  now = monday;
  state: MatterState;
  events: Move['events'];
  method: Method;
  holders: NonNullable<MatterContext['holders']> = usual;
  constructor(method: Method = many, opening: Partial<Opening> = {}) {
    this.method = method;
    const begun = open(
      method,
      { by: wang, opener: { person: 'wang', account: 'a-wang' }, filedBy: null, channel: 'online', leaf: { id: 'lamp' }, ...opening },
      this.context,
    );
    if (isRefusal(begun)) throw new Error(begun.refused);
    [this.state, this.events] = [begun.state, begun.events];
  }
  get context(): MatterContext {
    return { now: this.now, calendar: calendar2026, holders: this.holders };
  }
  goes(asked: Act): this {
    this.moved(asked);
    return this;
  }
  /** The same, for who looks at all that follows. */
  moved(asked: Act): Move {
    const done = act(this.method, this.state, asked, this.context);
    if (isRefusal(done)) throw new Error(`${done.refused} ${JSON.stringify(done.facts)}`);
    this.keep(done);
    return done;
  }
  refusal(asked: Act): string | undefined {
    const done = act(this.method, this.state, asked, this.context);
    return isRefusal(done) ? done.refused : undefined;
  }
  say(outcome: string, ...by: readonly (Actor | undefined)[]): this {
    for (const one of by) this.goes(says(one, this.state.step ?? '', outcome));
    return this;
  }
  passes(time: number): this {
    this.now = new Date(Date.parse(this.now) + time * 3_600_000).toISOString();
    return this.keep(due(this.method, this.state, this.context));
  }
  keep({ state, events }: Move): this {
    this.state = state;
    this.events = [...this.events, ...events];
    expect(replay(this.method, JSON.parse(JSON.stringify(this.events)))).toEqual(this.state);
    return this;
  }
}

export function says(by: Actor | undefined, step: string, outcome: string): Act {
  return { kind: 'do', by: by ?? theSystem, step, outcome };
}
