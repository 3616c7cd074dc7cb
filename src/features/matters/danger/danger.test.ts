import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file, fileFor } from '../file.ts';
import { inbox, mine } from '../lists.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const order = (says: { subject: string; more?: string }) => ({ ...says, leaf: 'stair-light', place: cast.wang.dwelling.id });

test('a danger to life is not queued, whatever line speaks of it: the one who asks is told the number to ring', async () => {
  const { wang, lin } = cast;
  for (const says of [{ subject: '三单元着火了' }, { subject: '楼上有动静', more: '听见有人拿刀' }, { subject: '我妈摔了一跤起不来了' }])
    expect(await wang.isRefused(file, order(says))).toBe('matters.danger');
  await expect(wang.does(file, order({ subject: '三单元着火了' }))).rejects.toMatchObject({ facts: { call: '119' } });
  expect((await wang.sees(mine, {})).rows).toEqual([]);
  expect((await lin.sees(inbox, {})).rows).toEqual([]);
});

test('so is what staff write down for somebody, by telephone, at the counter, at the door, from the group or on paper', async () => {
  const { lin, he } = cast;
  for (const channel of ['phone', 'counter', 'visit', 'wechat', 'paper'] as const) {
    const asked = { ...order({ subject: '楼道里有煤气味' }), channel, phone: '13900000001', agreed: true } as const;
    for (const staff of [lin, he]) expect(await staff.isRefused(fileFor, asked)).toBe('matters.danger');
  }
});

test('once help was called, or nobody is in danger, it goes the way of every other', async () => {
  const { wang, lin } = cast;
  const { id: called } = await wang.does(file, { ...order({ subject: '三单元着火了' }), danger: 'called' });
  const asked = { ...order({ subject: '上个月楼下打架的事' }), channel: 'phone', phone: '13900000001', agreed: true } as const;
  const { id: past } = await lin.does(fileFor, { ...asked, danger: 'none' });
  expect((await lin.sees(inbox, {})).rows.map(({ id }) => id).toSorted()).toEqual([called, past].toSorted());
});
