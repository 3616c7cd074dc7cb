import { afterAll, beforeAll, expect, test } from 'vitest';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { charges, writeCharge } from './charges.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S1-D27] every kind of post of 新村社区 leads to one entry of the list; one without is listed until it is written', async () => {
  const { community, chen, grids, home } = await village(world, '新村社区', { grids: 1 });
  await world.arrive('community-staff', { area: community });
  await world.arrive('grid-worker', { area: grids[0] ?? community });
  const resident = await world.arrive('resident');
  const list = () => resident.sees(charges, { community: community.id });
  expect((await list()).without).toEqual(['社区书记', '社区工作者', '专职网格员']);
  const writes = (kind: string, does: string) => chen.does(writeCharge, { community: community.id, kind, does });
  await writes('secretary', '抓党建，管全面，每周三接待居民。');
  await writes('community-staff', '坐班窗口，一次说清要带什么。');
  expect((await list()).without).toEqual(['专职网格员']);
  await writes('grid-worker', '走访、代办、排查隐患，每月向居民说一次。');
  await writes('grid-worker', '走访、代办、看隐患，每月向居民说一次办了什么。');
  await writes('lawyer', '每月来社区坐一次。');
  await world.arrive('resident', { name: '欧阳锦程', home });
  expect(await chen.isRefused(writeCharge, { community: community.id, kind: 'lawyer', does: '欧阳锦程每月来坐一次。' })).toBe(
    'organizations.names_somebody',
  );
  const { rows, without, mayKeep } = await list();
  expect([without, mayKeep, (await chen.sees(charges, { community: community.id })).mayKeep]).toEqual([[], false, true]);
  expect(rows.map(({ name, held, entry }) => [name, held, entry?.does])).toEqual([
    ['社区书记', true, '抓党建，管全面，每周三接待居民。'],
    ['社区工作者', true, '坐班窗口，一次说清要带什么。'],
    ['专职网格员', true, '走访、代办、看隐患，每月向居民说一次办了什么。'],
    ['法律顾问', false, '每月来社区坐一次。'],
  ]);
});

test('what a post does is written by the secretary of that community alone', async () => {
  const { community } = await village(world, '别村');
  const asked = { community: community.id, kind: 'secretary', does: '抓党建，管全面。' };
  for (const who of [await world.arrive('resident'), await world.arrive('community-staff'), await world.arrive('street-leader')])
    expect(await who.isRefused(writeCharge, asked)).toBe('not_allowed');
  const chen = await world.arrive('secretary');
  expect(await chen.isRefused(writeCharge, asked)).toBe('not_found');
  const own = { ...asked, community: world.places.community.id };
  expect(await chen.isRefused(writeCharge, { ...own, kind: 'no-such-post' })).toBe('not_found');
});
