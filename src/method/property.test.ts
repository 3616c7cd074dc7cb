import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildingFirst } from '#library/building-first.ts';
import { pointOrders } from '#library/point-orders.ts';
import { threeOrders } from '#library/three-orders.ts';
import { choicesOf } from './choices.ts';
import { describe as lineOf, progress } from './describe.ts';
import type { Method } from './language.ts';
import { due } from './late.ts';
import type { MatterEvent } from './matter.ts';
import { endOf, stepOf, targetOf } from './page.ts';
import { isRefusal } from './refusals.ts';
import { calendar2026 } from './testing/life.ts';
import { type Lived, liveOn, openAny, randomly } from './testing/random-life.ts';
import { soonestOf } from './who.ts';

const methods = [threeOrders, pointOrders, buildingFirst];
const RUNS = 2000;
vi.setConfig({ testTimeout: 60_000 });

/** A life of random acts by random people, most of them sensible, some not. */
const lives = (method: Method) =>
  fc.array(randomly(method), { minLength: 5, maxLength: 40 }).map((acts) => acts.reduce(liveOn, openAny(method)));

test.each(methods)('$name: replay of the events is the state, and events are plain JSON', (method) => {
  fc.assert(
    fc.property(lives(method), (life) => {
      expect(life.replayed()).toEqual(life.state);
    }),
    { numRuns: RUNS },
  );
});

test.each(methods)('$name: no step is skipped; every move is one the page allows', (method) => {
  fc.assert(
    fc.property(lives(method), ({ events }) => {
      let at: string | null = null;
      for (const event of events) {
        const to = event.became.step;
        if (to === undefined) continue;
        expect(allowedFrom(method, at, event)).toContain(to ?? event.became.ended?.outcome);
        at = to;
      }
    }),
    { numRuns: RUNS },
  );
});

/** Read from the page again, not from the engine. */
function allowedFrom(method: Method, at: string | null, { kind, outcome, facts: { again } }: MatterEvent): readonly string[] {
  const { first, reopen, levels = [] } = method;
  const byKind: Partial<Record<MatterEvent['kind'], readonly string[]>> = {
    opened: [first],
    raised: levels.flatMap((level) => level.step ?? []),
    reopened: [reopen.to],
    unmerged: [reopen.to],
    merged: ['handed-over'],
    withdrew: ['withdrawn'],
  };
  if (again) return [reopen.again?.to ?? ''];
  const to = method.steps.find(({ id }) => id === at)?.to ?? {};
  return byKind[kind] ?? [to[kind === 'handed-over' ? 'returned' : (outcome ?? '')] ?? ''];
}

test.each(methods)(
  '$name: a running matter always waits for somebody or for the clock, and the clock alone brings it to rest',
  (method) => {
    fc.assert(
      fc.property(lives(method), (life) => {
        const { waiting, state } = life;
        expect(waiting === null).toBe(state.ended !== null);
        if (!waiting) return;
        const { persons, posts } = waiting.for;
        expect(persons.length + posts.length > 0 || waiting.nextAt !== null).toBe(true);
        expect(restsAfter(method, life)).toBeLessThan(20);
      }),
      { numRuns: RUNS },
    );
  },
);

/** How many times the clock acts until nothing is left to do by itself. */
function restsAfter(method: Method, { state: from }: Lived): number {
  let state = from;
  for (let times = 0; times < 50; times += 1) {
    const next = state.step === null ? null : soonestOf(state);
    if (!next) return times;
    const done = due(method, state, { now: next.at, calendar: calendar2026 });
    expect(done.events.length).toBeGreaterThan(0);
    expect(due(method, done.state, { now: next.at, calendar: calendar2026 }).events).toEqual([]);
    state = done.state;
  }
  return 50;
}

test.each(methods)("$name: nothing ends without the person's yes or somebody's written reason", (method) => {
  fc.assert(
    fc.property(lives(method), ({ events }) => {
      const ends = events.filter(({ became }) => became.ended && became.ended.outcome !== 'withdrawn');
      for (const event of ends.filter(({ kind }) => kind === 'merged')) expect(event.facts.with).toHaveLength(1); // the other goes on for both
      for (const event of ends.filter(({ kind }) => kind !== 'merged')) {
        const reason = event.said?.['reason'];
        expect(event.facts.confirmed === true || (typeof reason === 'string' && reason.trim() !== '')).toBe(true);
        expect(event.kind).toBe('did');
      }
    }),
    { numRuns: RUNS },
  );
});

test.each(methods)('$name: nobody works on their own matter or answers for the person they work for', (method) => {
  fc.assert(
    fc.property(lives(method), ({ states, events }) => {
      for (const { assignee, opener } of states) expect(assignee && assignee.person === opener.person).toBeFalsy();
      for (const [at, event] of events.entries())
        if (isAnswer(event)) expect(states[at - 1]?.assignee?.person).not.toBe(event.by.person ?? 'the clock');
    }),
    { numRuns: RUNS },
  );
});

test.each(methods)('$name: every button that is shown can be pressed, and every sentence can be said', (method) => {
  fc.assert(
    fc.property(lives(method), (life) => {
      for (const by of life.people) {
        const { step, outcomes } = choicesOf(method, life.state, by, life.context);
        for (const choice of outcomes) expect(isRefusal(life.press(by, step ?? '', choice))).toBe(false);
      }
      for (const event of life.events) expect(lineOf(method, event).title).toBeTruthy();
      for (const { say } of life.tells) expect(say).toBeTruthy();
      expect(progress(method, life.state).at).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: RUNS / 5 },
  );
});

test.each(methods)('$name: the random lives really reach every step and every end', (method) => {
  const seen = new Set<string>();
  for (const life of fc.sample(lives(method), { numRuns: RUNS * 2, seed: 20_260_302 }))
    for (const { step, ended } of life.states) seen.add(step ?? ended?.outcome ?? '');
  const all = method.steps.flatMap((step) => Object.keys(step.to).map((outcome) => targetOf(step, outcome)));
  expect([...seen].sort()).toEqual([...new Set([...all, method.first, 'withdrawn'])].sort());
  expect([...seen].every((id) => endOf(method, id) ?? stepOf(method, id))).toBe(true);
});

/** The word of whoever asked: given by themself, or asked for at a visit. */
function isAnswer({ kind, step, facts }: MatterEvent): boolean {
  return facts.confirmed !== undefined || (kind === 'did' && step === 'visit');
}
