import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import type { Person } from '../../../testing/arrive.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { setManagement } from '../management.ts';
import { estatePage } from '../page.ts';
import { setFacts, standing } from './facts.ts';

let world: World;
let estate: Place;
let secretary: Person;
let leader: Person;
beforeAll(async () => {
  world = await createWorld();
  estate = place({ kind: 'estate', name: '工行小区', parent: world.places.community });
  await layPlaces(world.owner, [estate]);
  secretary = await world.arrive('secretary');
  leader = await world.arrive('street-leader');
});
afterAll(() => world.end());

const id = () => estate.id ?? '';
const page = () => world.system.see(estatePage, { token: null }, { estate: id() });
const street = () => leader.sees(standing, { area: world.places.street.id ?? '' });

test('[S4-C2] the estate’s page says 21 years and 120 households; put right, what was said before stays in its history', async () => {
  await secretary.does(setFacts, { estate: id(), built: 2004, households: 118, hasDepartment: false, hasGuard: false });
  await secretary.does(setFacts, { estate: id(), built: 2005, households: 120, hasDepartment: false, hasGuard: false });
  expect((await page()).facts).toMatchObject({ years: 21, households: 120, history: [{ built: 2004, households: 118 }] });
  await secretary.does(setFacts, { estate: id(), hasDepartment: false, hasGuard: false });
  expect((await page()).facts).toMatchObject({ years: 21, households: 120 });
});

test('[S4-C1] an estate without department, property service and guard is on the street’s list of 三无; with one of the three it is not', async () => {
  const lacking = async () =>
    (await street()).rows.filter(({ without }) => without?.department && without.property && without.guard).map(({ name }) => name);
  expect([await lacking(), (await street()).threeWithout]).toEqual([[], 0]);
  await secretary.does(setManagement, { estate: id(), mode: 'none', since: '2026-01-01' });
  expect([await lacking(), (await street()).threeWithout]).toEqual([['工行小区'], 1]);
  expect((await secretary.sees(estatePage, { estate: id() })).without).toEqual({ department: true, property: true, guard: true });
  expect((await page()).without).toBeNull(); // strangers are not told what nobody guards
  for (const one of [
    { hasDepartment: true, hasGuard: false },
    { hasDepartment: false, hasGuard: true },
  ]) {
    await secretary.does(setFacts, { estate: id(), built: 2005, households: 120, ...one });
    expect([await lacking(), (await street()).threeWithout]).toEqual([[], 0]);
  }
});

test('[S4-A7] an estate nobody looked after is looked after from a day on, with what was done for it; the list of those without gets shorter by one', async () => {
  await secretary.does(setManagement, { estate: world.places.estate.id ?? '', mode: 'none', since: '2026-01-01' });
  const before = (await street()).unmanaged;
  await secretary.does(setManagement, { estate: id(), mode: 'self', since: '2026-02-15', measures: '清了楼道，装了路灯，选出了看门的人' });
  const after = await street();
  expect(after.unmanaged).toBe(before - 1);
  expect(after.rows.find(({ name }) => name === '工行小区')).toMatchObject({
    mode: 'self',
    since: '2026-02-15',
    measures: '清了楼道，装了路灯，选出了看门的人',
  });
  expect((await page()).modes.map(({ mode, since }) => [mode, since])).toEqual([
    ['self', '2026-02-15'],
    ['none', '2026-01-01'],
  ]);
});

test('another street reads nothing of it, and a year to come is refused', async () => {
  const other = await world.arrive('street-leader', { area: world.places.otherStreet });
  expect(await other.seesNot(standing, { area: world.places.street.id ?? '' })).toBe('not_found');
  expect(await secretary.isRefused(setFacts, { estate: id(), built: 2027, hasDepartment: true, hasGuard: true })).toBe('estates.not_yet');
});
