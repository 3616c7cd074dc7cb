import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { setDay } from '../calendar/edit.ts';
import { book } from './book.ts';
import { kept, mine } from './mine.ts';
import { addKeeper, changeDay, openDesk, setHours } from './set-up.ts';

let world: World;
let zhou: Person;
let keeper: string;
beforeAll(async () => {
  world = await createWorld();
  const chen = await world.arrive('secretary');
  zhou = await world.arrive('volunteer', { name: '周大勇', called: '周律师' });
  const page = {
    kind: 'legal' as const,
    name: '法律咨询',
    about: '先说说怎么办、该找谁。',
    topics: ['继承'],
    place: '社区一楼',
    minutes: 30,
  };
  const { id: desk } = await chen.does(openDesk, { community: world.places.community.id, ...page });
  keeper = (await chen.does(addKeeper, { desk, post: zhou.post ?? '' })).id;
  const stretch = { from: '14:00', until: '16:00' };
  await zhou.does(setHours, { keeper, hours: [2, 3, 4].map((weekday) => ({ weekday, stretch })) });
});
afterAll(() => world.end());

const booked = async (by: Person, day: string) => (await by.does(book, { keeper, at: `${day}T14:00:00+08:00`, called: '来问的' })).id;

test('a day that becomes a holiday calls off what was booked on it and tells who booked; hours said for that very day keep it', async () => {
  const [wang, sun, zhao] = [
    await world.arrive('resident', { name: '王小明' }),
    await world.arrive('resident', { name: '孙业主' }),
    await world.arrive('resident', { name: '赵业主' }),
  ];
  await booked(wang, '2026-03-10');
  await booked(sun, '2026-03-11');
  await booked(zhao, '2026-03-12');
  await zhou.does(changeDay, { keeper, day: '2026-03-11', hours: { from: '14:00', until: '16:00' } });
  const keepsCalendar = await world.arrive('system-admin');
  for (const day of ['2026-03-10', '2026-03-11']) await keepsCalendar.does(setDay, { day, kind: 'rest', why: '庙会放假' });
  await world.sweep();
  const standings = async (by: Person) => (await by.sees(mine, {})).rows.map(({ standing }) => standing);
  expect([await standings(wang), await standings(sun), await standings(zhao)]).toEqual([['called-off'], ['ahead'], ['ahead']]);
  expect((await toldTo(wang))[0]).toBe('对不起，您约的「法律咨询」3月10日（周二）14:00取消了，那天不坐班。请另选时间。');
  expect((await zhou.sees(kept, {})).rows.map(({ standing }) => standing).toSorted()).toEqual(['ahead', 'ahead', 'called-off']);
});
