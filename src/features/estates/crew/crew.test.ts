import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { appoint } from '#features/organizations/appoint.ts';
import type { Given } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at, type Place } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { estates } from '../list.ts';
import { setManagement } from '../management.ts';
import { estatePage } from '../page.ts';
import type { addCrewPlace as addCrewPlaceContract } from './contract.ts';
import { shiftMinutes } from './hours.ts';
import { addCrewPlace, endCrewPlace } from './keep.ts';
import { rateCrew } from './rate.ts';

let world: World;
let chen: Person;
let estate: Place;
let homes: Place[];
let neighbours: Person[];
beforeAll(async () => {
  world = await createWorld();
  estate = place({ kind: 'estate', name: '工行小区', parent: world.places.community });
  homes = Array.from({ length: 6 }, (_, n) => place({ kind: 'dwelling', name: `${101 + n}`, parent: estate }));
  await layPlaces(world.owner, [estate, ...homes]);
  chen = await world.arrive('secretary');
  neighbours = [];
  for (const [n, home] of homes.entries()) neighbours.push(await world.arrive('resident', { name: `邻居${n}`, home }));
});
afterAll(() => world.end());

type Asked = Omit<Given<typeof addCrewPlaceContract>, 'estate'>;
const day: Asked = {
  kind: 'gate-keeper',
  shift: '白班',
  weekdays: [1, 2, 3, 4, 5],
  starts: '08:00',
  ends: '16:00',
  pay: 1800,
  since: '2026-03-02',
};
const crew = async (by: Person) => (await by.sees(estatePage, { estate: estate.id ?? '' })).crew;
const adds = (more: object = {}) => chen.isRefused(addCrewPlace, { estate: estate.id ?? '', ...day, ...more });
const cleaner = { kind: 'cleaner', shift: '早班', weekdays: [1, 3, 5], starts: '06:00', ends: '10:00', pay: 900 };

test('an estate that looks after itself has a gate-keeper and a cleaner, with their shifts and what both cost a month; more hours than the law allows are refused', async () => {
  expect(await adds()).toBe('estates.not_open');
  await chen.does(setManagement, { estate: estate.id ?? '', mode: 'self', since: '2026-03-01' });
  expect(await adds({ starts: '06:00', ends: '18:00' })).toBe('estates.shift_too_long');
  expect(await adds({ weekdays: [1, 2, 3, 4, 5, 6] })).toBe('estates.week_too_long'); // 48 hours
  expect(await adds()).toBe('allowed');
  expect(await adds(cleaner)).toBe('allowed');
  const post = { person: at(neighbours, 5).id, kind: 'cleaner', area: estate.id ?? '', called: '小周', since: '2026-03-02' };
  await chen.does(appoint, post);
  const seen = await crew(chen);
  expect(seen?.places.map(({ kind, shift, starts, ends, hours, pay }) => [kind, shift, starts, ends, hours, pay])).toEqual([
    ['gate-keeper', '白班', '08:00', '16:00', 40, 1800],
    ['cleaner', '早班', '06:00', '10:00', 12, 900],
  ]);
  expect([seen?.monthly, seen?.people]).toEqual([2700, [{ kind: 'cleaner', called: '小周' }]]);
  const stranger = await world.arrive('resident', { name: '外来', home: at(world.places.dwellings, 8) });
  expect(await crew(stranger)).toBeNull();
  const other = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await other.isRefused(addCrewPlace, { estate: estate.id ?? '', ...day })).toBe('not_found');
  expect(await chen.isRefused(setManagement, { estate: estate.id ?? '', mode: 'firm', since: '2026-03-02' })).toBe('estates.still_stands');
});

test('neighbours read hours and what all cost together, never what one person earns; whoever holds a kind reads their own pay, though they live elsewhere', async () => {
  const pays = async (by: Person) => (await crew(by))?.places.map(({ pay }) => pay);
  expect(await pays(at(neighbours, 0))).toEqual([null, null]);
  expect((await crew(at(neighbours, 0)))?.monthly).toBe(2700);
  expect(await pays(at(neighbours, 5))).toEqual([null, 900]);
  const guard = await world.arrive('resident', { name: '门房', home: at(world.places.dwellings, 7) });
  expect(await crew(guard)).toBeNull();
  await chen.does(appoint, { person: guard.id, kind: 'gate-keeper', area: estate.id ?? '', called: '老门', since: '2026-03-02' });
  expect(await pays(guard)).toEqual([1800, null]);
});

test('a place that begins later is read and ended by the office, marked with its day, and costs nothing before; the same shift stands once', async () => {
  const later = { shift: '夜班', starts: '22:00', ends: '06:00', since: '2026-03-20' };
  expect(await adds(later)).toBe('allowed');
  expect(await adds({ ...later, since: '2026-03-02' })).toBe('estates.shift_known');
  const { rows } = await chen.sees(estates, { community: world.places.community.id });
  const kept = rows.find(({ id }) => id === estate.id)?.crew;
  expect(kept).toMatchObject({
    monthly: 2700,
    places: expect.arrayContaining([expect.objectContaining({ shift: '夜班', since: later.since })]),
  });
  expect((await crew(at(neighbours, 0)))?.places).toHaveLength(2);
  const place = kept?.places.find(({ shift }) => shift === '夜班')?.id ?? '';
  await chen.does(endCrewPlace, { place });
  expect((await crew(chen))?.places).toHaveLength(2);
});

test('four stars say nothing, five say their mean once the month is over, to the office and to whoever it is about; nobody rates themselves, strangers rate nobody, and no row, of the audit neither, says whose stars they are', async () => {
  const rates = (by: Person, stars: number, kind: Asked['kind'] = 'cleaner') =>
    by.isRefused(rateCrew, { estate: estate.id ?? '', kind, stars });
  expect(await rates(at(neighbours, 5), 5)).toBe('not_found'); // the cleaner
  expect(await rates(chen, 5)).toBe('not_found'); // who does not live there
  for (const [n, stars] of [1, 4, 5, 5].entries()) expect(await rates(at(neighbours, n), stars)).toBe('allowed');
  expect(await rates(at(neighbours, 0), 2)).toBe('allowed'); // thought better of it
  expect((await crew(at(neighbours, 0)))?.mine).toEqual([
    { kind: 'gate-keeper', stars: null },
    { kind: 'cleaner', stars: 2 },
  ]);
  for (const by of neighbours.slice(0, 5)) await rates(by, 5, 'gate-keeper');
  expect((await crew(chen))?.rated).toEqual([]);
  world.pass({ hours: 24 * 30 });
  const again = await world.arrive('secretary');
  expect((await crew(again))?.rated).toEqual([{ kind: 'gate-keeper', month: '2026-03', mean: 5, raters: 5 }]);
  const rows = await world.owner.selectFrom('crew_rating').selectAll().execute();
  expect(rows).toHaveLength(9);
  for (const { id, account } of neighbours) expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${id}|${account}`));
  const newcomer = await world.arrive('resident', { name: '新邻居', home: at(homes, 0) });
  const post = { person: newcomer.id, area: estate.id ?? '', called: '新来的', since: '2026-04-01' };
  expect((await crew(newcomer))?.rated).toEqual([]);
  await again.does(appoint, { ...post, kind: 'cleaner' });
  expect((await crew(newcomer))?.rated).toEqual([]); // who reads nothing of the other kind
  await again.does(appoint, { ...post, kind: 'gate-keeper' });
  expect((await crew(newcomer))?.rated).toHaveLength(1);
  const { name } = rateCrew.contract;
  const acts = await world.owner.selectFrom('audit_row').select(['account', 'under', 'posts']).where('action', '=', name).execute();
  expect(acts).toHaveLength(10);
  expect(new Set(acts.map((act) => JSON.stringify(act)))).toEqual(new Set([JSON.stringify({ account: null, under: 'nobody', posts: [] })]));
  expect(await world.owner.selectFrom('idempotency').select('key').where('contract', '=', name).execute()).toEqual([]);
});

test('a place that is no more costs nothing from that day; a night shift lasts over midnight', async () => {
  const secretary = await world.arrive('secretary');
  const [first] = (await crew(secretary))?.places ?? [];
  await secretary.does(endCrewPlace, { place: first?.id ?? '' });
  expect((await crew(secretary))?.monthly).toBe(900);
  expect([shiftMinutes('22:00', '06:00'), shiftMinutes('08:00', '16:30')]).toEqual([480, 510]);
});
