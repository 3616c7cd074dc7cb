import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { layPlaces, place } from '../areas/door.ts';
import { keepPhoto } from '../matters/photo.ts';
import { show as showMatter } from '../matters/show.ts';
import { conclude, say } from './acceptance.ts';
import { countHomes, markHomes } from './homes.ts';
import { link } from './link.ts';
import { years } from './list.ts';
import { openWorks } from './open-works.ts';
import { exportWorks, outlived, seenPicture } from './outward.ts';
import { pay } from './pay.ts';
import { plan, recordPast, start } from './plan.ts';
import { finish, picture, report } from './progress.ts';
import { inside, show } from './show.ts';
import { percentOf } from './standing.ts';

let world: World;
let cast: Cast;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
});
afterAll(() => world.end());

const yuan = (amount: number) => amount * 100;
const road = { kind: 'harden', name: '小区路面硬化', plan: '把院里的土路硬化，走水朝东', year: 2026, budget: yuan(80_000) } as const;
type Planned = Partial<Asked<(typeof plan)['contract']>>;

async function planned(given: Planned = {}, by: Person = chen): Promise<string> {
  return (await by.does(plan, { ...road, area: world.places.estate.id, ...given })).id;
}
async function going(given: Planned = {}): Promise<string> {
  const work = await planned(given);
  await chen.does(start, { work, contractor: '自建' });
  return work;
}
async function pictured(work: string, ...moments: ('before' | 'after')[]): Promise<void> {
  for (const moment of moments) {
    const { id: photo } = await chen.does(keepPhoto, { bytes: Buffer.from(`${moment} the work`) });
    await chen.does(picture, { work, photo, moment });
  }
}
async function finished(given: Planned = {}): Promise<string> {
  const work = await going(given);
  await pictured(work, 'before', 'after');
  await chen.does(report, { work, percent: 100, said: '路面铺完了' });
  await chen.does(finish, { work });
  return work;
}
async function accepted(given: Planned = {}): Promise<string> {
  const work = await finished(given);
  await cast.wang.does(say, { work, good: true });
  await chen.does(conclude, { work, passed: true, said: '三个人看过，平整' });
  return work;
}

/** An estate of its own with so many homes. */
async function estateOf(homes: number, name: string): Promise<Place> {
  const { community, microGrids } = world.places;
  const estate = place({ kind: 'estate', name, parent: community });
  const building = place({ kind: 'building', name: '1号楼', parent: estate, microGrid: at(microGrids, 0) });
  const unit = place({ kind: 'unit', name: '1单元', parent: building });
  const dwellings = Array.from({ length: homes }, (_, nth) => place({ kind: 'dwelling', name: String(101 + nth), parent: unit }));
  await layPlaces(world.owner, [estate, building, unit, ...dwellings]);
  return estate;
}

test.each(['harden', 'greening', 'lighting'] as const)(
  '[S0-B12] works of %s: everybody reads budget, spent, how far and the acceptance',
  async (kind) => {
    const work = await going({ kind, name: '村里的视觉工程', budget: yuan(60_000), funds: '村集体' });
    await chen.does(pay, { work, fen: yuan(20_000), what: '头一笔料钱', on: '2026-03-01' });
    await chen.does(report, { work, percent: 40, said: '做完了东头' });
    expect(await cast.wang.sees(show, { work })).toMatchObject({ budget: 6_000_000, spent: 2_000_000, percent: 40, standing: 'going' });
    await pictured(work, 'before', 'after');
    await chen.does(report, { work, percent: 100, said: '都做完了' });
    await chen.does(finish, { work });
    await cast.wang.does(say, { work, good: true });
    await chen.does(conclude, { work, passed: true, said: '居民看过，合格' });
    expect(await world.system.see(show, { token: null }, { work })).toMatchObject({
      kind,
      standing: 'accepted',
      words: { good: 1, not: 0 },
      verdicts: [{ passed: true, said: '居民看过，合格', by: '陈书记' }],
    });
  },
);

test('[S4-C22] a hardened road has budget, cost, pictures before and after, and is accepted by residents; without a word of theirs it is not', async () => {
  const work = await going();
  await chen.does(pay, { work, fen: yuan(50_000), what: '水泥和人工', on: '2026-03-02' });
  await chen.does(report, { work, percent: 100, said: '铺完了' });
  expect(await chen.isRefused(finish, { work })).toBe('works.no_pictures');
  await pictured(work, 'before');
  expect(await chen.isRefused(finish, { work })).toBe('works.no_pictures');
  await pictured(work, 'after');
  expect(await cast.wang.isRefused(say, { work, good: true })).toBe('works.not_finished');
  await chen.does(finish, { work });
  expect(await chen.isRefused(conclude, { work, passed: true, said: '合格' })).toBe('works.no_word');
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.isRefused(say, { work, good: true })).toBe('works.not_a_neighbour');
  await cast.wang.does(say, { work, good: false, said: '井盖边上没填平' });
  await chen.does(conclude, { work, passed: false, said: '井盖边补平再看' });
  expect(await cast.wang.sees(show, { work })).toMatchObject({ standing: 'going', words: { good: 0, not: 0 } });
  expect((await chen.sees(inside, { work })).said).toMatchObject([{ good: false, said: '井盖边上没填平' }]);
  await chen.does(finish, { work });
  await cast.wang.does(say, { work, good: true });
  await chen.does(conclude, { work, passed: true, said: '补平了，合格' });
  const shown = await cast.wang.sees(show, { work });
  expect(shown).toMatchObject({ budget: yuan(80_000), spent: yuan(50_000), standing: 'accepted', mine: { good: true } });
  expect(shown.pictures.map(({ moment }) => moment)).toEqual(['before', 'after']);
  const [before] = shown.pictures;
  const { bytes } = await world.system.see(seenPicture, { token: null }, { id: before?.id ?? '' });
  expect(Buffer.from(bytes).toString()).toBe('before the work');
});

test('[S1-F18] the list goes year by year with budget and cost, and says the sum of each year', async () => {
  const { id: community } = world.places.otherCommunity;
  const secretary = await world.arrive('secretary', { area: world.places.otherCommunity, name: '郝志强' });
  const past = { area: community, kind: 'harden', plan: '第一条硬化路', contractor: '自建' } as const;
  const first = { ...past, name: '第一条道路硬化', year: 2009, budget: yuan(300_000), cost: yuan(280_000), finished: '2009-10-01' };
  await secretary.does(recordPast, first);
  const second = { ...past, name: '第二条道路硬化', year: 2009, budget: yuan(100_000), cost: yuan(120_000), finished: '2009-11-01' };
  await secretary.does(recordPast, second);
  await planned({ area: community, name: '文化广场', year: 2026, budget: yuan(50_000) }, secretary);
  const seen = await world.system.see(years, { token: null }, { community });
  expect(seen.years.map(({ year, budget, spent, works }) => [year, budget, spent, works.length])).toEqual([
    [2026, yuan(50_000), 0, 1],
    [2009, yuan(400_000), yuan(400_000), 2],
  ]);
  expect(seen.years[1]?.works.map(({ standing }) => standing)).toEqual(['past', 'past']);
  const { name, bytes } = await world.system.see(exportWorks, { token: null }, { community });
  expect(name).toBe('工程清单-2026-03-02.xlsx');
  expect(bytes.byteLength).toBeGreaterThan(1000);
});

test('[S1-F20] 180 of 200 households with a new toilet are 90 %; which are still missing the committee alone reads', async () => {
  const estate = await estateOf(200, '王家院');
  const work = await going({ kind: 'toilet', name: '厕所改造', area: estate.id });
  await chen.does(countHomes, { work });
  const { missing } = await chen.sees(inside, { work });
  expect(missing).toHaveLength(200);
  await chen.does(markHomes, { work, homes: missing.slice(0, 180).map(({ id }) => id), done: '2026-03-01' });
  const seen = await cast.wang.sees(show, { work });
  expect(seen).toMatchObject({ percent: 90, homes: { of: 200, done: 180 } });
  expect(JSON.stringify(seen)).not.toContain('单元');
  for (const person of [cast.wang, cast.zhou, cast.lin]) expect(await person.seesNot(inside, { work })).toBe('not_allowed');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.seesNot(inside, { work })).toBe('not_found');
  expect(await chen.isRefused(report, { work, percent: 100, said: '做完了' })).toBe('works.by_home');
});

test('one home of 3,000 that is missing is not rounded away', () => {
  const far = (homes: number, homes_done: number) => percentOf({ percent: 0, homes, homes_done });
  expect([far(3000, 2999), far(3000, 3000), far(120, 119), far(7, 0)]).toEqual([99.9, 100, 99.2, 0]);
});

test('[S4-C21] 119 of 120 water meters are 99.2 %, and the committee alone sees the one that is missing', async () => {
  const estate = await estateOf(120, '工行小区');
  const work = await going({ kind: 'water', name: '自来水分户管理', area: estate.id });
  await chen.does(countHomes, { work });
  const { missing } = await chen.sees(inside, { work });
  const [last, ...others] = missing.toReversed();
  await chen.does(markHomes, { work, homes: others.map(({ id }) => id), done: '2026-03-01' });
  expect((await cast.wang.sees(show, { work })).percent).toBe(99.2);
  expect((await chen.sees(inside, { work })).missing).toEqual([last]);
  expect(await cast.wang.seesNot(inside, { work })).toBe('not_allowed');
  const committee = await world.arrive('estate-committee', { area: estate, called: '物管会老任' });
  expect((await committee.sees(inside, { work })).missing).toEqual([last]);
  await pictured(work, 'before', 'after');
  expect(await chen.isRefused(finish, { work })).toBe('works.not_all');
  await chen.does(finish, { work, left: '一户长期不在，回来再装' });
  expect((await cast.wang.sees(show, { work })).leftOver).toBe('一户长期不在，回来再装');
});

test('[S0-B13] five requests are linked to one work; when it is done all five who asked are told', async () => {
  const askers = await Promise.all([0, 1, 2, 3, 4].map((nth) => world.arrive('resident', { name: `居民${'甲乙丙丁戊'[nth]}` })));
  const numbers: string[] = [];
  for (const asker of askers) {
    const matter = await cast.filed({ subject: '排污管道堵了' }, asker);
    numbers.push((await asker.sees(showMatter, { matter })).number);
  }
  const work = await finished({ kind: 'drainage', name: '整修排污管道' });
  await chen.does(link, { work, numbers });
  expect((await cast.wang.sees(show, { work })).requests).toBe(5);
  for (const asker of askers) expect((await toldTo(asker))[0]).toContain('列进了工程「整修排污管道」');
  await cast.wang.does(say, { work, good: true });
  world.pass({ minutes: 1 });
  await chen.does(conclude, { work, passed: true, said: '通了' });
  for (const asker of askers)
    expect((await toldTo(asker)).filter((line) => line.includes('做完了'))).toEqual([
      '您反映的「排污管道堵了」：工程「整修排污管道」做完了，验收也过了。',
    ]);
  const other = await planned({ kind: 'heating', name: '接通集中供暖' });
  expect(await chen.isRefused(link, { work: other, numbers: ['9999'] })).toBe('works.request_unknown');
});

test('an approved application opens its work once, with the budget still to come (S4-C20)', async () => {
  const matter = await cast.filed({ subject: '把工行小区纳进老旧小区改造' });
  const approve = () => world.system.asClock(async (context) => openWorks(context, { matter, kind: 'rebuild' }).then(() => 0));
  await approve();
  await approve();
  const seen = await cast.wang.sees(years, { community: world.places.community.id });
  const opened = seen.years.flatMap(({ works }) => works).filter(({ name }) => name === '把工行小区纳进老旧小区改造');
  expect(opened).toMatchObject([{ kind: 'rebuild', standing: 'planned', budget: 0, place: '劲松新景' }]);
});

test('money: nothing paid ahead, never less than nothing, a slip put right by its opposite, nothing after the acceptance', async () => {
  const work = await going();
  await chen.does(pay, { work, fen: 12_345, what: '石子', on: '2026-03-01' });
  await chen.does(pay, { work, fen: -12_345, what: '冲掉记错的一笔', on: '2026-03-01' });
  expect(await chen.isRefused(pay, { work, fen: -1, what: '再冲', on: '2026-03-01' })).toBe('works.paid_less_than_nothing');
  expect(await chen.isRefused(pay, { work, fen: 1, what: '石子', on: '2026-03-03' })).toBe('works.paid_ahead');
  expect((await cast.wang.sees(show, { work })).payments.map(({ fen }) => fen)).toEqual([12_345, -12_345]);
  const done = await accepted();
  expect(await chen.isRefused(pay, { work: done, fen: 1, what: '补付', on: '2026-03-01' })).toBe('works.not_open');
  expect(await chen.isRefused(link, { work: done, numbers: ['1'] })).toBe('works.not_open');
});

test('who keeps no works of a place plans none there, and does not find them', async () => {
  const work = await planned();
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(plan, { ...road, area: world.places.estate.id })).toBe('not_found');
  expect(await elsewhere.isRefused(start, { work, contractor: '自建' })).toBe('not_found');
  expect(await cast.wang.isRefused(plan, { ...road, area: world.places.estate.id })).toBe('not_allowed');
  expect(await chen.isRefused(report, { work, percent: 10, said: '还没开工' })).toBe('works.not_going');
  expect(await chen.isRefused(plan, { ...road, area: newId() })).toBe('not_found');
});

test('pictures, words and homes are kept for their time and no longer; the figures stay', async () => {
  const work = await accepted({ name: '老路翻修' });
  world.pass({ hours: 24 * 365 * 6 });
  await expire(world.owner, [{ name: 'works', actions: [], queries: [], refusals: {}, expiries: outlived }], world.now());
  expect(await world.system.see(show, { token: null }, { work })).toMatchObject({ pictures: [], words: { good: 0 }, standing: 'accepted' });
});
