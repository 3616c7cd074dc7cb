import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf, standingOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { pool } from '../pool.ts';
import { show } from '../show.ts';
import { dispatch, fill, take } from '../verbs.ts';
import { rule } from './rule.ts';
import { endRule, rules, rulingChoices } from './rules.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

/** Filed, sent to volunteers, taken and given back. */
async function returned(order: Parameters<typeof cast.filed>[0] = {}): Promise<string> {
  const matter = await cast.taken(order);
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'returned', answers: { reason: '是电线的问题，我不会' } });
  return matter;
}
const ruled = { reason: '楼道灯归五金店修' } as const;

test('a returned order is ruled by the community: it goes where they say, everybody reads why, and the grid worker can no longer send it elsewhere', async () => {
  const matter = await returned();
  expect(await cast.lin.isRefused(rule, { matter, posts: ['shop'], ...ruled })).toBe('not_allowed');
  await cast.he.does(rule, { matter, posts: ['shop'], ...ruled });
  expect((await cast.shop.sees(pool, {})).rows.map(({ id }) => id)).toContain(matter);
  expect((await storyOf(cast.wang, matter)).at(-1)).toBe('已派给商户，等人接单。楼道灯归五金店修；怎么派的：社区裁定');
  expect(await cast.lin.isRefused(dispatch, { matter, step: 'dispatch', posts: ['member'] })).toBe('method.not_here');
});

test('only returned orders are ruled, only by the community, and only to those who may take them', async () => {
  const fresh = await cast.filed();
  expect(await cast.he.isRefused(rule, { matter: fresh, posts: ['shop'], ...ruled })).toBe('matters.not_returned');
  const matter = await returned();
  expect(await cast.he.isRefused(rule, { matter, posts: ['secretary'], ...ruled })).toBe('method.takers_wrong');
  expect(await cast.he.isRefused(rule, { matter, persons: [cast.wang.id], ...ruled })).toBe('matters.helper_unknown');
  const other = await world.arrive('community-staff', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  expect(await other.isRefused(rule, { matter, posts: ['shop'], ...ruled })).toBe('not_found');
});

test('a ruling may say the order is of another kind; it keeps that kind in its list and its story', async () => {
  const matter = await returned({ subject: '家里没电了', leaf: 'stair-light' });
  const choices = await cast.chen.sees(rulingChoices, { matter });
  expect(choices.leaf).toBe('stair-light');
  expect(choices.leaves.find(({ id }) => id === 'electricity')?.takers.map(({ kind }) => kind)).toContain('shop');
  await cast.chen.does(rule, { matter, leaf: 'electricity', posts: ['shop'], reason: '是家里的线路，不是楼道灯' });
  expect((await cast.he.sees(show, { matter })).leaf).toBe('家里用电');
  expect(await standingOf(cast.he, matter)).toMatchObject({ status: '等接单', waitsFor: '商户' });
});

test('以后这类都这样派: later orders of that kind go the same way by themselves and say so, until the rule ends', async () => {
  const first = await returned({ subject: '门锁坏了', leaf: 'door-lock' });
  await cast.he.does(rule, { matter: first, posts: ['shop'], persons: [cast.sun.id], reason: '锁都请五金店和老孙', always: 'community' });
  const { rows } = await cast.he.sees(rules, { community: world.places.community.id });
  expect(rows.map(({ leaf, place, posts, persons }) => ({ leaf, place, posts, persons }))).toEqual([
    { leaf: '门锁门禁', place: '劲松社区', posts: ['商户'], persons: ['老孙'] },
  ]);

  const next = await cast.filed({ subject: '单元门锁不上', leaf: 'door-lock' });
  expect(await standingOf(cast.he, next)).toMatchObject({ status: '等接单' });
  expect((await storyOf(cast.wang, next)).at(-1)).toBe('已派给商户、1位邻里，等人接单。怎么派的：按社区以前裁定的规则，自动派出');
  expect(await toldTo(cast.sun)).toContain('有邻里请帮忙：「单元门锁不上」，请在 3月2日 12:00 前接单。');
  await cast.sun.does(take, { matter: next, step: 'offer' });
  const otherKind = await cast.filed({ subject: '灯不亮' });
  expect(await standingOf(cast.he, otherKind)).toMatchObject({ status: '等派单' });

  await cast.he.does(endRule, { rule: rows[0]?.id ?? '' });
  const later = await cast.filed({ subject: '锁又坏了', leaf: 'door-lock' });
  expect(await standingOf(cast.he, later)).toMatchObject({ status: '等派单' });
  expect((await cast.he.sees(rules, { community: world.places.community.id, ended: true })).rows).toHaveLength(1);
});

test('a rule made for one building leaves the others alone, and goes before the rule of the whole community', async () => {
  const near = await returned({ subject: '漏水了', leaf: 'water-leak' });
  await cast.he.does(rule, { matter: near, posts: ['member'], reason: '这栋楼党员先去看', always: 'building' });
  const wide = await returned({ subject: '又漏水了', leaf: 'water-leak' }).catch(() => null);
  expect(wide).toBeNull(); // it is no longer sent to volunteers
  const li = await world.arrive('resident', { name: '李奶奶', home: at(world.places.dwellings, 4) });
  const elsewhere = await cast.filed({ subject: '别的楼漏水', leaf: 'water-leak' }, li);
  expect(await standingOf(cast.he, elsewhere)).toMatchObject({ status: '等派单' });
});
