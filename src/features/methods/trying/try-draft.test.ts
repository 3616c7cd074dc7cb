import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import { sixSteps } from '#library/six-steps.ts';
import { threeOrders } from '#library/three-orders.ts';
import type { Person } from '../../../testing/arrive.ts';
import { edited } from '../../../testing/designs.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { tryDraft } from './try-draft.ts';

let world: World;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
});
afterAll(() => world.end());

type Tried = Partial<Asked<(typeof tryDraft)['contract']>>;
const people = [
  { post: 'grid-worker', count: 2, hoursADay: 4 },
  { post: 'volunteer', count: 3, hoursADay: 2 },
  { post: 'secretary', count: 1, hoursADay: 1 },
];
const weekdays = [6, 6, 6, 6, 6, 0, 0];
const tried = async (asked: Tried = {}) =>
  await chen.sees(tryDraft, { community: world.places.community.id, page: threeOrders, people, perWeekday: weekdays, weeks: 4, ...asked });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const lateIn = async (asked: Tried) => sum((await tried(asked)).came?.steps.map(({ late }) => late) ?? []);

test('with invented people and an invented week a secretary reads who would have how much to do each week, and what would be late', async () => {
  const { came } = await tried();
  expect(came?.opened).toBe(4 * 30);
  expect(came?.load.map(({ who, hours }) => [who, hours.length])).toEqual([
    ['专职网格员 1', 4],
    ['专职网格员 2', 4],
    ['志愿者 1', 4],
    ['志愿者 2', 4],
    ['志愿者 3', 4],
    ['社区书记 1', 4],
  ]);
  expect(came?.load.every(({ hours }) => hours.every((hour) => hour >= 0))).toBe(true);
  expect(sum(came?.load.find(({ who }) => who === '志愿者 1')?.hours ?? [])).toBeGreaterThan(1);
  expect(await tried()).toEqual({ faults: expect.any(Array), came });
});

test('no weekday without matters brings any; fewer people, and people who are away, make it later', async () => {
  expect((await tried({ perWeekday: [0, 0, 0, 0, 0, 0, 0] })).came?.opened).toBe(0);
  const alone = [
    { post: 'grid-worker', count: 1, hoursADay: 1 },
    { post: 'volunteer', count: 1, hoursADay: 1 },
  ];
  expect(await lateIn({ people: alone })).toBeGreaterThan(await lateIn({}));
  const away = people.map((one) => ({ ...one, away: [0, 1, 2, 3] }));
  expect(await lateIn({ people: away })).toBeGreaterThan(await lateIn({}));
});

test('a page with faults is told them and not tried; one that lacks people is tried, and says whom it lacks', async () => {
  const broken = { ...sixSteps, first: 'nowhere' };
  expect(await tried({ page: broken })).toMatchObject({ faults: [{ say: expect.any(String) }], came: null });
  expect(await tried({ page: { ...sixSteps, name: '' } })).toMatchObject({ faults: [{ path: ['name'] }], came: null });
  const lacking = await tried({ page: edited(sixSteps, { do: 'name-method', name: '没人的六步' }) });
  expect(lacking.faults.map(({ say }) => say).join()).toContain('还没有人任职');
  expect(lacking.came?.opened).toBe(4 * 30);
});

test('only the secretary tries, and only for their own community', async () => {
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const asked = { community: world.places.community.id, page: sixSteps, people, perWeekday: weekdays };
  expect(await far.seesNot(tryDraft, asked)).toBe('not_found');
  expect(await (await world.arrive('community-staff')).seesNot(tryDraft, asked)).toBe('not_allowed');
});
