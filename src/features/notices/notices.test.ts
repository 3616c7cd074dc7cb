import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { notices } from './feature.ts';
import { list, read } from './read.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('what I was told, the newest first, with the matter it is about; nobody else reads it', async () => {
  const { wang, lin, sun } = cast;
  const first = await cast.filed();
  world.pass({ minutes: 1 });
  const second = await cast.filed({ subject: '单元门锁坏了', leaf: 'door-lock' });
  const told = await wang.sees(list, {});
  expect(told.rows.map(({ matter, read: seen }) => [matter, seen])).toEqual([
    [second, false],
    [first, false],
  ]);
  expect(told.unread).toBe(2);
  expect((await lin.sees(list, {})).rows).toHaveLength(2);
  expect(await sun.sees(list, {})).toMatchObject({ rows: [], unread: 0 });
});

test("reading one reads the older ones too, not the newer, and not another person's", async () => {
  const { wang, lin } = cast;
  const [newest, older] = (await wang.sees(list, {})).rows;
  expect(await lin.isRefused(read, { upTo: older?.id ?? '' })).toBe('not_found');
  expect(await wang.isRefused(read, { upTo: randomUUID() })).toBe('not_found');
  await wang.does(read, { upTo: older?.id ?? '' });
  expect(await wang.sees(list, {})).toMatchObject({
    unread: 1,
    rows: [
      { id: newest?.id, read: false },
      { id: older?.id, read: true },
    ],
  });
  expect((await lin.sees(list, {})).unread).toBe(2);
});

test('an open screen of mine hears that something was read', async () => {
  const { wang } = cast;
  const heard: string[] = [];
  const leave = world.system.live.join([`account:${wang.account}`], (about) => heard.push(about));
  const [newest] = (await wang.sees(list, {})).rows;
  await wang.does(read, { upTo: newest?.id ?? '' });
  leave();
  expect(heard).toEqual(['notices']);
});

test('a long list comes in pages; notices go after a year', async () => {
  const { wang } = cast;
  for (let nth = 0; nth < 25; nth += 1) await cast.filed();
  const page = await wang.sees(list, {});
  const rest = await wang.sees(list, { after: page.next ?? '' });
  expect([page.rows.length, rest.rows.length, rest.next]).toEqual([20, 7, null]);
  expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(27);
  world.pass({ hours: 24 * 366 });
  for (const expiry of notices.expiries ?? []) await expiry(world.now()).execute(world.owner);
  const anew = await world.owner.selectFrom('notice').select('id').execute();
  expect(anew).toEqual([]);
});
