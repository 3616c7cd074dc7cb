import { library } from '#library/library.ts';
import { act } from '#method/act.ts';
import { check } from '#method/check.ts';
import { type Calendar, usualHours } from '#method/clock.ts';
import type { Method } from '#method/language.ts';
import { open } from '#method/open.ts';
import { isRefusal } from '#method/refusals.ts';

const calendar: Calendar = { days: {}, loadedYears: [2026], hours: usualHours };
const now = '2026-11-23T02:00:00.000Z';
const times = 2000;

/** What the engine itself takes, in milliseconds (95th percentile): one act on a matter, and the check of a method of forty steps. */
export function engineTimes(): { act_p95_ms: number; check_forty_steps_p95_ms: number } {
  return { act_p95_ms: p95(oneAct), check_forty_steps_p95_ms: p95(() => check(forty)) };
}

function p95(run: () => unknown): number {
  const took = Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  const sorted = took.toSorted((one, other) => one - other);
  return Number((sorted[Math.floor(times * 0.95)] ?? Number.NaN).toFixed(3));
}

const [orders] = library;
const opened = orders && open(orders, asked(), { now, calendar });

function asked() {
  const opener = { person: 'wang', account: 'a-wang' };
  return { by: { ...opener, posts: [] }, opener, filedBy: null, channel: 'online', leaf: { id: 'lamp' } } as const;
}

function oneAct(): void {
  if (!orders || !opened || isRefusal(opened)) throw new Error('no matter was opened');
  const by = { person: 'lin', account: null, posts: ['grid-worker'] };
  const done = act(
    orders,
    opened.state,
    { kind: 'do', by, step: 'dispatch', outcome: 'sent', to: { posts: ['volunteer'] } },
    { now, calendar },
  );
  if (isRefusal(done)) throw new Error(done.refused);
}

const forty: Method = longer(orders);

/** The method with steps copied until there are forty, each leading on to the next copy. */
function longer(method: Method | undefined): Method {
  if (!method) throw new Error('the library is empty');
  const { steps } = method;
  const copies = Array.from({ length: Math.ceil(40 / steps.length) }, (_, nth) =>
    steps.map((step) => {
      const to = Object.fromEntries(Object.entries(step.to).map(([outcome, target]) => [outcome, named(target, nth, steps)]));
      return { ...step, id: named(step.id, nth, steps), to };
    }),
  );
  return { ...method, steps: copies.flat().slice(0, 40) };
}

/** What a step of the copy is called; ends keep their names. */
function named(id: string, nth: number, steps: Method['steps']): string {
  return nth > 0 && steps.some((step) => step.id === id) ? `${id}-${nth}` : id;
}
