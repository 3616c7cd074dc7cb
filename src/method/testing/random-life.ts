import fc from 'fast-check';
import { act } from '../act.ts';
import type { Choice } from '../choices.ts';
import { choicesOf } from '../choices.ts';
import { extendableUntil } from '../extend.ts';
import type { Answers, Field } from '../forms.ts';
import type { Method } from '../language.ts';
import { due } from '../late.ts';
import type { Act, Actor, MatterContext, MatterEvent, MatterState, Move, Tell, Waiting } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { open } from '../open.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { replay } from '../replay.ts';
import { calendar2026, monday, neighbours } from './life.ts';

export type Lived = {
  readonly method: Method;
  readonly state: MatterState;
  readonly states: readonly MatterState[];
  readonly events: readonly MatterEvent[];
  readonly waiting: Waiting | null;
  readonly tells: readonly Tell[];
  readonly people: readonly Actor[];
  readonly context: MatterContext;
  press(by: Actor, step: string, choice: Choice): Move | Refusal;
  replayed(): MatterState;
};

const people: readonly Actor[] = [
  ...Object.values(neighbours),
  { person: 'wang', account: 'a-wang', posts: ['volunteer', 'member'] },
  { person: 'zhou', account: 'a-zhou', posts: ['volunteer', 'grid-worker', 'grid-head', 'shop'] },
  { person: 'nobody', account: null, posts: [] },
  { person: 'leader', account: 'a-leader', posts: ['street-leader'] },
  { person: 'fang', account: 'a-fang', posts: ['building-head'] },
  theSystem,
];

export function openAny(method: Method): Lived {
  const { wang } = neighbours;
  const context = { now: monday, calendar: calendar2026 };
  const opened = open(
    method,
    { by: wang, opener: { person: 'wang', account: 'a-wang' }, filedBy: null, channel: 'online', leaf: { id: 'lamp' } },
    context,
  );
  if (isRefusal(opened)) throw new Error(opened.refused);
  return lived(method, [opened.state], opened, context);
}

/** What happens next: numbers that pick a person and a button, or anything else a person may try. */
type Happening = {
  readonly who: number;
  readonly what: number;
  readonly how: 'button' | 'wild' | 'beside' | 'time';
  readonly wild: number;
  readonly hours: number;
};

export function randomly(_: Method): fc.Arbitrary<Happening> {
  return fc.record({
    who: fc.nat(),
    what: fc.nat(),
    how: fc.constantFrom('button', 'button', 'button', 'button', 'wild', 'beside', 'beside', 'time'),
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
  time: () => null,
};

function pressed(life: Lived, { who, what }: Happening): Move | Refusal | null {
  const able = people.filter((by) => choicesOf(life.method, life.state, by, life.context).outcomes.length > 0);
  const by = able[who % able.length];
  if (!by) return null;
  const { step, outcomes } = choicesOf(life.method, life.state, by, life.context);
  const choice = outcomes[what % outcomes.length];
  return choice ? life.press(by, step ?? '', choice) : null;
}

const WILD = 13;

/** Withdrawing, reopening, pausing, handing over, merging and parting, and steps that are not theirs. */
function wild(life: Lived, { who, what, wild: kind }: Happening): Move | Refusal {
  const by = people[who % people.length] ?? theSystem;
  const { method, state, context } = life;
  const next = people[what % people.length]?.person ?? 'sun';
  const step = method.steps[what % method.steps.length];
  const outcome = Object.keys(step?.to ?? {})[who % 3] ?? '';
  const acts: readonly Act[] = [
    { kind: 'withdraw', by },
    { kind: 'withdraw', by, relayed: 'phone', reason: '不用了' },
    { kind: 'reopen', by: neighbours.wang, reason: '又坏了' },
    { kind: 'reopen', by, relayed: 'counter', reason: '又坏了' },
    { kind: 'pause', by, reason: '等居民在家' },
    { kind: 'resume', by },
    { kind: 'hand-over', by, to: { person: next, as: 'volunteer' }, because: 'asked' },
    { kind: 'hand-over', by, to: null, because: 'post-ended' },
    { kind: 'do', by, step: step?.id ?? '', outcome, answers: { reason: '试试' }, to: { persons: [next] } },
    { kind: 'merge', by, into: another },
    { kind: 'gather', by, of: [another] },
    { kind: 'unmerge', by },
    { kind: 'part', by, from: another },
  ];
  return act(method, state, acts[kind] ?? { kind: 'resume', by }, context);
}

/** What people do beside the step, most of it by whom it may be done. */
function beside({ method, state, context }: Lived, { who, what }: Happening): Move | Refusal {
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

function keep(life: Lived, done: Move, context: MatterContext): Lived {
  const stages = done.events.map((_, at) =>
    at === done.events.length - 1 ? done.state : replay(life.method, [...life.events, ...done.events.slice(0, at + 1)]),
  );
  return lived(
    life.method,
    [...life.states, ...stages],
    { ...done, events: [...life.events, ...done.events], tells: [...life.tells, ...done.tells] },
    context,
  );
}

function lived(method: Method, states: readonly MatterState[], { state, events, waiting, tells }: Move, context: MatterContext): Lived {
  return {
    method,
    state,
    states,
    events,
    waiting,
    tells,
    people,
    context,
    press: (by, step, choice) => act(method, state, pressing(by, step, choice), context),
    replayed: () => replay(method, JSON.parse(JSON.stringify(events))),
  };
}

function pressing(by: Actor, step: string, { outcome, fields, takers, rates, relayed }: Choice): Act {
  return {
    kind: 'do',
    by,
    step,
    outcome,
    answers: filled(fields),
    ...(takers.length > 0 ? { to: { posts: takers.slice(0, 2), persons: ['sun'] } } : {}),
    ...(rates ? { rating: { stars: 4 } } : {}),
    ...(relayed ? { relayed: 'phone' } : {}),
    ...asFor(outcome),
  };
}

/** A helper who holds both kinds of post says as which they take it. */
const asFor = (outcome: string): { as?: string } => (outcome === 'quoted' ? { as: 'shop' } : {});

function filled(fields: readonly Field[]): Answers {
  return Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.id, answerTo(field)]));
}

function answerTo({ kind, choices }: Field): string | number {
  if (kind === 'money' || kind === 'number') return 3500;
  return kind === 'choice' ? (choices?.[0]?.id ?? '') : '写明白了';
}
