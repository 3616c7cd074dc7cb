import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../testing/orders.ts';
import { withoutIds } from '../../testing/without-ids.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { switchOff, switchOn } from '../methods/switch.ts';
import { suggest } from './dispatching/suggest.ts';
import { file } from './file.ts';
import { inbox } from './lists.ts';
import { counts, pool } from './pool.ts';
import { show } from './show.ts';
import { dispatch, fill, sign, take } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test.each([
  ['member', 'sun'],
  ['volunteer', 'zhou'],
  ['shop', 'shop'],
] as const)('[S3-A30] the grid worker sends an order to one of three kinds (%s); nobody else is offered it', async (kind, taker) => {
  const { lin, filed } = cast;
  const matter = await filed();
  expect((await lin.sees(show, { matter })).can[0]?.takers.map(({ name }) => name)).toEqual(['党员', '志愿者', '商户']);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: [kind] });
  for (const person of ['sun', 'zhou', 'shop'] as const) {
    expect((await cast[person].sees(pool, {})).rows.some(({ id }) => id === matter)).toBe(person === taker);
  }
});

test('[S3-A30] untaken for two hours it returns to the pool of all three kinds, and the dispatcher is told', async () => {
  const { lin, wang, zhou, sun, shop, sent } = cast;
  const matter = await sent(['shop']);
  world.pass({ hours: 1, minutes: 59 });
  await world.sweep();
  expect(await zhou.seesNot(show, { matter })).toBe('not_found');
  world.pass({ minutes: 1 });
  await world.sweep();
  for (const helper of [zhou, sun, shop]) expect((await helper.sees(pool, {})).rows.map(({ id }) => id)).toContain(matter);
  expect((await toldTo(lin))[0]).toContain('到时间还没人接，已放回池里');
  expect(await toldTo(wang)).toContain('「楼道灯不亮」：还没人接，已请更多邻里来帮');
});

test('untaken for two hours more, the community is asked to arrange it, and the street if the community does not', async () => {
  const { he, sent, lin } = cast;
  const matter = await sent();
  for (const _ of ['back to the pool', 'to the community']) {
    world.pass({ hours: 2 });
    await world.sweep();
  }
  expect(await standingOf(he, matter)).toMatchObject({ status: '等社区协调', waitsFor: '社区工作者、社区书记' });
  expect(await lin.isRefused(dispatch, { matter, step: 'coordinate', posts: ['volunteer'] })).toBe('method.not_yours');
  await he.does(dispatch, { matter, step: 'coordinate', posts: ['member'] });
  expect((await cast.sun.sees(pool, {})).rows.map(({ id }) => id)).toContain(matter);
});

test('late in the community, it is raised to the street: the leader there reads what and around where, not whose', async () => {
  const { wang, sent } = cast;
  const gu = await world.arrive('street-leader', { name: '顾主任' });
  const matter = await sent();
  expect(await gu.seesNot(show, { matter })).toBe('not_found');
  for (const hours of [2, 2, 48, 48]) {
    world.pass({ hours });
    await world.sweep();
  }
  const raised = (await gu.sees(inbox, {})).rows.find(({ id }) => id === matter);
  expect(raised).toMatchObject({ place: '1号网格', building: null, masked: null, light: 'late' });
  const seen = await gu.sees(show, { matter });
  expect(seen).toMatchObject({ place: '1号网格', opener: null, more: null });
  expect(seen.timeline.map(({ by, text }) => [by, text])).toEqual([['系统', '没按时办，已请社区过问']]); // why it came up, and nothing else
  expect(seen.can.map(({ verb }) => verb)).toContain('dispatch');
  await gu.does(dispatch, { matter, step: 'coordinate', posts: ['volunteer'] });
  expect(await gu.seesNot(show, { matter })).toBe('not_found');
  expect(await standingOf(wang, matter)).toMatchObject({ status: '等接单' });
});

test('[S1-A20] 群众点单、社区派单、志愿者接单: two hours untaken it returns to the pool; only the volunteer who accepts sees the address', async () => {
  const { wang, he, zhou, sun } = cast;
  await use('point-orders');
  const { id: matter } = await wang.does(file, {
    subject: '陪我去医院',
    leaf: 'clinic',
    place: wang.dwelling.id,
    more: '住三楼，腿脚不便',
  });
  expect(await cast.lin.isRefused(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] })).toBe('method.not_yours');
  await he.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  world.pass({ hours: 2 });
  await world.sweep();
  for (const helper of [zhou, sun]) {
    const offered = (await helper.sees(pool, {})).rows.find(({ id }) => id === matter);
    const page = await helper.sees(show, { matter });
    expect(offered?.grid).toBe('1号网格');
    expect(withoutIds([offered, page])).not.toMatch(/1号楼|1单元|101|腿脚|王/);
  }
  await zhou.does(take, { matter, step: 'offer' });
  expect(await zhou.sees(show, { matter })).toMatchObject({ place: '劲松新景 1号楼 1单元 101', more: '住三楼，腿脚不便' });
  expect(await sun.seesNot(show, { matter })).toBe('not_found');
  expect(await sun.isRefused(take, { matter, step: 'offer' })).toBe('matters.taken');
  await use('three-orders');
});

test('[S3-A31] a shop on the register names its price in fen; the resident sees it and agrees before any work', async () => {
  const { wang, shop, sent } = cast;
  const matter = await sent(['shop']);
  expect(await shop.isRefused(take, { matter, step: 'offer' })).toBe('method.quote_needed');
  expect(await shop.isRefused(take, { matter, step: 'offer', as: 'shop', answers: { price: 35.5, covers: '灯' } })).toBe(
    'method.answer_wrong',
  );
  await shop.does(take, { matter, step: 'offer', as: 'shop', answers: { price: 3500, covers: '换灯和人工' } });
  expect(await wang.sees(show, { matter })).toMatchObject({
    price: 3500,
    status: '等居民同意',
    assignee: { called: '利民五金', kind: '商户' },
  });
  expect((await toldTo(wang))[0]).toContain('利民五金报价 35 元');
  expect(await shop.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了' } })).toBe('method.not_here');
  expect(await shop.isRefused(sign, { matter, step: 'agree', outcome: 'agreed' })).toBe('method.not_yours');
  await wang.does(sign, { matter, step: 'agree', outcome: 'agreed' });
  expect(await storyOf(wang, matter)).toContain('同意报价 35 元，可以开工。');
  await shop.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯' } });
});

test('[S3-A31] the resident declines the price: it is sent out again, and the old price binds nobody', async () => {
  const { wang, lin, shop, zhou, sent } = cast;
  const matter = await sent(['shop']);
  await shop.does(take, { matter, step: 'offer', answers: { price: 8000, covers: '换整套' } });
  await wang.does(sign, { matter, step: 'agree', outcome: 'declined' });
  expect(await lin.sees(show, { matter })).toMatchObject({ status: '等派单', price: null });
  expect(await shop.seesNot(show, { matter })).toBe('not_found');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  expect((await wang.sees(show, { matter })).price).toBeNull();
  expect(await storyOf(wang, matter)).toContain('利民五金报价 80 元，等您同意再开工。换整套');
});

test('no answer to a price for two days: it goes back to be sent out again', async () => {
  const { wang, shop, sent } = cast;
  const matter = await sent(['shop']);
  await shop.does(take, { matter, step: 'offer', answers: { price: 2000, covers: '灯泡' } });
  for (const _ of ['reminded', 'sent back']) {
    world.pass({ hours: 24 });
    await world.sweep();
  }
  expect(await standingOf(wang, matter)).toMatchObject({ status: '等派单' });
});

test('an order is sent to a helper by name; they may decline, and then it is sent out again', async () => {
  const { lin, zhou, sun, filed, wang } = cast;
  const matter = await filed();
  expect((await lin.sees(suggest, { matter })).helpers).toContainEqual(
    expect.objectContaining({ person: zhou.id, called: '周师傅', kindName: '志愿者' }),
  );
  await lin.does(dispatch, { matter, step: 'dispatch', persons: [zhou.id] });
  expect((await zhou.sees(pool, {})).rows.find(({ id }) => id === matter)).toMatchObject({
    forMe: true,
    as: [{ kind: 'volunteer', name: '志愿者' }],
  });
  expect(await sun.isRefused(take, { matter, step: 'offer' })).toBe('not_found');
  await zhou.does(fill, { matter, step: 'offer', outcome: 'declined' });
  expect(await toldTo(wang)).toContain('「楼道灯不亮」：请的人这次来不了，网格员再派。');
  expect(await standingOf(lin, matter)).toMatchObject({ status: '等派单' });
});

test('an order is sent only to helpers of its place: not to who asked, not to a stranger, not to a kind that may not take it', async () => {
  const { lin, wang, filed } = cast;
  const far = await world.arrive('volunteer', { home: at(world.places.dwellings, 8), area: world.places.otherCommunity });
  const matter = await filed();
  const asked = { matter, step: 'dispatch' };
  expect(await lin.isRefused(dispatch, { ...asked, persons: [far.id] })).toBe('matters.helper_unknown');
  expect(await lin.isRefused(dispatch, { ...asked, persons: [wang.id] })).toBe('matters.helper_unknown');
  expect(await lin.isRefused(dispatch, asked)).toBe('method.takers_missing');
  expect(await lin.isRefused(dispatch, { ...asked, posts: ['grid-head'] })).toBe('method.takers_wrong');
  const lift = await filed({ leaf: 'lift', subject: '电梯停了' });
  expect(await lin.isRefused(dispatch, { matter: lift, step: 'dispatch', posts: ['volunteer'] })).toBe('method.takers_wrong');
});

test('who asked never takes their own order, also when they are a volunteer', async () => {
  const { lin, zhou, filed } = cast;
  const matter = await filed({}, zhou);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect((await zhou.sees(pool, {})).rows.map(({ id }) => id)).not.toContain(matter);
  expect(await zhou.isRefused(take, { matter, step: 'offer' })).toBe('method.own_matter');
});

test('the grid worker takes it up alone, explains it, or hands it to another unit, each told to the resident', async () => {
  const { lin, wang, filed } = cast;
  const own = await filed();
  await lin.does(fill, { matter: own, step: 'dispatch', outcome: 'taken' });
  expect(await wang.sees(show, { matter: own })).toMatchObject({
    status: '办理中',
    assignee: { called: '小林', kind: '专职网格员', workPhone: '0351-0000000', unit: false },
  });
  const told = await filed();
  expect(await lin.isRefused(fill, { matter: told, step: 'dispatch', outcome: 'explained' })).toBe('method.answer_missing');
  await lin.does(fill, { matter: told, step: 'dispatch', outcome: 'explained', answers: { reason: '物业下周统一换' } });
  expect(await wang.sees(show, { matter: told })).toMatchObject({ status: '说明', light: 'ended' });
  const passed = await filed();
  await lin.does(fill, { matter: passed, step: 'dispatch', outcome: 'handed-over', answers: { unit: '供电公司', reason: '线路归他们管' } });
  expect((await storyOf(wang, passed)).at(-1)).toBe('已移交有关单位。供电公司；线路归他们管');
});

test('the numbers on the tabs agree with the lists behind them', async () => {
  for (const person of [cast.lin, cast.zhou, cast.wang, cast.shop]) {
    const { inbox: waiting, pool: offered } = await person.sees(counts, {});
    expect(waiting).toBe((await person.sees(inbox, {})).counts.all);
    expect(offered).toBe((await person.sees(pool, {})).rows.length);
  }
});

/** The secretary stops the method in use and switches this one on. */
async function use(method: string): Promise<void> {
  const { chen } = cast;
  const community = world.places.community.id;
  const { id } = await world.owner
    .selectFrom('method_use')
    .select('id')
    .where('area_id', '=', community)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  await chen.does(switchOff, { use: id });
  await chen.does(switchOn, { method, community });
}
