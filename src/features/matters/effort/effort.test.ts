import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { myHelping } from '../helping/helping.ts';
import { queue } from '../queue.ts';
import { dispatch, fill, handOver, rate, take } from '../verbs.ts';
import { decideMinutes, effort, minutesOpen, trips } from './effort.ts';
import { sayMinutes } from './say.ts';
import { went } from './went.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const community = () => world.places.community.id;
async function doneIn(minutes: number): Promise<string> {
  const matter = await cast.taken();
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' }, minutes, trips: 1 });
  return matter;
}
const hours = async () => (await cast.zhou.sees(myHelping, {})).minutes;
const march = { from: '2026-03-01', until: '2026-03-31' };

test('minutes count once both sides say the same; a correction the helper accepts counts as corrected', async () => {
  const agreed = await doneIn(60);
  expect(await cast.wang.sees(effort, { matter: agreed })).toMatchObject({ me: 'opener', helper: 60, opener: null, agreed: null });
  await cast.wang.does(rate, { matter: agreed, step: 'confirm', solved: true, minutes: 60 });
  expect(await hours()).toBe(60);

  const corrected = await doneIn(90);
  await cast.wang.does(rate, { matter: corrected, step: 'confirm', solved: true, minutes: 45 });
  expect(await hours()).toBe(60);
  expect(await cast.zhou.sees(effort, { matter: corrected })).toMatchObject({ me: 'helper', differs: true });
  await cast.zhou.does(sayMinutes, { matter: corrected, minutes: 45 });
  expect(await hours()).toBe(105);
  expect(await cast.zhou.isRefused(sayMinutes, { matter: corrected, minutes: 300 })).toBe('matters.minutes_settled');
});

test('where the two sides differ staff decide with a reason, and both are told', async () => {
  const before = await hours();
  const matter = await doneIn(120);
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true, minutes: 30 });
  expect((await cast.he.sees(minutesOpen, { community: community() })).orders).toMatchObject([
    { id: matter, called: '周师傅', helper: 120, opener: 30 },
  ]);
  expect(await cast.zhou.isRefused(decideMinutes, { matter, minutes: 120, reason: '我说了算吧' })).toBe('not_allowed');
  await cast.he.does(decideMinutes, { matter, minutes: 70, reason: '来回路上也算' });
  expect(await hours()).toBe(before + 70);
  for (const side of [cast.zhou, cast.wang]) {
    expect((await toldTo(side))[0]).toBe('「楼道灯不亮」的时长，社区定为 70 分钟，为什么写在经过里。');
    expect((await storyOf(side, matter)).at(-1)).toBe('社区定为 70 分钟：来回路上也算');
  }
  const notices = await world.owner.selectFrom('notice').select('say').where('matter_id', '=', matter).execute();
  expect(JSON.stringify(notices)).not.toContain('来回路上');
  expect((await cast.he.sees(minutesOpen, { community: community() })).orders).toEqual([]);
});

test('nobody speaks of minutes before the work is done, nor for others', async () => {
  const matter = await cast.taken();
  expect(await cast.zhou.isRefused(sayMinutes, { matter, minutes: 5 })).toBe('matters.minutes_too_soon');
  expect(await cast.lin.isRefused(sayMinutes, { matter, minutes: 5 })).toBe('matters.minutes_not_yours');
  expect(await cast.sun.isRefused(sayMinutes, { matter, minutes: 5 })).toBe('not_found');
});

test('who took it up after it came back does not speak of the minutes of whoever had it before', async () => {
  const matter = await doneIn(50);
  await cast.wang.does(rate, { matter, step: 'confirm', solved: false, said: '又灭了' });
  await cast.zhou.does(handOver, { matter, person: cast.sun.id, reason: '我这几天不在家' });
  expect(await cast.sun.isRefused(sayMinutes, { matter, minutes: 5 })).toBe('matters.minutes_not_yours');
  expect(await cast.he.sees(effort, { matter })).toMatchObject({ helper: 50, agreed: null });
});

test('a trip to a locked door is counted at once by whoever went, and the rest when the work is done; nobody counts for others', async () => {
  const matter = await cast.taken();
  await cast.zhou.does(went, { matter });
  await cast.lin.does(went, { matter });
  expect(await cast.zhou.sees(effort, { matter })).toMatchObject({ residentTrips: 0, staffTrips: 2 });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' }, minutes: 30, trips: 1 });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true, minutes: 30 });
  expect(await cast.he.sees(effort, { matter })).toMatchObject({ staffTrips: 3, agreed: 30 });
  expect(await cast.lin.isRefused(went, { matter })).toBe('matters.trip_too_late');
  expect(await cast.wang.isRefused(went, { matter })).toBe('not_allowed');
  expect(await cast.sun.isRefused(went, { matter })).toBe('not_found');
});

test('[S0-A19] an order taken by phone is closed with no trip of the resident and at least one of the staff; averages are public from five on', async () => {
  const far = await createWorld();
  const { he, lin, zhou, phoned, wang } = await castOf(far);
  const place = far.places.community.id;
  const shut = { orders: null, resident: null, staff: null };
  for (let n = 1; n <= 5; n += 1) {
    expect(await wang.sees(trips, { community: place, ...march })).toEqual(shut);
    const matter = await phoned(`1390000010${n}`, lin);
    await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
    await zhou.does(take, { matter, step: 'offer' });
    await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' }, trips: n === 1 ? 2 : 1 });
    await he.does(rate, { matter, step: 'confirm', solved: true, relayed: 'phone' });
    expect(await he.sees(effort, { matter })).toMatchObject({ residentTrips: 0, staffTrips: n === 1 ? 2 : 1 });
  }
  expect(await wang.sees(trips, { community: place, ...march })).toEqual({ orders: 5, resident: 0, staff: 1.2 });
  const behind = async (solved: string) => (await he.sees(queue, { pick: 'ended', solved, until: march.until })).rows.length;
  expect([await behind(march.from), await behind('2026-03-30')]).toEqual([5, 0]);
  await far.end();
});
