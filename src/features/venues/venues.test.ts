import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { layPlaces, place } from '../areas/door.ts';
import { keepPhoto } from '../matters/photo.ts';
import { conclude, say } from '../works/acceptance.ts';
import { askOwners, closeVote, recordOwners } from '../works/owners/ask.ts';
import { owners, ownersHomes } from '../works/owners/view.ts';
import { plan as planWork, start } from '../works/plan.ts';
import { finish, picture, report } from '../works/progress.ts';
import { book, bookFor, cancel } from './book.ts';
import { close, open, plan } from './keep.ts';
import { bookings, dayOfVenue, list, mine, outlived } from './read.ts';

let world: World;
let wang: Person;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident', { name: '王小明' });
  chen = await world.arrive('secretary', { called: '陈书记' });
});
afterAll(() => world.end());

const station = { name: '城东小区党群服务站', what: '室内休闲：下棋、看书、乒乓球', seats: 30, from: 8, until: 20 };
const day = '2026-03-03';
async function planned(more: { work?: string; area?: string } = {}): Promise<string> {
  const { community, estate } = world.places;
  return (await chen.does(plan, { ...station, community: community.id, area: estate.id, ...more })).id;
}
async function opened(): Promise<string> {
  const venue = await planned();
  await chen.does(open, { venue });
  return venue;
}
const standing = async (venue: string) => {
  const { venues } = await wang.sees(list, { community: world.places.community.id });
  return venues.find(({ id }) => id === venue)?.standing;
};
async function built(work: string, neighbour: Person): Promise<void> {
  for (const moment of ['before', 'after'] as const) {
    const { id: photo } = await chen.does(keepPhoto, { bytes: Buffer.from(moment) });
    await chen.does(picture, { work, photo, moment });
  }
  await chen.does(report, { work, percent: 100, said: '做完了' });
  await chen.does(finish, { work });
  await neighbour.does(say, { work, good: true });
  await chen.does(conclude, { work, passed: true, said: '可以用了' });
}

test('[S4-A10] a planned place is listed and cannot be booked; when it opens it can', async () => {
  const venue = await planned();
  expect(await standing(venue)).toBe('planned');
  expect(await wang.isRefused(book, { venue, day, hours: [9, 10] })).toBe('venues.not_open');
  await chen.does(open, { venue });
  expect(await standing(venue)).toBe('open');
  await wang.does(book, { venue, day, hours: [9, 10] });
  expect((await wang.sees(mine, {})).bookings).toMatchObject([{ venue: '城东小区党群服务站', day, hours: [9, 10] }]);
  const { hours } = await world.system.see(dayOfVenue, { token: null }, { venue, day });
  expect(hours.filter(({ taken }) => taken)).toEqual([
    { hour: 9, taken: true, mine: false, past: false },
    { hour: 10, taken: true, mine: false, past: false },
  ]);
  expect(hours).toHaveLength(12);
});

/** An estate of its own with so many homes, and the first of its people. */
async function estateOf(homes: number, name: string): Promise<{ estate: Place; dwellings: Place[] }> {
  const { community, microGrids } = world.places;
  const estate = place({ kind: 'estate', name, parent: community });
  const building = place({ kind: 'building', name: '1号楼', parent: estate, microGrid: at(microGrids, 0) });
  const unit = place({ kind: 'unit', name: '1单元', parent: building });
  const dwellings = Array.from({ length: homes }, (_, nth) => place({ kind: 'dwelling', name: String(101 + nth), parent: unit }));
  await layPlaces(world.owner, [estate, building, unit, ...dwellings]);
  return { estate, dwellings };
}

test('[S4-C23] the boiler house becomes a service station only after 80 of 120 owners took part and 60 agreed, by area too; accepted, it can be booked', async () => {
  const { estate, dwellings } = await estateOf(120, '工行小区');
  const ids = dwellings.map(({ id }) => id);
  const neighbour = await world.arrive('resident', { name: '工行邻居', home: at(dwellings, 0) });
  const boiler = { kind: 'rebuild', name: '锅炉房改党群服务站', plan: '废弃锅炉房改成居民活动室', year: 2026, budget: 6_000_000 } as const;
  const { id: work } = await chen.does(planWork, { ...boiler, area: estate.id });
  const venue = await planned({ work, area: estate.id });
  expect(await chen.isRefused(start, { work, contractor: '自建' })).toBe('works.owners_first');
  expect(await chen.isRefused(open, { venue })).toBe('venues.work_going');

  const question = '同意把废弃锅炉房改为党群服务站';
  await chen.does(askOwners, { work, question, closes: '2026-03-05', each: 8_000 });
  expect(await chen.isRefused(askOwners, { work, question, closes: '2026-03-05', each: 8_000 })).toBe('works.vote_open');
  await chen.does(recordOwners, { work, homes: ids.slice(0, 60), said: 'for' });
  await chen.does(recordOwners, { work, homes: ids.slice(60, 79), said: 'against' });
  expect(await chen.isRefused(closeVote, { work })).toBe('works.vote_running');
  world.pass({ hours: 24 * 4 });
  await chen.does(closeVote, { work });
  expect((await wang.sees(owners, { work })).vote).toMatchObject({
    standing: 'failed',
    homes: { all: 120, took: 79, agreed: 60, take: 80, agree: 60 },
  });
  expect(await chen.isRefused(start, { work, contractor: '自建' })).toBe('works.owners_first');

  await chen.does(askOwners, { work, question, closes: '2026-03-09', each: 8_000 });
  await chen.does(recordOwners, { work, homes: ids.slice(0, 60), said: 'for' });
  await chen.does(recordOwners, { work, homes: ids.slice(60, 80), said: 'abstained' });
  world.pass({ hours: 24 * 4 });
  await chen.does(closeVote, { work });
  const { vote } = await world.system.see(owners, { token: null }, { work });
  expect(vote).toMatchObject({
    standing: 'passed',
    homes: { all: 120, took: 80, agreed: 60, take: 80, agree: 60 },
    area: { all: 960_000, took: 640_000, agreed: 480_000 },
    mine: null,
  });
  expect((await neighbour.sees(owners, { work })).vote?.mine).toEqual({ said: 'for' });
  expect(await chen.isRefused(askOwners, { work, question, closes: '2026-04-10', each: 8_000 })).toBe('works.vote_passed');

  await chen.does(start, { work, contractor: '自建' });
  expect(await neighbour.isRefused(book, { venue, day: '2026-03-15', hours: [9] })).toBe('venues.not_open');
  await built(work, neighbour);
  expect(await standing(venue)).toBe('open');
  expect(await neighbour.isRefused(book, { venue, day: '2026-03-15', hours: [9] })).toBe('allowed');
});

test('enough homes with too little area do not pass; who keeps the record reads it home by home, nobody else', async () => {
  const { estate, dwellings } = await estateOf(9, '教苑小区');
  const ids = dwellings.map(({ id }) => id);
  const shed = { kind: 'other', name: '车棚改小超市', plan: '公共车棚改成小超市', year: 2026, budget: 0, changesUse: true } as const;
  const { id: work } = await chen.does(planWork, { ...shed, area: estate.id });
  await chen.does(askOwners, { work, question: '同意车棚改小超市', closes: '2026-04-01', each: 5_000 });
  await chen.does(recordOwners, { work, homes: ids.slice(8), area: 90_000 });
  await chen.does(recordOwners, { work, homes: ids.slice(0, 8), said: 'for' });
  await chen.does(recordOwners, { work, homes: ids.slice(8), said: 'against' });
  await chen.does(closeVote, { work });
  expect((await wang.sees(owners, { work })).vote).toMatchObject({
    standing: 'failed',
    homes: { all: 9, took: 9, agreed: 8 },
    area: { all: 130_000, took: 130_000, agreed: 40_000 },
  });
  const { homes } = await chen.sees(ownersHomes, { work });
  expect(homes).toHaveLength(9);
  expect(homes.at(-1)).toMatchObject({ area: 90_000, said: 'against' });
  expect(await wang.seesNot(ownersHomes, { work })).toBe('not_allowed');
  const { id: road } = await chen.does(planWork, { ...shed, kind: 'harden', changesUse: false, area: estate.id });
  expect(await chen.isRefused(askOwners, { work: road, question: '同意硬化路面', closes: '2026-04-01', each: 5_000 })).toBe(
    'works.vote_not_needed',
  );
  await chen.does(start, { work: road, contractor: '自建' });
});

test('an hour is booked once, also by two in the same moment; given back, it is free again', async () => {
  const venue = await opened();
  const mei = await world.arrive('resident', { home: at(world.places.dwellings, 2) });
  const tomorrow = '2026-03-11';
  const said = await world.overlapping(
    'venue_booking',
    () => wang.isRefused(book, { venue, day: tomorrow, hours: [14, 15] }),
    () => mei.isRefused(book, { venue, day: tomorrow, hours: [15, 16] }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'venues.taken']);
  const holder = said[0] === 'allowed' ? wang : mei;
  const other = holder === wang ? mei : wang;
  const [booking] = (await holder.sees(mine, {})).bookings.filter((one) => one.day === tomorrow);
  expect(await other.isRefused(cancel, { booking: booking?.id ?? '' })).toBe('not_found');
  await holder.does(cancel, { booking: booking?.id ?? '' });
  await other.does(book, { venue, day: tomorrow, hours: [14, 15, 16] });
});

test('within its hours, from now to thirty days ahead, by neighbours, three at most, staff for whoever rings', async () => {
  const venue = await opened();
  const today = '2026-03-10';
  const lan = await world.arrive('resident', { home: at(world.places.dwellings, 3) });
  expect(await lan.isRefused(book, { venue, day: today, hours: [7] })).toBe('venues.outside_hours');
  expect(await lan.isRefused(book, { venue, day: today, hours: [9] })).toBe('venues.past');
  expect(await lan.isRefused(book, { venue, day: '2026-04-10', hours: [9] })).toBe('venues.too_far');
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await far.isRefused(book, { venue, day: '2026-03-20', hours: [9] })).toBe('venues.not_a_neighbour');
  await chen.does(bookFor, { venue, day: '2026-03-20', hours: [9, 10], person: lan.id });
  expect((await toldTo(lan))[0]).toBe('工作人员替您订好了「城东小区党群服务站」：2026-03-20 9:00–11:00。');
  await lan.does(book, { venue, day: '2026-03-21', hours: [9] });
  await lan.does(book, { venue, day: '2026-03-22', hours: [9] });
  expect(await lan.isRefused(book, { venue, day: '2026-03-23', hours: [9] })).toBe('venues.enough');
  expect((await chen.sees(bookings, { venue })).bookings.map(({ who }) => who)).toEqual(['王**', '王**', '王**']);
  await chen.does(close, { venue, why: '漏水检修' });
  expect((await toldTo(lan))[0]).toContain('漏水检修');
  expect(await wang.isRefused(book, { venue, day: '2026-03-24', hours: [9] })).toBe('venues.closed');
});

test('who used a place is forgotten thirty days after', async () => {
  const venue = await opened();
  const lan = await world.arrive('resident', { home: at(world.places.dwellings, 1) });
  await lan.does(book, { venue, day: '2026-03-11', hours: [18] });
  const kept = async () => (await world.owner.selectFrom('venue_hour').select('hour').where('venue_id', '=', venue).execute()).length;
  await expire(
    world.owner,
    [{ name: 'venues', actions: [], queries: [], refusals: {}, expiries: outlived }],
    world.now().add({ hours: 24 * 29 }),
  );
  expect(await kept()).toBe(1);
  await expire(
    world.owner,
    [{ name: 'venues', actions: [], queries: [], refusals: {}, expiries: outlived }],
    world.now().add({ hours: 24 * 33 }),
  );
  expect(await kept()).toBe(0);
});
