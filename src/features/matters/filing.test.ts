import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { file, fileFor } from './file.ts';
import { inbox, mine } from './lists.ts';
import { channelReport } from './reports.ts';
import { show } from './show.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const order = (place: { id: string }) => ({ subject: '楼道灯不亮', leaf: 'stair-light', place: place.id });
const rung = (place: { id: string }) => ({ ...order(place), channel: 'phone', agreed: true }) as const;

test('a resident asks once, and it lands with the grid worker, who is told', async () => {
  const { wang, lin } = cast;
  const { id } = await wang.does(file, { ...order(wang.dwelling), more: '三楼到四楼之间', answers: { where: '三楼' } });
  expect(await standingOf(wang, id)).toMatchObject({ status: '等派单', light: 'soon' });
  const [waiting] = (await lin.sees(inbox, {})).rows;
  expect(waiting).toMatchObject({ id, step: 'dispatch', masked: '王**', building: '1号楼', unit: '1单元' });
  expect((await toldTo(lin))[0]).toContain('有新单子要派：「楼道灯不亮」，请在 3月2日 12:00 前派出');
  expect((await toldTo(wang))[0]).toBe('收到您的「楼道灯不亮」，网格员会尽快派单。');
  expect((await wang.sees(show, { matter: id })).timeline[0]?.text).toContain('三楼到四楼之间');
});

test('inside a dwelling only who lives there asks; in a public place everybody may', async () => {
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 7) });
  const { wang } = cast;
  expect(await stranger.isRefused(file, order(wang.dwelling))).toBe('matters.not_your_home');
  expect(await stranger.isRefused(file, order({ id: at(world.places.buildings, 0).id }))).toBe('allowed');
});

test('a place or a service that is not there, a question nobody asked, a photo that never came: each is refused', async () => {
  const { wang } = cast;
  const good = order(wang.dwelling);
  expect(await wang.isRefused(file, { ...good, place: randomUUID() })).toBe('matters.place_unknown');
  expect(await wang.isRefused(file, { ...good, place: world.places.street.id })).toBe('matters.place_unknown');
  expect(await wang.isRefused(file, { ...good, leaf: 'moon' })).toBe('matters.leaf_unknown');
  expect(await wang.isRefused(file, { ...good, answers: { income: '多少' } })).toBe('method.answer_unknown');
  expect(await wang.isRefused(file, { ...good, answers: { photos: ['not-an-id'] } })).toBe('matters.photo_gone');
  expect(await wang.isRefused(file, { ...good, photos: [randomUUID()] })).toBe('matters.photo_gone');
});

test('the line everybody reads holds no phone number, however it is written', async () => {
  const { wang } = cast;
  for (const subject of ['灯坏了打 138 0013 8000', '灯坏了打１３８００１３８０００']) {
    await expect(wang.does(file, { ...order(wang.dwelling), subject })).rejects.toThrow('请不要写电话或证件号');
  }
});

test('where no method is switched on, the community is named instead', async () => {
  await world.owner
    .updateTable('method_use')
    .set({ until: '2026-03-02T00:00:00Z' })
    .where('area_id', '=', world.places.otherCommunity.id)
    .execute();
  const yang = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await yang.isRefused(file, order(yang.dwelling))).toBe('matters.no_method');
});

test('[S1-A19] an order taken at the counter goes the same steps as one asked online, and its channel is counted', async () => {
  const { wang, he, chen, lin } = cast;
  const online = await wang.does(file, order(wang.dwelling));
  const counter = await he.does(fileFor, { ...order(wang.dwelling), channel: 'counter', person: wang.id, agreed: true });
  const [one, other] = [await he.sees(show, { matter: online.id }), await he.sees(show, { matter: counter.id })];
  expect(other.stages).toEqual(one.stages);
  expect(other).toMatchObject({ status: one.status, dueAt: one.dueAt, channel: '柜台' });
  expect((await lin.sees(show, { matter: counter.id })).can).toEqual((await lin.sees(show, { matter: online.id })).can);
  expect((await wang.sees(mine, {})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining([online.id, counter.id]));
  const asked = { community: world.places.community.id, from: '2026-03-02', until: '2026-03-02' };
  expect((await chen.sees(channelReport, asked)).channels).toContainEqual({ channel: 'counter', name: '柜台', count: 1 });
});

test('staff file only for places they answer for, and only for people of their ledger', async () => {
  const { lin, wang } = cast;
  const yang = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  const secondGrid = at(world.places.dwellings, 4);
  expect(await lin.isRefused(fileFor, { ...rung(secondGrid), phone: '13900000001' })).toBe('matters.not_your_place');
  expect(await lin.isRefused(fileFor, { ...rung(wang.dwelling), person: yang.id })).toBe('matters.person_unknown');
  expect(await wang.isRefused(fileFor, { ...rung(wang.dwelling), phone: '13900000001' })).toBe('not_allowed');
  await expect(lin.does(fileFor, rung(wang.dwelling))).rejects.toThrow('请选一位居民，或填对方的手机号');
  await expect(lin.does(fileFor, { ...rung(wang.dwelling), phone: '12345' })).rejects.toThrow('请填 11 位手机号');
});

test('a building head files for their own building', async () => {
  const zhao = await world.arrive('building-head', { name: '赵楼长' });
  expect(await zhao.isRefused(fileFor, { ...rung(at(world.places.dwellings, 1)), phone: '13900000002' })).toBe('allowed');
  expect(await zhao.isRefused(fileFor, { ...rung(at(world.places.dwellings, 5)), phone: '13900000002' })).toBe('matters.not_your_place');
});

test('whoever rang follows the order once they sign in with that phone', async () => {
  const { lin, phoned } = cast;
  const li = await world.arrive('resident', { name: '李桂花', home: at(world.places.dwellings, 1) });
  const id = await phoned(li.phone, lin);
  expect((await li.sees(mine, {})).rows).toMatchObject([{ id, status: '等派单' }]);
  expect(await toldTo(li)).toEqual(['收到您的「楼道灯不亮」，网格员会尽快派单。']);
});

test('an order from a place in no grid waits for the community, and its secretary is told when no grid head is there', async () => {
  const { chen, he, wang } = cast;
  const { id } = await wang.does(file, { ...order({ id: world.places.estate.id }), subject: '小区大门关不上' });
  expect((await chen.sees(show, { matter: id })).waitsFor).toBe('网格长');
  expect((await toldTo(chen))[0]).toContain('小区大门关不上');
  expect(await toldTo(he)).not.toContainEqual(expect.stringContaining('小区大门关不上'));
  const gao = await world.arrive('grid-head', { name: '高网格长' });
  expect((await gao.sees(inbox, {})).rows).toContainEqual(expect.objectContaining({ id, step: 'dispatch' }));
});

test('the same request twice, over two connections at once, is one order', async () => {
  const { wang } = cast;
  const before = (await world.owner.selectFrom('matter').select('id').execute()).length;
  const key = randomUUID();
  const asked = order(wang.dwelling);
  const [one, other] = await world.overlapping(
    'matter',
    () => wang.does(file, asked, key),
    () => wang.does(file, asked, key),
  );
  expect(other).toEqual(one);
  expect((await world.owner.selectFrom('matter').select('id').execute()).length).toBe(before + 1);
});

test('who asks without a name stays without one', async () => {
  const { wang, lin } = cast;
  const { id } = await wang.does(file, { ...order(wang.dwelling), realName: false });
  expect((await lin.sees(show, { matter: id })).opener).toEqual({ person: null, masked: '居民', canReveal: false });
  expect((await lin.sees(inbox, {})).rows.find((row) => row.id === id)?.masked).toBeNull();
});

test('[S1-E26] thirty tickets, twenty by the WeChat group and ten by phone: the channel report says 20/10', async () => {
  const { he, chen } = cast;
  world.pass({ hours: 24 * 7 });
  const day = '2026-03-09';
  for (let nth = 0; nth < 30; nth += 1) {
    const channel = nth < 20 ? 'wechat' : 'phone';
    await he.does(fileFor, { ...order(cast.wang.dwelling), channel, phone: `1390000${1000 + nth}`, agreed: true });
  }
  const report = await chen.sees(channelReport, { community: world.places.community.id, from: day, until: day });
  expect(report.total).toBe(30);
  expect(report.channels.filter(({ count }) => count > 0)).toEqual([
    { channel: 'phone', name: '电话', count: 10 },
    { channel: 'wechat', name: '微信群', count: 20 },
  ]);
  expect((await chen.sees(channelReport, { community: world.places.community.id, from: '2026-03-10', until: '2026-03-31' })).total).toBe(0);
});
