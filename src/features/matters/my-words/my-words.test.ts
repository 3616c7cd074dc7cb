import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { withdraw } from '../verbs.ts';
import { myWords } from './my-words.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('somebody reads, and takes along, what they said in all they asked for, the newest first; nobody else’s words and nobody else', async () => {
  const { wang, zhou, lin, done, filed } = cast;
  const first = await done({ more: '三楼最暗，晚上看不见台阶' });
  world.pass({ minutes: 5 });
  const second = await filed({ subject: '单元门锁坏了', leaf: 'door-lock', more: '锁舌弹不回来' });
  await wang.does(withdraw, { matter: second, reason: '邻居帮我修好了' });
  const { rows, next } = await wang.sees(myWords, {});
  expect(rows.map(({ id, subject, said }) => [id, subject, said.map(({ say }) => say)])).toEqual([
    [second, '单元门锁坏了', ['锁舌弹不回来', '邻居帮我修好了']],
    [first, '楼道灯不亮', ['三楼最暗，晚上看不见台阶']],
  ]);
  expect(next).toBeNull();
  for (const other of [zhou, lin]) expect((await other.sees(myWords, {})).rows).toEqual([]);
});

test('a long list comes page by page; once the words are deleted in time, the number of the matter is all that is left', async () => {
  const { wang, filed } = cast;
  for (const n of Array.from({ length: 21 }).keys()) {
    world.pass({ hours: 25 });
    await filed({ subject: `第${n}回灯不亮`, more: `第${n}回` });
  }
  const one = await wang.sees(myWords, {});
  const two = await wang.sees(myWords, { after: one.next ?? '' });
  expect([one.rows.length, two.rows.length, two.next]).toEqual([20, 3, null]);
  expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(23);
  const id = one.rows[0]?.id ?? '';
  await world.owner.updateTable('matter').set({ key_wrapped: null }).where('id', '=', id).execute();
  expect((await wang.sees(myWords, {})).rows[0]).toMatchObject({ id, said: [] });
});
