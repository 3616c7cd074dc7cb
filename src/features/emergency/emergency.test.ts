import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/clock.ts';
import type { Asked } from '#kernel/contract.ts';
import { open } from '#kernel/crypto.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { testKeys } from '../../testing/house.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { whoLooked } from '../people/who-looked.ts';
import { now, takeRoles, taskDone } from './at-work.ts';
import { emergency as feature } from './feature.ts';
import { close, past, prolong, switchOn } from './mode.ts';
import { drill, isTree, makePlan } from './plan.ts';
import { advice, plans } from './plans.ts';
import { askHome, homes, leaveHome, openHome, visit } from './serving.ts';

let world: World;
let cast: Cast;
let chen: Person;
let community: string;
let plan: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
  community = world.places.community.id;
  plan = await planned();
});
afterAll(() => world.end());

const flood: Omit<Asked<(typeof makePlan)['contract']>, 'community'> = {
  name: '防汛预案',
  advice: '往高处走，断电断气，打社区电话 0351-0000000。',
  steps: [
    { post: 'grid-worker', what: '巡查低洼处和地下室' },
    { post: 'volunteer', what: '帮老人搬到二楼' },
    { post: 'secretary', what: '向街道报情况' },
  ],
  calls: [
    { post: 'secretary', rungBy: null },
    { post: 'grid-worker', rungBy: 'secretary' },
    { post: 'volunteer', rungBy: 'grid-worker' },
  ],
};
async function planned(given: Partial<typeof flood> = {}): Promise<string> {
  return (await chen.does(makePlan, { ...flood, community, ...given })).id;
}
const order = { order: '并迎防指〔2026〕3号', orderedBy: '区防汛抗旱指挥部', until: '2026-03-20' };
const switchedOn = async (given: object = {}) => (await chen.does(switchOn, { ...order, plan, scope: community, ...given })).id;
const isOn = async (by: Person) => (await by.sees(now, {})).on;
const inDays = (days: number) => dayOf(world.now().add({ hours: 24 * days }));
const retire = () => expire(world.owner, [{ ...feature, actions: [], queries: [] }], world.now());

test('[S1-E24] while it is on a member takes one or more of the three roles; while it is off there are none to take', async () => {
  const id = await switchedOn();
  await cast.sun.does(takeRoles, { emergency: id, roles: ['agent', 'messenger', 'attendant'] });
  await cast.zhou.does(takeRoles, { emergency: id, roles: ['attendant'] });
  expect((await isOn(cast.sun))?.roles).toEqual([
    { role: 'agent', called: ['老孙'], mine: true },
    { role: 'messenger', called: ['老孙'], mine: true },
    { role: 'attendant', called: ['老孙', '周师傅'], mine: true },
  ]);
  expect(takeRoles.contract.input.safeParse({ emergency: id, roles: [] }).success).toBe(false);
  await chen.does(close, { emergency: id, thanks: '辛苦了' });
  expect((await toldTo(cast.sun))[0]).toBe('应急「防汛预案」结束了。辛苦了');
  expect(await cast.zhou.isRefused(takeRoles, { emergency: id, roles: ['agent'] })).toBe('not_found');
});

test('[S1-E25] off, the service is hidden; on, 100 visits are counted; at the end the list of addresses is gone', async () => {
  expect(await isOn(cast.zhou)).toBeNull();
  expect((await cast.wang.sees(advice, { community })).on).toBeNull();
  const id = await switchedOn();
  expect((await cast.wang.sees(advice, { community })).on).toMatchObject({ order: order.order, mayAsk: true, asked: false });
  await cast.wang.does(askHome, { emergency: id, need: '降压药快没了', agreed: true });
  expect(await cast.zhou.seesNot(homes, { emergency: id })).toBe('emergency.no_role');
  await cast.zhou.does(takeRoles, { emergency: id, roles: ['attendant'] });
  const [home] = (await cast.zhou.sees(homes, { emergency: id })).rows;
  expect(home).toMatchObject({ masked: '王**', grid: '1号网格', visits: 0 });
  expect(await cast.zhou.does(openHome, { home: home?.id ?? '' })).toMatchObject({
    address: '劲松新景 1号楼 1单元 101',
    need: '降压药快没了',
  });
  expect((await cast.wang.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '周师傅', reason: '应急上门服务：看了您留的地址' });
  for (let nth = 0; nth < 100; nth += 1) await cast.zhou.does(visit, { home: home?.id ?? '', what: '送了菜和药' });
  expect(await isOn(chen)).toMatchObject({ homes: 1, visits: 100 });
  const sealed = await world.owner.selectFrom('emergency').select('homes_key').where('id', '=', id).executeTakeFirstOrThrow();
  const kept = await world.owner.selectFrom('emergency_home').select('sealed').where('emergency_id', '=', id).executeTakeFirstOrThrow();
  expect(kept.sealed.includes('劲松')).toBe(false);
  const key = testKeys.unwrap(sealed.homes_key ?? Buffer.alloc(0), `${id}:homes`);
  expect(open(key, kept.sealed, cast.wang.id)).toContain('劲松新景');
  await chen.does(close, { emergency: id, thanks: '谢谢周师傅们' });
  expect(await world.owner.selectFrom('emergency').select('homes_key').where('id', '=', id).executeTakeFirst()).toEqual({
    homes_key: null,
  });
  expect(await cast.zhou.isRefused(openHome, { home: home?.id ?? '' })).toBe('not_found');
  expect(await cast.zhou.seesNot(homes, { emergency: id })).toBe('not_found');
  await retire();
  expect(await world.owner.selectFrom('emergency_home').selectAll().execute()).toEqual([]);
  expect((await chen.sees(past, { community })).rows[0]).toMatchObject({ homes: 1, visits: 100, thanks: '谢谢周师傅们', byItself: false });
});

test('whoever said that they go there opens the address of somebody who stands in another community’s ledger by now, and so does the office', async () => {
  const id = await switchedOn();
  await cast.wang.does(askHome, { emergency: id, agreed: true });
  await cast.zhou.does(takeRoles, { emergency: id, roles: ['attendant'] });
  const [home = { id: '' }] = (await cast.zhou.sees(homes, { emergency: id })).rows;
  const standsIn = (to: string) => world.owner.updateTable('person').set({ community_id: to }).where('id', '=', cast.wang.id);
  await standsIn(world.places.otherCommunity.id).execute();
  for (const who of [cast.zhou, chen]) expect(await who.isRefused(openHome, { home: home.id })).toBe('allowed');
  await standsIn(community).execute();
  await chen.does(close, { emergency: id, thanks: '谢谢' });
});

test('it is switched on only by an order, inside one’s own community, for sixty days at most, one at a time; and it ends by itself', async () => {
  const today = { ...order, plan, scope: community, until: '2026-03-04' };
  const shape = switchOn.contract.input;
  for (const missing of ['order', 'orderedBy', 'scope', 'until']) expect(shape.safeParse({ ...today, [missing]: '' }).success).toBe(false);
  const bad: [object, string][] = [
    [{ scope: world.places.otherCommunity.id }, 'emergency.out_of_reach'],
    [{ until: '2026-03-01' }, 'emergency.ends_past'],
    [{ until: '2026-08-01' }, 'emergency.too_long'],
    [{ plan: community }, 'not_found'],
  ];
  for (const [given, code] of bad) expect(await chen.isRefused(switchOn, { ...today, ...given })).toBe(code);
  for (const person of [cast.wang, cast.lin, cast.he]) expect(await person.isRefused(switchOn, today)).toBe('not_allowed');
  const elsewhere = await world.arrive('street-leader', { area: world.places.otherStreet });
  expect(await elsewhere.isRefused(switchOn, today)).toBe('not_found');
  const street = await world.arrive('street-leader');
  const { id } = await street.does(switchOn, today);
  expect(await chen.isRefused(switchOn, today)).toBe('emergency.on_already');
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.isRefused(askHome, { emergency: id, agreed: true })).toBe('emergency.out_of_scope');
  await cast.wang.does(askHome, { emergency: id, agreed: true });
  await cast.wang.does(leaveHome, { emergency: id });
  expect((await chen.sees(homes, { emergency: id })).rows).toEqual([]);
  world.pass({ hours: 24 * 3 });
  expect(await isOn(cast.lin)).toBeNull(); // before any clock has swept
  expect(await chen.isRefused(close, { emergency: id, thanks: '谢谢' })).toBe('not_found');
  await world.sweep();
  expect((await chen.sees(past, { community })).rows[0]).toMatchObject({ id, byItself: true, thanks: null });
});

test('another order, with its number, lets it go on until a later day; the street leader reads its tasks, one of another street does not', async () => {
  const id = await switchedOn({ until: inDays(2) });
  const street = await world.arrive('street-leader');
  const elsewhere = await world.arrive('street-leader', { area: world.places.otherStreet });
  expect((await isOn(street))?.tasks.map(({ post }) => post)).toEqual(['专职网格员', '志愿者', '社区书记']);
  expect((await street.sees(now, { community })).on).toMatchObject({ id, mayClose: true });
  expect([await isOn(elsewhere), (await elsewhere.sees(now, { community })).on]).toEqual([null, null]);
  const more = { emergency: id, order: '并迎防指〔2026〕9号', orderedBy: '区防汛抗旱指挥部', until: inDays(9) };
  expect(await cast.lin.isRefused(prolong, more)).toBe('not_allowed');
  expect(await elsewhere.isRefused(prolong, more)).toBe('not_found');
  expect(await street.isRefused(prolong, { ...more, until: inDays(2) })).toBe('emergency.not_longer');
  expect(await street.isRefused(prolong, { ...more, until: inDays(99) })).toBe('emergency.too_long');
  expect(prolong.contract.input.safeParse({ ...more, order: '' }).success).toBe(false);
  await street.does(prolong, more);
  world.pass({ hours: 24 * 5 });
  await world.sweep();
  const [lin] = [await world.arrive('grid-worker', { called: '后来的小林' })];
  expect(await isOn(lin)).toMatchObject({ id, order: '并迎防指〔2026〕9号' });
  await (await world.arrive('secretary')).does(close, { emergency: id, thanks: '谢谢大家' });
});

test('a tree of calls has one root and no circle', () => {
  const root = { post: 'a', rungBy: null };
  expect(isTree([root, { post: 'b', rungBy: 'a' }, { post: 'c', rungBy: 'b' }])).toBe(true);
  expect(isTree([root, { post: 'b', rungBy: null }])).toBe(false);
  expect(isTree([root, { post: 'b', rungBy: 'c' }, { post: 'c', rungBy: 'b' }])).toBe(false);
  expect(isTree([root, { post: 'b', rungBy: 'x' }])).toBe(false);
  expect(isTree([root, { post: 'b', rungBy: 'a' }, { post: 'b', rungBy: 'a' }])).toBe(false);
});

test('a plan that names a post nobody knows, or calls in a circle, is refused', async () => {
  const asked = { ...flood, community };
  expect(await chen.isRefused(makePlan, { ...asked, steps: [{ post: 'wizard', what: '念咒' }] })).toBe('emergency.post_unknown');
  expect(await chen.isRefused(makePlan, { ...asked, calls: [{ post: 'secretary', rungBy: 'secretary' }] })).toBe('emergency.calls_no_tree');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(makePlan, asked)).toBe('not_found');
  expect(await elsewhere.seesNot(plans, { community })).toBe('not_found');
});

test('[S4-E13] thirty days after the end what was delivered to whom is gone, and the totals stay', async () => {
  const id = await switchedOn();
  await cast.wang.does(askHome, { emergency: id, agreed: true });
  await cast.zhou.does(takeRoles, { emergency: id, roles: ['attendant'] });
  const [home] = (await cast.zhou.sees(homes, { emergency: id })).rows;
  for (let nth = 0; nth < 3; nth += 1) await cast.zhou.does(visit, { home: home?.id ?? '', what: '送了一袋面' });
  await chen.does(close, { emergency: id, thanks: '谢谢大家' });
  const left = async () => ({
    visits: (await world.owner.selectFrom('emergency_visit').select('id').where('emergency_id', '=', id).execute()).length,
    roles: (await world.owner.selectFrom('emergency_role').select('role').where('emergency_id', '=', id).execute()).length,
    key:
      (await world.owner.selectFrom('emergency').select('visits_key').where('id', '=', id).executeTakeFirstOrThrow()).visits_key !== null,
  });
  world.pass({ hours: 24 * 29 });
  await retire();
  expect(await left()).toEqual({ visits: 3, roles: 1, key: true });
  world.pass({ hours: 24 + 1 });
  await retire();
  expect(await left()).toEqual({ visits: 0, roles: 0, key: false });
  const later = await world.arrive('secretary');
  expect((await later.sees(past, { community })).rows[0]).toMatchObject({ homes: 1, visits: 3 });
});

test('[S2-A31] a started plan gives each post its task; the yearly drill is asked for; the end closes the data of the emergency', async () => {
  cast = await castOf(world);
  chen = cast.chen;
  const [seen] = (await chen.sees(plans, { community })).plans;
  expect(seen).toMatchObject({ name: '防汛预案', lastDrill: null, drillDue: '2027-03-02', drillLate: false });
  expect(seen?.calls.map(({ post, rungBy, depth }) => [post, rungBy, depth])).toEqual([
    ['社区书记', null, 0],
    ['专职网格员', '社区书记', 1],
    ['志愿者', '专职网格员', 2],
  ]);
  expect(seen?.calls[1]?.holders).toContainEqual({ called: '小林', phone: '0351-0000000' });
  expect((await world.system.see(advice, { token: null }, { community })).plans).toEqual([
    { id: plan, name: '防汛预案', advice: flood.advice },
  ]);
  const id = await switchedOn({ until: '2026-05-20' });
  expect((await toldTo(cast.lin))[0]).toContain('请您：巡查低洼处和地下室');
  expect((await toldTo(cast.zhou))[0]).toContain('请您：帮老人搬到二楼');
  expect((await isOn(cast.lin))?.tasks.map(({ post, mine }) => [post, mine])).toEqual([
    ['专职网格员', true],
    ['志愿者', false],
    ['社区书记', false],
  ]);
  expect(await cast.zhou.isRefused(taskDone, { emergency: id, nth: 1 })).toBe('emergency.not_your_task');
  await cast.lin.does(taskDone, { emergency: id, nth: 1 });
  expect((await isOn(chen))?.tasks[0]).toMatchObject({ by: '小林', mine: false });
  await cast.wang.does(askHome, { emergency: id, agreed: true });
  await chen.does(close, { emergency: id, thanks: '谢谢大家守了一夜' });
  await retire();
  expect(await world.owner.selectFrom('emergency_home').selectAll().where('emergency_id', '=', id).execute()).toEqual([]);
  world.pass({ hours: 24 * 366 });
  const later = await world.arrive('secretary', { called: '后来的书记' });
  await world.sweep();
  expect((await later.sees(plans, { community })).plans[0]).toMatchObject({ drillLate: true });
  expect(await toldTo(later)).toContainEqual('预案「防汛预案」一年没有演练了，请安排一次。');
  await later.does(drill, { plan, on: '2027-03-02', said: '演练了一次，喇叭要换' });
  expect((await later.sees(plans, { community })).plans[0]).toMatchObject({
    lastDrill: '2027-03-02',
    drillDue: '2028-03-02',
    drillLate: false,
  });
});
