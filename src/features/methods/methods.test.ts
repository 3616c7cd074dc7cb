import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { file } from '../matters/file.ts';
import { show } from '../matters/show.ts';
import { withdraw } from '../matters/verbs.ts';
import { catalogue, suggest } from './catalogue.ts';
import { library, switchOff, switchOn } from './switch.ts';
import { refusals } from './words.ts';

const shippedOrders: unknown = JSON.parse(readFileSync(new URL('../../library/shipped/three-orders.1.json', import.meta.url), 'utf8'));

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  community = world.places.community.id;
});
afterAll(() => world.end());

const inLibrary = async (id: string) => (await chen.sees(library, { community })).methods.find((method) => method.id === id);

test('the library tells each method in words, where it comes from, and what is still in the way', async () => {
  const three = await inLibrary('three-orders');
  expect(three).toMatchObject({ name: '三单服务', on: true, from: '太原市迎泽区老军营街道劲松社区' });
  expect(three?.steps.slice(0, 3)).toMatchObject([
    { id: 'dispatch', name: '派单', who: '专职网格员、网格长', within: '2 个工作小时' },
    { id: 'offer', name: '接单', who: '派到的邻里', within: '2 小时' },
    { id: 'agree', name: '同意报价', who: '居民', within: '24 小时' },
  ]);
  expect(three?.faults).toEqual([
    '「派单」要由「专职网格员、网格长」来办，这里还没有人任职。',
    '「接单」要由「党员、志愿者、商户」来办，这里还没有人任职。',
    '「上门问一声」要由「专职网格员、网格长、社区工作者」来办，这里还没有人任职。',
  ]);
});

test('a method with faults is not switched on, and every fault is a sentence that names posts as people do', async () => {
  await chen.does(switchOff, { use: (await inLibrary('three-orders'))?.useId ?? '' });
  const refused = await chen.does(switchOn, { method: 'three-orders', community }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'methods.faulty' });
  const { facts } = refused as { facts: Record<string, string> };
  expect(refusals['methods.faulty'](facts)).toBe(
    '现在还不能开通：「派单」要由「专职网格员、网格长」来办，这里还没有人任职；「接单」要由「党员、志愿者、商户」来办，这里还没有人任职；「上门问一声」要由「专职网格员、网格长、社区工作者」来办，这里还没有人任职。',
  );
});

test('once the posts are held it is switched on, residents ask, and switched off they no longer can, while running orders go on', async () => {
  const wang = await world.arrive('resident');
  const order = { subject: '楼道灯不亮', leaf: 'stair-light', place: wang.dwelling.id };
  expect(await wang.isRefused(file, order)).toBe('matters.no_method');
  await world.arrive('grid-worker');
  await world.arrive('volunteer');
  const { id: use } = await chen.does(switchOn, { method: 'three-orders', community });
  const { id: matter } = await wang.does(file, order);
  expect(await inLibrary('three-orders')).toMatchObject({ on: true, useId: use, faults: [] });
  await chen.does(switchOff, { use });
  expect(await wang.isRefused(file, order)).toBe('matters.no_method');
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '等派单' });
  expect(await chen.isRefused(switchOff, { use })).toBe('methods.not_on');
});

test('a post that ended, or begins only tomorrow, is not held', async () => {
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('kind', '=', 'volunteer').execute();
  expect((await inLibrary('three-orders'))?.faults).toHaveLength(1);
  await world.owner.updateTable('post').set({ until: null, since: '2026-03-03' }).where('kind', '=', 'volunteer').execute();
  expect((await inLibrary('three-orders'))?.faults).toHaveLength(1);
  await world.owner.updateTable('post').set({ since: '2026-03-02' }).where('kind', '=', 'volunteer').execute();
});

test('a community takes orders by one method at a time, also when two are switched on at once', async () => {
  const said = await world.overlapping(
    'method_use',
    () => chen.isRefused(switchOn, { method: 'three-orders', community }),
    () => chen.isRefused(switchOn, { method: 'point-orders', community }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'methods.another_on']);
  const on = said[0] === 'allowed' ? 'three-orders' : 'point-orders';
  expect(await chen.isRefused(switchOn, { method: on, community })).toBe('methods.on_already');
  expect(await chen.isRefused(switchOn, { method: 'moon', community })).toBe('methods.unknown');
});

test('only the secretary of a community switches its methods; its staff look', async () => {
  const he = await world.arrive('community-staff');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const wang = await world.arrive('resident');
  const use = (await inLibrary('three-orders'))?.useId ?? (await inLibrary('point-orders'))?.useId ?? '';
  expect(await he.seesNot(library, { community })).toBe('allowed');
  expect(await he.isRefused(switchOff, { use })).toBe('not_allowed');
  expect(await far.seesNot(library, { community })).toBe('not_found');
  expect(await far.isRefused(switchOn, { method: 'three-orders', community })).toBe('not_found');
  expect(await far.isRefused(switchOff, { use })).toBe('methods.not_on');
  expect(await wang.seesNot(library, { community })).toBe('not_allowed');
});

test('what can be asked for is open to everybody: the topics of what is on, each service with its promised time and where to call in danger', async () => {
  const tree = await world.system.see(catalogue, { token: null }, {});
  const topics = tree.topics.map(({ name }) => name);
  expect(topics.slice(0, 6)).toEqual(['修一修', '帮一把', '办个事', '提一提', '投诉', '有难处']);
  expect(topics).not.toContain('民政优扶'); // nobody has switched 党员代办 on
  expect(tree.leaves.find(({ id }) => id === 'stair-light')).toMatchObject({ topic: 'fix', within: '1 个工作日', danger: null });
  expect(tree.leaves.find(({ id }) => id === 'gas')).toMatchObject({ within: '2 小时', danger: { call: '119' } });
});

test.each([
  ['三楼灯不亮了', 'stair-light'],
  ['想请人陪我去医院看病', 'clinic'],
  ['楼上往下扔东西', 'falling'],
])('the sentence 「%s」 finds its service first', async (sentence, leaf) => {
  const { leaves } = await world.system.see(suggest, { token: null }, { sentence });
  expect(leaves[0]?.id).toBe(leaf);
  expect(leaves.length).toBeLessThanOrEqual(5);
});

test('a sentence that means nothing here finds nothing', async () => {
  for (const sentence of ['', '。。。', 'zzz'])
    expect(await world.system.see(suggest, { token: null }, { sentence })).toEqual({ leaves: [] });
});

test('where an older version is in use the secretary puts the newest in its place; what began by the old one goes on by it', async () => {
  const use = (await inLibrary('three-orders'))?.useId ?? (await inLibrary('point-orders'))?.useId ?? '';
  await chen.does(switchOff, { use });
  const [shipped] = await world.owner.selectFrom('method').selectAll().where('id', '=', 'three-orders').execute();
  await world.owner
    .insertInto('method')
    .values({ id: 'three-orders', version: 1, definition: JSON.stringify(shippedOrders), published_at: stamp(world.now()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const old = { id: newId(), method_id: 'three-orders', method_version: 1, area_id: community, since: stamp(world.now()) };
  await world.owner.insertInto('method_use').values(old).execute();
  const wang = await world.arrive('resident');
  const order = { subject: '楼道灯不亮', leaf: 'stair-light', place: wang.dwelling.id };
  const { id: begun } = await wang.does(file, order);
  expect(await inLibrary('three-orders')).toMatchObject({ on: true, older: 1, version: shipped?.version });
  await chen.does(switchOn, { method: 'three-orders', community });
  expect(await inLibrary('three-orders')).toMatchObject({ on: true, older: null });
  expect(await chen.isRefused(switchOn, { method: 'three-orders', community })).toBe('methods.on_already');
  const { id: next } = await wang.does(file, order);
  const rows = await world.owner.selectFrom('matter').select(['id', 'method_version']).where('id', 'in', [begun, next]).execute();
  expect(rows.toSorted((one, other) => one.method_version - other.method_version).map(({ id }) => id)).toEqual([begun, next]);
  await wang.does(withdraw, { matter: begun });
});
