import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { pointOrders } from '#library/point-orders.ts';
import { threeOrders } from '#library/three-orders.ts';
import { type Simulation, simulate } from './simulate.ts';
import { castOf } from './testing/cast.ts';
import { calendar2026, monday } from './testing/life.ts';

vi.setConfig({ testTimeout: 60_000 });
const grid = (nth: number) => ({ person: `grid-${nth}`, posts: ['grid-worker'], hoursADay: 6 });
const desk = [
  { person: 'staff', posts: ['community-staff', 'grid-head'], hoursADay: 6 },
  { person: 'secretary', posts: ['secretary'], hoursADay: 2 },
];
const helpers = [1, 2, 3, 4].map((nth) => ({ person: `helper-${nth}`, posts: ['volunteer', 'member'], hoursADay: 1 }));

function month(change: Partial<Simulation> = {}): Simulation {
  return {
    method: threeOrders,
    staff: [...desk, ...[1, 2, 3].map(grid), ...helpers],
    arrivals: {
      from: monday,
      days: 30,
      perDay: 10,
      leaves: [
        { leaf: { id: 'lamp' }, weight: 3 },
        { leaf: { id: 'gas', takers: [] }, weight: 1 },
      ],
    },
    calendar: calendar2026,
    seed: 318,
    ...change,
  };
}

const lateOf = (simulation: Simulation) => simulate(simulation).steps.reduce((sum, { late }) => sum + late, 0);

test('the same seed gives the same month, another one another', () => {
  expect(simulate(month())).toEqual(simulate(month()));
  expect(simulate(month({ seed: 319 }))).not.toEqual(simulate(month()));
});

test('every matter ends or still runs, and what is worked stands with who worked it, week by week', () => {
  const { opened, ended, running, load, medianHours } = simulate(month());
  expect(opened).toBeGreaterThan(200);
  expect(Object.values(ended).reduce((sum, count) => sum + count, 0) + running).toBe(opened);
  expect(ended.solved).toBeGreaterThan(opened / 2);
  expect(medianHours).toBeGreaterThan(1);
  for (const { minutes, weeks } of load) expect(weeks.reduce((sum, week) => sum + week, 0)).toBe(minutes);
  expect(load.find(({ person }) => person === 'grid-1')?.minutes).toBeGreaterThan(0);
});

test('fewer who work make more that is late', () => {
  const few = month({ staff: [...desk, grid(1)], minutes: { work: 60 } });
  const many = month({ staff: [...desk, ...[1, 2, 3, 4, 5, 6].map(grid)], minutes: { work: 60 } });
  expect(lateOf(few)).toBeGreaterThan(2 * lateOf(many));
});

test('nobody works more in a week than their hours give', () => {
  const { load } = simulate(month({ arrivals: { ...month().arrivals, perDay: 40 } }));
  for (const { person, weeks } of load.filter(({ person: of }) => of.startsWith('grid')))
    for (const minutes of weeks) expect([person, minutes <= 5 * 6 * 60 + 15]).toEqual([person, true]);
});

test.each(library)('$id can be tried out with whoever it names', (method) => {
  const staff = castOf(method).people.flatMap(({ person, posts }) => (person && posts.length > 0 ? { person, posts, hoursADay: 4 } : []));
  const { opened, running } = simulate(month({ method, staff, arrivals: { ...month().arrivals, perDay: 1, days: 40 } }));
  expect(running).toBeLessThan(opened);
});

test('where those are missing whom it waits for, matters pile up and say where', () => {
  const { steps, running, opened } = simulate(month({ method: pointOrders, staff: [] }));
  expect(running).toBe(opened);
  expect(steps.find(({ step }) => step === pointOrders.first)?.came).toBe(opened);
});

const week = { from: monday, days: 28, leaves: [{ leaf: { id: 'lamp' }, weight: 1 }] };

test('an invented week brings exactly as many on each of its days, and the same again', () => {
  const busyMondays = month({ arrivals: { ...week, perWeekday: [9, 2, 2, 2, 2, 0, 0] } });
  expect(simulate(busyMondays).opened).toBe(4 * 17);
  expect(simulate(busyMondays)).toEqual(simulate(busyMondays));
  expect(simulate(month({ arrivals: { ...week, perWeekday: [0, 0, 0, 0, 0, 0, 0] } })).opened).toBe(0);
  expect(simulate(month({ arrivals: { ...week, perWeekday: [0, 0, 0, 0, 0, 5, 5] } })).opened).toBe(40);
});

test('who is away on some days works on the others only; who is always away has nothing at their desk', () => {
  const staff = [...desk, { ...grid(1), away: [0, 1, 2] }, { ...grid(2), away: [0, 1, 2, 3, 4] }, ...helpers];
  const { load } = simulate(month({ staff, arrivals: { ...week, perWeekday: [20, 20, 20, 20, 20, 0, 0] } }));
  const minutesOf = (of: string) => load.find(({ person }) => person === of)?.weeks ?? [];
  expect(minutesOf('grid-1').length).toBeGreaterThan(2);
  for (const minutes of minutesOf('grid-1')) expect(minutes).toBeLessThanOrEqual(2 * 6 * 60 + 30);
  expect(load.find(({ person }) => person === 'grid-2')).toEqual({ person: 'grid-2', minutes: 0, weeks: [] });
});
