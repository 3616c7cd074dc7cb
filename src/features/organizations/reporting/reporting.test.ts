import { afterAll, beforeAll, expect, test } from 'vitest';
import { helperProfile } from '#features/matters/helping/contract.ts';
import { myHelping } from '#features/matters/helping/helping.ts';
import { profile } from '#features/matters/helping/profile.ts';
import { pool } from '#features/matters/pool.ts';
import { dispatch, fill, rate, take } from '#features/matters/verbs.ts';
import { moveHome, moveOut } from '#features/people/moving/move.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { membersNear, myReport, reports } from './read.ts';
import { answerReport, endReport, reportAgain, reportIn } from './report.ts';

let world: World;
let cast: Cast;
const community = () => world.places.community.id;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const unit = { unit: '市文旅局', skills: ['电工'], free: [{ day: 6, from: '08:00', until: '12:00' }], agreed: true as const };
const comes = (name: string, door = 0) => world.arrive('resident', { name, home: at(world.places.dwellings, door) });
async function here(name: string, { door = 0, called }: { door?: number; called?: string } = {}): Promise<Person> {
  const member = await comes(name, door);
  await member.does(reportIn, { ...unit, ...(called === undefined ? {} : { called }) });
  await cast.chen.does(answerReport, { person: member.id, here: true });
  return member;
}
const mine = async (who: Person) => (await who.sees(myReport, {})).report;
const offered = async (who: Person, grid?: string) => (await who.sees(pool, grid === undefined ? {} : { grid })).rows.map(({ id }) => id);

test('[S4-D1] a member reports with their unit to the community where they live: the first day stands as the paper book says, 2021年4月, later days are counted once each', async () => {
  const ren = await comes('任永春');
  expect(await ren.sees(myReport, {})).toEqual({ report: null, community: '劲松社区' });
  await ren.does(reportIn, unit);
  expect((await toldTo(cast.chen))[0]).toBe('有党员来社区报到，请在「党员」里核对党员身份。');
  expect(await mine(ren)).toMatchObject({ unit: '市文旅局', firstOn: '2026-03-02', again: 0, standing: 'asked', today: true });
  await cast.chen.does(answerReport, { person: ren.id, here: true, firstOn: '2021-04-15' });
  expect(await mine(ren)).toMatchObject({ firstOn: '2021-04-15', again: 0, standing: 'here', today: false });
  for (const hours of [0, 1, 24, 24]) {
    world.pass({ hours });
    await ren.does(reportAgain, {});
  }
  expect(await mine(ren)).toMatchObject({ firstOn: '2021-04-15', again: 3, today: true });
  const [row] = (await cast.chen.sees(reports, { community: community() })).rows;
  expect(row).toMatchObject({ masked: '任**', unit: '市文旅局', firstOn: '2021-04-15', again: 3, grid: '1号网格' });
});

test('[S0-A27] a member registers with skills and free times; the order they served stands in their record, and in nobody else’s', async () => {
  const member = await here('高志强', { called: '高师傅' });
  expect(helperProfile.output.shape.free.safeParse(unit.free).success).toBe(true);
  expect(await member.sees(profile, {})).toMatchObject({ called: '高师傅', skills: ['电工'], free: unit.free, quiet: null });
  const matter = await cast.sent(['member']);
  await member.does(take, { matter, step: 'offer' });
  expect((await member.sees(myHelping, {})).served).toEqual([]);
  expect(await member.isRefused(endReport, {})).toBe('organizations.report_in_hand');
  await member.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  expect((await member.sees(myHelping, {})).served).toMatchObject([{ matter, subject: '楼道灯不亮', minutes: null }]);
  expect((await cast.sun.sees(myHelping, {})).served).toEqual([]);
});

test('[S2-A1] a member belongs to the one grid they live in: its orders appear once the secretary knows them, and after a move those of the next one', async () => {
  const [first, second] = [at(world.places.grids, 0), at(world.places.grids, 1)];
  const near = await cast.sent(['member']);
  const other = await comes('别网格的居民', 4);
  const far = await cast.filed({}, other);
  const li = await world.arrive('grid-worker', { area: second, called: '小李' });
  await li.does(dispatch, { matter: far, step: 'dispatch', posts: ['member'] });
  const member = await comes('贾文秀');
  await member.does(reportIn, unit);
  expect(await offered(member, first.id)).toEqual([]);
  await cast.chen.does(answerReport, { person: member.id, here: true });
  expect((await mine(member))?.grid).toEqual({ id: first.id, name: '1号网格' });
  const here = await offered(member, first.id);
  expect([here.includes(near), here.includes(far)]).toEqual([true, false]);
  await cast.he.does(moveHome, { persons: [member.id], dwelling: at(world.places.dwellings, 5).id, onDay: '2026-03-02' });
  expect((await mine(member))?.grid).toEqual({ id: second.id, name: '2号网格' });
  const there = await offered(member, second.id);
  expect([there.includes(near), there.includes(far)]).toEqual([false, true]);
});

test('neighbours of the grid read whom the member lets them read; unit and days are read by the member and the secretary alone', async () => {
  const [named, silent] = [await here('愿意露面的', { called: '小愿' }), await here('不露面的')];
  const near = (await cast.wang.sees(membersNear, {})).rows;
  expect(near).toContainEqual({ called: '小愿', skills: ['电工'] });
  expect(JSON.stringify(near)).not.toMatch(/文旅局|不露面|2026-/);
  const elsewhere = await comes('别网格的人', 4);
  expect((await elsewhere.sees(membersNear, {})).rows).toEqual([]);
  for (const who of [cast.he, cast.lin, cast.wang]) expect(await who.seesNot(reports, { community: community() })).toBe('not_allowed');
  const next = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await next.seesNot(reports, { community: community() })).toBe('not_found');
  expect(await next.isRefused(answerReport, { person: silent.id, here: true })).toBe('not_found');
  expect(await cast.chen.isRefused(answerReport, { person: named.id, here: true })).toBe('organizations.report_answered');
});

test('who is no member is told why not; nobody reports without a home of the ledger, for another, or after they went', async () => {
  const stranger = await comes('走错门的');
  await stranger.does(reportIn, unit);
  await cast.chen.does(answerReport, { person: stranger.id, here: false, reason: '介绍信还没带来' });
  expect((await toldTo(stranger))[0]).toContain('介绍信还没带来');
  expect(await stranger.isRefused(reportAgain, {})).toBe('organizations.report_none');
  expect(reportIn.contract.input.safeParse({ ...unit, agreed: false }).success).toBe(false);
  await world.owner.updateTable('person').set({ household_id: null }).where('id', '=', stranger.id).execute();
  expect(await stranger.isRefused(reportIn, unit)).toBe('organizations.report_no_home');
  const late = await comes('日子写错的');
  await late.does(reportIn, unit);
  expect(await cast.chen.isRefused(answerReport, { person: late.id, here: true, firstOn: '2027-01-01' })).toBe(
    'organizations.report_to_come',
  );
});

test('a post held before is neither changed nor ended by a report; days are counted from the report that stands; free hours left out stay', async () => {
  const held = await world.arrive('member', { name: '早在岗的', called: '老党员', skills: ['木工'] });
  await held.does(reportIn, unit);
  await cast.chen.does(answerReport, { person: held.id, here: true });
  await held.does(reportIn, { ...unit, free: undefined, skills: ['电工'], called: '新称呼' });
  expect(await held.sees(profile, {})).toMatchObject({ called: '老党员', skills: ['木工'], free: unit.free });
  world.pass({ hours: 24 });
  await held.does(reportAgain, {});
  expect(await mine(held)).toMatchObject({ again: 1 });
  await held.does(endReport, {});
  expect(await held.sees(profile, {})).toMatchObject({ called: '老党员' });
  world.pass({ hours: 24 });
  await held.does(reportIn, unit);
  expect(await mine(held)).toMatchObject({ again: 0 });
});

test('who goes is no helper from the next request on; a year later nothing of it is kept, and at once nothing of whoever erases themself', async () => {
  const [gone, left, erased] = [await here('要退出的'), await here('要搬走的'), await here('要删除的', { called: '老删' })];
  for (const who of [gone, left, erased]) await who.does(endReport, {});
  expect([await mine(gone), await offered(gone)]).toEqual([null, []]);
  await cast.he.does(moveOut, { person: left.id, why: 'moved-out', onDay: '2026-03-02' });
  await erased.does(eraseMe, { sure: true });
  const kept = () =>
    world.owner
      .selectFrom('member_report')
      .select(['unit', 'called', 'skills'])
      .where('person_id', 'in', [gone.id, left.id, erased.id])
      .orderBy('unit', 'desc')
      .execute();
  const nothing = { unit: '——', called: null, skills: [] };
  expect(await kept()).toEqual(expect.arrayContaining([nothing, nothing, { unit: '市文旅局', called: null, skills: ['电工'] }]));
  await expire(world.owner, features, world.now().add({ hours: 24 * 367 }));
  expect(await kept()).toEqual([]);
});
