import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addGoods, price, stockIn, stockOut } from './keep.ts';
import { cancel, order, orderFor } from './order.ts';
import { pack } from './pack.ts';
import { helping, list, mine, packing } from './read.ts';

let world: World;
let wang: Person;
let lin: Person;
let zhou: Person;
let he: Person;
let old: string;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident', { home: at(world.places.dwellings, 1) });
  lin = await world.arrive('grid-worker', { called: '小林' });
  zhou = await world.arrive('volunteer', { called: '周师傅' });
  he = await world.arrive('shop', { called: '保供超市' });
  old = at(world.places.dwellings, 0).id;
});
afterAll(() => world.end());

const community = () => world.places.community.id;
async function sold(name: string, stock: number, more: { grams?: number; fen?: number } = {}): Promise<string> {
  return (await he.does(addGoods, { community: community(), name, unit: '斤', fen: 350, grams: 500, stock, ...more })).id;
}
const shelf = async (goods: string) => (await wang.sees(list, { community: community() })).goods.find(({ id }) => id === goods);
const byPhone = { channel: 'phone', wish: '闺女，给我留一斤西红柿', agreed: true } as const;

test('[S4-E14] a phone order and an online order for the last one compete fairly: one has it, the other is told and has the first place in line', async () => {
  const goods = await sold('西红柿', 1);
  await world.overlapping(
    'goods_move',
    () => lin.does(orderFor, { ...byPhone, home: old, lines: [{ goods, count: 1 }], orWait: true }),
    () => wang.does(order, { lines: [{ goods, count: 1 }], orWait: true }),
  );
  expect(await shelf(goods)).toMatchObject({ left: 0, waiting: 1 });
  const [phoned] = (await lin.sees(mine, {})).orders;
  const [online] = (await wang.sees(mine, {})).orders;
  const lines = [phoned?.lines[0], online?.lines[0]];
  expect(lines.filter((line) => line?.waits === 1)).toHaveLength(1);
  expect(lines.filter((line) => line?.waits === null)).toHaveLength(1);
  expect(lines.map((line) => line?.fen)).toEqual([350, 350]);
  expect(phoned).toMatchObject({ channel: 'phone', wish: '闺女，给我留一斤西红柿' });
  const waits = online?.lines[0]?.waits === 1 ? wang : lin;
  expect((await toldTo(waits))[0]).toBe('「西红柿」卖完了，您排在第 1 位，到货先给您。');
  await he.does(stockIn, { goods, count: 2 });
  expect((await toldTo(waits))[0]).toBe('「西红柿」到货了，给您留了 1斤。');
  expect(await shelf(goods)).toMatchObject({ left: 1, waiting: 0 });
});

test.each(['phone', 'paper', 'helper'] as const)(
  '[S4-E14] an order by %s comes out of the same stock at the same price, with the wish kept',
  async (channel) => {
    const goods = await sold('鸡蛋', 10, { fen: 590 });
    await zhou.does(orderFor, { home: old, channel, wish: '九十了不会用手机，要两斤鸡蛋', agreed: true, lines: [{ goods, count: 2 }] });
    await wang.does(order, { lines: [{ goods, count: 3 }] });
    expect(await shelf(goods)).toMatchObject({ left: 5, fen: 590 });
    expect((await zhou.sees(mine, {})).orders[0]).toMatchObject({
      channel,
      wish: '九十了不会用手机，要两斤鸡蛋',
      fen: 1180,
      lines: [{ fen: 590, count: 2 }],
    });
    expect((await wang.sees(mine, {})).orders[0]).toMatchObject({
      channel: 'online',
      wish: null,
      fen: 1770,
      lines: [{ fen: 590, count: 3 }],
    });
  },
);

test('without a wish to wait, what is sold out is refused with how many are left; never more is sold than there is', async () => {
  const goods = await sold('黄瓜', 2);
  expect(await wang.isRefused(order, { lines: [{ goods, count: 3 }] })).toBe('supplies.sold_out');
  const said = await world.overlapping(
    'goods_move',
    () => lin.isRefused(orderFor, { ...byPhone, home: old, lines: [{ goods, count: 2 }] }),
    () => wang.isRefused(order, { lines: [{ goods, count: 1 }] }),
  );
  expect(said.filter((one) => one === 'allowed')).toHaveLength(1);
  expect(said.filter((one) => one === 'supplies.sold_out')).toHaveLength(1);
  expect((await shelf(goods))?.left).toBeGreaterThanOrEqual(0);
});

test('given up before packing, goods go to whoever waits longest; a new price is for new orders only', async () => {
  const goods = await sold('苹果', 2, { fen: 400 });
  const { id: first } = await wang.does(order, { lines: [{ goods, count: 2 }] });
  await he.does(price, { goods, fen: 450 });
  await zhou.does(orderFor, { ...byPhone, home: old, lines: [{ goods, count: 2 }], orWait: true });
  await lin.does(orderFor, { ...byPhone, home: old, lines: [{ goods, count: 1 }], orWait: true });
  expect((await wang.sees(mine, {})).orders[0]).toMatchObject({ fen: 800, mayCancel: true });
  expect((await lin.sees(mine, {})).orders[0]?.lines[0]).toMatchObject({ waits: 2, fen: 450 });
  expect(await zhou.isRefused(cancel, { order: first })).toBe('not_found');
  await wang.does(cancel, { order: first });
  expect((await zhou.sees(mine, {})).orders[0]?.lines[0]).toMatchObject({ waits: null });
  expect((await lin.sees(mine, {})).orders[0]?.lines[0]).toMatchObject({ waits: 1 });
  expect(await he.isRefused(stockOut, { goods, count: 1 })).toBe('supplies.stock_short');
});

test('[S4-E5] every line of an order is portioned, weighed, packed and stored, in that order; the weight is kept, what is short is said', async () => {
  const [cabbage, pears] = [await sold('白菜', 20), await sold('梨', 20)];
  const asked = { lines: [cabbage, pears].map((goods) => ({ goods, count: 3 })) };
  const { id } = await wang.does(order, asked);
  const packed = async () => (await zhou.sees(packing, { community: community() })).orders.find((one) => one.id === id);
  const [line, other] = (await packed())?.lines ?? [];
  const one = line?.id ?? '';
  expect(line).toMatchObject({ name: '梨', count: 3, unitGrams: 500, done: null, next: 'portion' });
  expect(await zhou.isRefused(pack, { line: one, step: 'weigh', grams: 1500 })).toBe('supplies.step_before');
  expect(await zhou.isRefused(pack, { line: one, step: 'store' })).toBe('supplies.step_before');
  await zhou.does(pack, { line: one, step: 'portion' });
  expect(await zhou.isRefused(pack, { line: one, step: 'portion' })).toBe('supplies.step_done');
  expect(await zhou.isRefused(pack, { line: one, step: 'pack' })).toBe('supplies.step_before');
  await zhou.does(pack, { line: one, step: 'weigh', grams: 1340 });
  expect((await packed())?.lines[0]).toMatchObject({ done: 'weigh', next: 'pack', grams: 1340, short: true });
  expect((await toldTo(wang))[0]).toBe('您订的「梨」份量不足，已经记下，社区会联系您补上或者退款。');
  await zhou.does(pack, { line: one, step: 'pack' });
  await zhou.does(pack, { line: one, step: 'store' });
  expect((await packed())?.lines).toMatchObject([
    { name: '梨', next: null, short: true },
    { name: '白菜', next: 'portion', short: false },
  ]);
  const second = other?.id ?? '';
  await zhou.does(pack, { line: second, step: 'portion' });
  await zhou.does(pack, { line: second, step: 'weigh', grams: 1500 });
  await zhou.does(pack, { line: second, step: 'pack' });
  await zhou.does(pack, { line: second, step: 'store' });
  expect(await packed()).toBeUndefined();
  expect((await wang.sees(mine, {})).orders[0]?.lines).toMatchObject([
    { name: '梨', done: 'store', grams: 1340, short: true },
    { name: '白菜', done: 'store', grams: 1500, short: false },
  ]);
  expect(await wang.isRefused(cancel, { order: id })).toBe('supplies.begun');
});

test('the database itself keeps the order of the steps', async () => {
  const goods = await sold('土豆', 5);
  const { id } = await wang.does(order, { lines: [{ goods, count: 1 }] });
  const { id: line } = await world.owner.selectFrom('goods_line').select('id').where('order_id', '=', id).executeTakeFirstOrThrow();
  const skipped = world.owner
    .insertInto('goods_packing')
    .values({ line_id: line, step: 3, by_account: wang.account, at: '2026-03-02T03:00:00Z' })
    .execute();
  await expect(skipped).rejects.toMatchObject({ code: '23503' });
});

test('helpers write orders for homes of the community they help in, and pack there; a neighbour packs nothing', async () => {
  const goods = await sold('豆腐', 5);
  const far = at(world.places.dwellings, 8).id;
  expect(await zhou.isRefused(orderFor, { ...byPhone, home: far, lines: [{ goods, count: 1 }] })).toBe('supplies.home_elsewhere');
  expect(await zhou.isRefused(orderFor, { ...byPhone, home: world.places.estate.id, lines: [{ goods, count: 1 }] })).toBe(
    'supplies.home_elsewhere',
  );
  expect(await wang.isRefused(orderFor, { ...byPhone, home: old, lines: [{ goods, count: 1 }] })).toBe('not_allowed');
  expect([await lin.sees(helping, {}), await zhou.sees(helping, {})]).toEqual([{ community: community() }, { community: community() }]);
  expect(await wang.sees(helping, {})).toEqual({ community: null });
  expect(await lin.seesNot(packing, { community: community() })).toBe('allowed');
  expect(await wang.seesNot(packing, { community: community() })).toBe('not_allowed');
  expect(await zhou.seesNot(packing, { community: world.places.otherCommunity.id })).toBe('not_found');
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.isRefused(order, { lines: [{ goods, count: 1 }] })).toBe('supplies.other_place');
});
