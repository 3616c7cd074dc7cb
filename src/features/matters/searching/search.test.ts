import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { show } from '../show.ts';
import { search } from './search.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

async function subjectsFor(text: string, by = cast.chen): Promise<string[]> {
  return (await by.sees(search, { text })).rows.map(({ subject }) => subject);
}

test('two characters of what was asked find it, the newest first, whatever their width and case', async () => {
  await cast.filed({ subject: '南门水管漏水' });
  world.pass({ minutes: 5 });
  await cast.filed({ subject: '水管又漏了 B座' });
  expect(await subjectsFor('水管')).toEqual(['水管又漏了 B座', '南门水管漏水']);
  expect(await subjectsFor('ｂ座')).toEqual(['水管又漏了 B座']);
  expect(await subjectsFor('漏南')).toEqual([]);
});

test('all pairs of a longer text may stand apart in a line: only the text itself is found', async () => {
  await cast.filed({ subject: '门口灯亮，楼口门坏' });
  expect(await subjectsFor('楼口门')).toEqual(['门口灯亮，楼口门坏']);
  expect(await subjectsFor('门口门')).toEqual([]);
});

test('a number finds its matter, with the year or without', async () => {
  const matter = await cast.filed({ subject: '找我的编号' });
  const { number } = await cast.chen.sees(show, { matter });
  expect(await subjectsFor(number)).toEqual(['找我的编号']);
  expect(await subjectsFor(String(Number(number.slice(3))).padStart(2, '0'))).toEqual(['找我的编号']);
});

test('the name of who asked finds it, unless it was asked without a name; the answer names nobody', async () => {
  const qiu = await world.arrive('resident', { name: '邱长海' });
  await cast.filed({ subject: '门铃不响', place: qiu.dwelling.id }, qiu);
  await cast.filed({ subject: '有人乱停车', place: qiu.dwelling.id, realName: false }, qiu);
  const { rows } = await cast.chen.sees(search, { text: '邱长海' });
  expect(rows.map(({ subject }) => subject)).toEqual(['门铃不响']);
  expect(JSON.stringify(rows)).not.toContain('长海');
});

test('nobody finds what they may not see: the staff of another community, a resident, a helper', async () => {
  await cast.filed({ subject: '后院围墙裂缝' });
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await subjectsFor('围墙')).toEqual(['后院围墙裂缝']);
  expect(await subjectsFor('围墙', far)).toEqual([]);
  await expect(cast.wang.sees(search, { text: '围墙' })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('one character is too little: it says what to do', async () => {
  await expect(cast.chen.sees(search, { text: '水' })).rejects.toThrow('两个字');
});

test('pages follow on without a gap', async () => {
  for (let i = 0; i < 25; i += 1) {
    await cast.filed({ subject: `井盖松动${i}` });
    world.pass({ seconds: 1 });
  }
  const first = await cast.chen.sees(search, { text: '井盖' });
  const second = await cast.chen.sees(search, { text: '井盖', after: first.next ?? '' });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 5, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(25);
});
