import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { merge } from '#features/matters/joining/merge.ts';
import { show } from '#features/matters/show.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bringIn } from './bring-in.ts';
import { print } from './print.ts';
import { open } from './read.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const back = { how: 'code', agreed: true } as const;
const dark = { ...back, subject: '三楼的灯不亮' } as const;

test('a blank sheet printed for a building says so: it is about that building, whoever gives it back', async () => {
  const { lin, wang } = cast;
  const building = at(world.places.buildings, 0);
  const { id } = await lin.does(print, { kind: 'order', leaf: 'stair-light', place: building.id });
  expect(await lin.sees(open, { id })).toMatchObject({ needsPerson: true, needsPlace: false });
  const { id: matter } = await lin.does(bringIn, { paper: id, ...dark, person: wang.id });
  expect((await lin.sees(show, { matter })).place).not.toContain('101');
  const { id: anywhere } = await lin.does(print, { kind: 'order', leaf: 'stair-light' });
  expect(await lin.sees(open, { id: anywhere })).toMatchObject({ needsPlace: true });
});

test('a blank sheet of somebody who asked online meanwhile is seen to be the same, once it is known whose it is', async () => {
  const { lin } = cast;
  const han = await world.arrive('resident', { name: '韩梅' });
  const { id } = await lin.does(print, { kind: 'order', leaf: 'stair-light' });
  const online = await han.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: han.dwelling.id });
  expect((await lin.sees(open, { id, person: han.id })).same.map((one) => one.id)).toEqual([online.id]);
  expect(await lin.isRefused(bringIn, { paper: id, ...dark, person: han.id })).toBe('paper.same_meanwhile');
  await lin.does(bringIn, { paper: id, ...back, person: han.id, same: online.id });
  const stands = world.owner.selectFrom('matter').select('id').where('opener_person', '=', han.id).where('merged_into', 'is', null);
  expect(await stands.execute()).toEqual([{ id: online.id }]);
});

test('what was asked online and put together with the report of a neighbour takes the sheet in there', async () => {
  const { lin } = cast;
  const building = at(world.places.buildings, 0).id;
  const [one, other] = await Promise.all(
    [2, 4].map((door) => world.arrive('resident', { name: '杨家人', home: at(world.places.dwellings, door) })),
  );
  if (!one || !other) throw new Error('nobody came');
  const id = (await lin.does(print, { kind: 'order', leaf: 'stair-light', person: one.id })).id;
  const gate = { subject: '大门的灯坏了', leaf: 'stair-light', place: building } as const;
  const [{ id: main }, { id: mine }] = [await other.does(file, gate), await one.does(file, gate)];
  await lin.does(merge, { into: main, matters: [mine] });
  expect((await lin.sees(open, { id })).same.map((same) => same.id)).toEqual([main]);
  await lin.does(bringIn, { paper: id, ...back, same: main });
  expect((await lin.sees(show, { matter: main })).met).toBe(1);
});

test('a sheet of 我也遇到 whose matter was put together with another joins that one; none is printed of what is private', async () => {
  const { lin, wang, chen } = cast;
  const building = at(world.places.buildings, 0).id;
  const [asker, neighbour, third] = await Promise.all(
    [1, 3, 5].map((door) => world.arrive('resident', { name: '金家人', home: at(world.places.dwellings, door) })),
  );
  if (!asker || !neighbour || !third) throw new Error('nobody came');
  const gate = { subject: '门禁的灯坏了', leaf: 'stair-light', place: building } as const;
  const [{ id: first }, { id: main }] = [await asker.does(file, gate), await neighbour.does(file, gate)];
  const { id } = await chen.does(print, { kind: 'join', matter: first, person: third.id });
  await lin.does(merge, { into: main, matters: [first] });
  expect(await lin.does(bringIn, { paper: id, ...back })).toEqual({ id: main });
  expect((await lin.sees(show, { matter: main })).met).toBe(2);
  const { id: home } = await wang.does(file, { subject: '家里的灯', leaf: 'stair-light', place: wang.dwelling.id });
  expect(await chen.isRefused(print, { kind: 'join', matter: home, person: third.id })).toBe('paper.private');
});
