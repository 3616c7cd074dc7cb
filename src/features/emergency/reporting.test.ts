import { afterAll, beforeAll, expect, test } from 'vitest';
import { helpersOf } from '#features/matters/helping/helping.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { now } from './at-work.ts';
import { emergency as feature } from './feature.ts';
import { close, prolong, switchOn } from './mode.ts';
import { makePlan } from './plan.ts';
import { advice } from './plans.ts';
import { joinReport, leaveReport, report, reports } from './reporting.ts';
import { askHome, homes } from './serving.ts';

let world: World;
let cast: Cast;
let plan: string;
const community = () => world.places.community.id;
beforeAll(async () => {
  world = await createWorld();
  world.pass({ hours: 24 * 240 });
  cast = await castOf(world);
  const page = {
    ...{ name: '应急预案', advice: '听社区通知，需要买药买菜的在这里说。' },
    ...{ steps: [{ post: 'volunteer', what: '帮老人送菜' }], calls: [{ post: 'secretary', rungBy: null }] },
  };
  plan = (await cast.chen.does(makePlan, { ...page, community: community() })).id;
});
afterAll(() => world.end());

const order = { order: '离应指〔2026〕1号', orderedBy: '区应急指挥部' };
const switchedOn = async () =>
  (await cast.chen.does(switchOn, { ...order, plan, scope: community(), until: dayOf(world.now().add({ hours: 24 * 5 })) })).id;
const helps = async (who: Person) =>
  (await cast.chen.sees(helpersOf, { community: community() })).helpers.some(({ person }) => person === who.id);
const ends = (emergency: string) => cast.chen.does(close, { emergency, thanks: '谢谢大家' });

test('[S4-E1] a neighbour reports on 10月28日 on one screen, appears in the community’s list at once, and among its helpers once taken in, until the emergency ends', async () => {
  const sun = await world.arrive('resident', { name: '孙爱民' });
  const emergency = await switchedOn();
  expect((await sun.sees(advice, { community: community() })).on).toMatchObject({ mayReport: true, reported: 'no' });
  await sun.does(report, { emergency, called: '小孙', roles: ['attendant', 'messenger'] });
  expect((await toldTo(cast.chen))[0]).toBe('小孙报备要来帮忙，请在「应急」里加入。');
  const [row] = (await cast.he.sees(reports, { emergency })).rows;
  expect(row).toMatchObject({ person: sun.id, called: '小孙', roles: ['attendant', 'messenger'], grid: '1号网格', joined: false });
  expect(row?.at).toContain('2026-10-28');
  await cast.wang.does(askHome, { emergency, agreed: true });
  expect([await helps(sun), await sun.seesNot(homes, { emergency })]).toEqual([false, 'not_allowed']);
  await cast.chen.does(joinReport, { emergency, person: sun.id });
  expect((await sun.sees(advice, { community: community() })).on).toMatchObject({ reported: 'joined' });
  expect((await sun.sees(homes, { emergency })).rows).toHaveLength(1);
  expect(await helps(sun)).toBe(true);
  expect((await sun.sees(now, {})).on?.roles.filter(({ mine }) => mine).map(({ role }) => role)).toEqual(['messenger', 'attendant']);
  await ends(emergency);
  expect([await helps(sun), await sun.seesNot(homes, { emergency })]).toEqual([false, 'not_allowed']);
  await expire(world.owner, [{ ...feature, actions: [], queries: [] }], world.now().add({ hours: 24 * 31 }));
  expect(await world.owner.selectFrom('emergency_report').selectAll().execute()).toEqual([]);
});

test('prolonged it goes on for whoever was taken in; by itself it is over on its last day, and one may go before', async () => {
  const [stays, goes] = [await world.arrive('resident', { name: '留下的' }), await world.arrive('resident', { name: '先走的' })];
  const emergency = await switchedOn();
  for (const who of [stays, goes]) {
    await who.does(report, { emergency, called: '来帮忙的', roles: ['attendant'] });
    await cast.chen.does(joinReport, { emergency, person: who.id });
  }
  await goes.does(leaveReport, { emergency });
  expect([await helps(stays), await helps(goes)]).toEqual([true, false]);
  await cast.chen.does(prolong, { emergency, ...order, until: dayOf(world.now().add({ hours: 24 * 8 })) });
  world.pass({ hours: 24 * 7 });
  expect(await helps(stays)).toBe(true);
  world.pass({ hours: 24 * 2 });
  expect(await helps(stays)).toBe(false); // before any clock has swept
  await world.sweep();
});

test('whoever’s post was taken away does not have it back when it is prolonged; who quits opens no address, though they help otherwise', async () => {
  const [revoked, helper] = [await world.arrive('resident', { name: '被撤的' }), await world.arrive('volunteer', { name: '常来的' })];
  const emergency = await switchedOn();
  for (const who of [revoked, helper]) await who.does(report, { emergency, called: '来帮忙的', roles: ['attendant'] });
  await cast.chen.does(joinReport, { emergency, person: revoked.id });
  const { post_id: post } = await world.owner
    .selectFrom('emergency_report')
    .select('post_id')
    .where('person_id', '=', revoked.id)
    .executeTakeFirstOrThrow();
  await cast.chen.does(revoke, { post: post ?? '' });
  await cast.chen.does(prolong, { emergency, ...order, until: dayOf(world.now().add({ hours: 24 * 9 })) });
  world.pass({ hours: 24 });
  expect([await helps(revoked), await revoked.seesNot(homes, { emergency })]).toEqual([false, 'not_allowed']);
  await world.owner
    .insertInto('emergency_role')
    .values({ emergency_id: emergency, person_id: helper.id, role: 'attendant', called: '来帮忙的', at: stamp(world.now()) })
    .execute();
  expect(await helper.seesNot(homes, { emergency })).toBe('allowed');
  await helper.does(leaveReport, { emergency });
  expect(await helper.seesNot(homes, { emergency })).toBe('emergency.no_role');
  await ends(emergency);
});

test('nobody reports for another community or while none is on, and nobody of the office takes in where the secretary does', async () => {
  const emergency = await switchedOn();
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  const asked = { emergency, called: '远处的' };
  expect(await far.isRefused(report, { ...asked, roles: ['agent'] })).toBe('emergency.lives_elsewhere');
  expect(report.contract.input.safeParse({ emergency, called: '小孙', roles: [] }).success).toBe(false);
  const near = await world.arrive('resident', { name: '近处的' });
  await near.does(report, { ...asked, roles: ['agent'] });
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await cast.he.isRefused(joinReport, { emergency, person: near.id })).toBe('not_allowed');
  expect(await elsewhere.isRefused(joinReport, { emergency, person: near.id })).toBe('not_found');
  expect(await elsewhere.seesNot(reports, { emergency })).toBe('not_found');
  await ends(emergency);
  expect(await near.isRefused(report, { ...asked, roles: ['agent'] })).toBe('not_found');
});
