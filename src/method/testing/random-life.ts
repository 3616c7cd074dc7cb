import fc from 'fast-check';
import { act } from '../act.ts';
import { choicesOf } from '../choices.ts';
import { extendableUntil } from '../extend.ts';
import type { Method } from '../language.ts';
import { due } from '../late.ts';
import type { Act, Actor, MatterContext, MatterState, Move, Opening } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { open } from '../open.ts';
import { hasSides } from '../page.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { replay } from '../replay.ts';
import { type Cast, castOf, otherSide } from './cast.ts';
import { gatherAny } from './gather-any.ts';
import { calendar2026, monday, neighbours } from './life.ts';
import type { Lived } from './lived.ts';
import { pressing } from './pressing.ts';

/** A matter that has just begun, asked for by a resident, or by staff where only they may. */
export function openAny(method: Method): Lived {
  const cast = castOf(method);
  const context = { now: monday, calendar: calendar2026, holders: cast.holders };
  const by = method.opens.residents ? neighbours.wang : desk(method, cast);
  const { person, account } = by;
  const [channel = 'online'] = method.opens.channels;
  const others = hasSides(method) ? { others: [{ person: otherSide.person, account: otherSide.account }] } : {};
  const concerned = concernedIn(method, cast);
  const leaf = { id: 'lamp' };
  const opened = open(method, { by, opener: { person, account }, filedBy: null, channel, leaf, ...others, ...concerned }, context);
  if (isRefusal(opened)) throw new Error(opened.refused);
  return lived(method, [opened.state], opened, { context, people: cast.people });
}

function desk({ opens }: Method, { people }: Cast): Actor {
  const held = people.find(({ person, posts }) => person !== null && posts.some((post) => opens.posts.includes(post)));
  if (!held) throw new Error('nobody may begin it');
  return held;
}

/** One member of the first panel that asks the concerned to step aside is concerned. */
function concernedIn({ steps }: Method, { holders }: Cast): Pick<Opening, 'concerned'> {
  const panels = steps.flatMap((step) => ('panels' in step && step.recuse ? step.panels : []));
  const posts = panels.flatMap(({ of }) => (of === 'parties' ? [] : of));
  const [person] = posts.flatMap((post) => holders[post]?.slice(0, 1) ?? []);
  return person === undefined ? {} : { concerned: [person] };
}

/** What happens next: numbers that pick a person and a button, or anything else a person may try. */
export type Happening = {
  readonly who: number;
  readonly what: number;
  readonly how: 'button' | 'wild' | 'beside' | 'gathering' | 'time';
  readonly wild: number;
  readonly hours: number;
};

export function randomly(_: Method): fc.Arbitrary<Happening> {
  return fc.record({
    who: fc.nat(),
    what: fc.nat(),
    how: fc.constantFrom('button', 'button', 'button', 'button', 'wild', 'beside', 'beside', 'gathering', 'gathering', 'time'),
    wild: fc.nat(WILD - 1),
    hours: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 6, max: 200 })),
  });
}

export function liveOn(life: Lived, happening: Happening): Lived {
  const context = {
    ...life.context,
    now: new Date(Date.parse(life.context.now) + happening.hours * (happening.how === 'time' ? 3_600_000 : 60_000)).toISOString(),
  };
  const woken = keep(life, due(life.method, life.state, context), context);
  const done = ways[happening.how](woken, happening);
  return done && !isRefusal(done) ? keep(woken, done, context) : woken;
}

const ways: Record<Happening['how'], (life: Lived, happening: Happening) => Move | Refusal | null> = {
  button: pressed,
  wild,
  beside,
  gathering: (life, { who, what }) => gatherAny(life, who, what),
  time: () => null,
};

/** The first of all people, begun anywhere among them, whom the step offers a button. */
function pressed(life: Lived, { who, what }: Happening): Move | Refusal | null {
  const { method, state, context, people } = life;
  for (let nth = 0; nth < people.length; nth += 1) {
    const by = people[(who + nth) % people.length] ?? theSystem;
    const { step, outcomes } = choicesOf(method, state, by, context);
    const choice = outcomes[what % outcomes.length];
    if (choice) return life.press(by, step ?? '', choice);
  }
  return null;
}

const WILD = 13;

/** Withdrawing, reopening, pausing, handing over, merging and parting, and steps that are not theirs. */
function wild(life: Lived, { who, what, wild: kind }: Happening): Move | Refusal {
  const { method, state, context, people } = life;
  const by = people[who % people.length] ?? theSystem;
  const next = people[what % people.length]?.person ?? 'sun';
  const to = people.filter(({ person, posts }) => person !== null && posts.length > 0)[what % 5];
  const step = method.steps[what % method.steps.length];
  const outcome = Object.keys(step?.to ?? {})[who % 3] ?? '';
  const acts: readonly Act[] = [
    { kind: 'withdraw', by },
    { kind: 'withdraw', by, relayed: 'phone', reason: '不用了' },
    { kind: 'reopen', by: neighbours.wang, reason: '又坏了' },
    { kind: 'reopen', by, relayed: 'counter', reason: '又坏了' },
    { kind: 'pause', by, reason: '等居民在家' },
    { kind: 'resume', by },
    { kind: 'hand-over', by, to: { person: to?.person ?? 'sun', as: to?.posts[0] ?? 'member' }, because: 'asked' },
    { kind: 'left', by: theSystem, person: state.assignee?.person ?? next, posts: [] },
    { kind: 'do', by, step: step?.id ?? '', outcome, answers: { reason: '试试' }, to: { persons: [next] } },
    { kind: 'merge', by, into: another },
    { kind: 'gather', by, of: [another] },
    { kind: 'unmerge', by },
    { kind: 'part', by, from: another },
  ];
  return act(method, state, acts[kind] ?? { kind: 'resume', by }, context);
}

/** What people do beside the step, most of it by whom it may be done. */
function beside({ method, state, context, people }: Lived, { who, what }: Happening): Move | Refusal {
  const by = people[who % people.length] ?? theSystem;
  const next = people[what % people.length]?.person ?? 'sun';
  const { wang, chen } = neighbours;
  const worker = people.find(({ person }) => person === state.assignee?.person) ?? by;
  const latest = extendableUntil(method, state, context) ?? context.now;
  const words = { said: '说一句', reason: '说明白了' };
  const called = people.find(({ person }) => state.team?.some((part) => part.person === person)) ?? by;
  const other =
    people.find(({ person, posts }) => person !== state.assignee?.person && (posts.includes('secretary') || posts.includes('grid-head'))) ??
    by;
  const asksOrAnswers: Act = state.extension
    ? { kind: 'answer-extension', by: other, granted: state.seq % 2 === 0 }
    : { kind: 'ask-extension', by: worker, until: latest, answers: words };
  const acts: readonly Act[] = [
    { kind: 'say', by: wang, answers: words },
    { kind: 'say', by, answers: words },
    asksOrAnswers,
    asksOrAnswers,
    { kind: 'answer-extension', by: chen, granted: true },
    { kind: 'answer-extension', by, granted: state.seq % 2 === 0, answers: words },
    { kind: 'raise', by: chen, answers: words },
    { kind: 'raise', by, answers: words },
    state.team?.length
      ? { kind: 'part-done', by: called, answers: words }
      : { kind: 'call-in', by: chen, posts: [], persons: [next], answers: words },
    { kind: 'part-done', by: called, answers: words },
    { kind: 'supervise', by: chen, answers: words },
    { kind: 'urge', by: wang },
  ];
  return act(method, state, acts[what % acts.length] ?? { kind: 'urge', by }, context);
}

const another = { matter: 'another', number: '26-0318' };

export function keep(life: Lived, done: Move, context: MatterContext): Lived {
  const stages = done.events.map((_, at) =>
    at === done.events.length - 1 ? done.state : replay(life.method, [...life.events, ...done.events.slice(0, at + 1)]),
  );
  return lived(
    life.method,
    [...life.states, ...stages],
    { ...done, events: [...life.events, ...done.events], tells: [...life.tells, ...done.tells] },
    { context, people: life.people },
  );
}

function lived(
  method: Method,
  states: readonly MatterState[],
  { state, events, waiting, tells }: Move,
  { context, people }: Pick<Lived, 'context' | 'people'>,
): Lived {
  return {
    method,
    state,
    states,
    events,
    waiting,
    tells,
    people,
    context,
    press: (by, step, choice) => act(method, state, pressing(method, state, { by, step, choice, context }), context),
    replayed: () => replay(method, JSON.parse(JSON.stringify(events))),
  };
}
