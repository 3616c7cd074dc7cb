import type { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { buildingFirst } from '#library/building-first.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { fill, rate } from '../verbs.ts';
import { firstReplies } from './first-replies.ts';
import { escalate, say } from './verbs.ts';

let world: World;
let cast: Cast;
let head: Person;
beforeAll(async () => {
  world = await createWorld();
  const { community } = world.places;
  await world.owner
    .updateTable('method_use')
    .set({ until: stamp(world.now()) })
    .where('area_id', '=', community.id)
    .execute();
  await world.owner
    .insertInto('method_use')
    .values({ id: newId(), method_id: buildingFirst.id, method_version: 1, area_id: community.id, since: stamp(world.now()) })
    .execute();
  cast = await castOf(world);
  head = await world.arrive('building-head', { name: '方大姐', called: '方大姐' });
});
afterAll(() => world.end());

async function later(time: Temporal.DurationLike): Promise<void> {
  world.pass(time);
  await world.sweep();
}

test('[S1-A17] 小事不出楼栋: unsolved at the building in 7 days it goes to the community by itself; going elsewhere is open at every step', async () => {
  const { wang, he, chen, filed } = cast;
  const matter = await filed();
  const remedies: number[] = [];
  const look = async () => remedies.push((await wang.sees(show, { matter })).elsewhere.length);
  expect((await head.sees(inbox, {})).rows).toMatchObject([{ id: matter, step: 'building', place: '1号网格' }]);
  await look();
  await later({ hours: 20 });
  await head.does(fill, { matter, step: 'building', outcome: 'taken' });
  expect(await head.sees(show, { matter })).toMatchObject({ place: '劲松新景 1号楼 1单元 101' });
  await look();
  await later({ hours: 7 * 24 - 20 - 1 });
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '方大姐' });
  expect(await toldTo(head)).toContainEqual(expect.stringContaining('到期，请抓紧。来不及，请先说明原因。'));
  await later({ hours: 1 });
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '社区工作者、网格长、社区书记' });
  expect(await toldTo(wang)).toContain('「楼道灯不亮」：楼栋七天没有解决，已转到社区。');
  expect((await he.sees(inbox, {})).rows.map(({ id, step }) => [id, step])).toEqual([[matter, 'community']]);
  await look();
  await chen.does(fill, { matter, step: 'community', outcome: 'taken' });
  await look();
  await chen.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯' } });
  await look();
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  await look();
  expect(remedies).toEqual([3, 3, 3, 3, 3, 3]);
  expect((await wang.sees(show, { matter })).elsewhere.map(({ name }) => name)).toContain('司法所、人民法院、信访部门');
});

test('a building head who cannot do it raises it, and the resident reads why', async () => {
  const { wang, he, filed } = cast;
  const matter = await filed();
  await head.does(fill, { matter, step: 'building', outcome: 'taken' });
  expect(await head.sees(show, { matter })).toMatchObject({ nextLevel: '社区' });
  await head.does(escalate, { matter, reason: '要动公共线路' });
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '社区工作者、网格长、社区书记' });
  expect((await storyOf(wang, matter)).at(-1)).toBe('已上报到社区。要动公共线路');
});

test('whoever a matter is raised to reads who raised it and why, and still not whose it is', async () => {
  const { chen, filed, sun } = cast;
  const leader = await world.arrive('street-leader', { name: '钱主任' });
  const matter = await filed();
  await head.does(fill, { matter, step: 'building', outcome: 'taken' });
  await head.does(escalate, { matter, reason: '要动公共线路' });
  await chen.does(escalate, { matter, reason: '要动街道的配电箱' });
  const { timeline, place, opener } = await leader.sees(show, { matter });
  expect(timeline.map(({ text, by }) => [text, by])).toEqual([
    ['已上报到社区。要动公共线路', '方大姐'],
    ['已上报到街道。要动街道的配电箱', '陈书记'],
  ]);
  expect([place, opener]).toEqual(['1号网格', null]);
  expect(await toldTo(leader)).toContain('「楼道灯不亮」上报到街道，请您来安排。原因：要动街道的配电箱');
  expect(await sun.seesNot(show, { matter })).toBe('not_found');
});

test('[S0-B6] the clock runs from receipt, and what is overdue goes up by itself: building, community, street', async () => {
  const { wang, he, chen, filed } = cast;
  const leader = await world.arrive('street-leader', { name: '赵主任' });
  const matter = await filed();
  const { openedAt } = await wang.sees(show, { matter });
  await later({ hours: 30 });
  await head.does(fill, { matter, step: 'building', outcome: 'taken' });
  const { dueAt } = await wang.sees(show, { matter });
  expect(Date.parse(dueAt ?? '') - Date.parse(openedAt)).toBe(7 * 24 * 3600_000); // taken a day later, due no later
  await later({ hours: 7 * 24 - 30 });
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '社区工作者、网格长、社区书记' });
  const seenByStreet = async () => (await leader.sees(inbox, {})).rows.filter(({ id }) => id === matter);
  expect(await seenByStreet()).toEqual([]);
  await later({ hours: 24 });
  await later({ hours: 48 });
  expect(await seenByStreet()).toMatchObject([{ place: '1号网格' }]);
  expect(await toldTo(wang)).toContain('「楼道灯不亮」：没按时办，已请社区过问');
  await chen.does(fill, { matter, step: 'community', outcome: 'explained', answers: { reason: '灯归电力公司，已报修' } });
  expect((await storyOf(wang, matter)).map((line) => line.slice(0, 5))).toContain('楼栋七天没');
});

test('[S1-E27] 第一时间答复: within two working hours or it is reminded and raised; the median is reported, of this community only', async () => {
  const { wang, lin, he, filed } = cast;
  const day = () => world.now().toZonedDateTimeISO('Asia/Shanghai');
  await later(
    day().until(
      day()
        .with({ hour: 9, minute: 0, second: 0, millisecond: 0 })
        .add({ days: 7 - day().dayOfWeek + 8 }),
    ),
  ); // a Monday morning
  const report = async () => {
    const on = day().toPlainDate().toString();
    return await he.sees(firstReplies, { community: world.places.community.id, from: on, until: on });
  };
  const heard = async (by: Person, what: string) => (await toldTo(by)).filter((line) => line.includes(what)).length;
  const [hurried, sorry] = ['居民还没有听到答复，请先回一句', '还没有人答复您，已请社区过问'];
  const hurriedBefore = await heard(head, hurried);
  const sorryBefore = await heard(wang, sorry);
  const orders = [await filed(), await filed(), await filed(), await filed()];
  const [first = '', second = '', third = '', fourth = ''] = orders;
  await later({ minutes: 10 });
  await lin.does(say, { matter: first, text: '收到，下午来看' });
  await later({ minutes: 20 });
  await head.does(fill, { matter: second, step: 'building', outcome: 'taken' });
  expect(await report()).toEqual({ count: 2, inTime: 2, unanswered: 2, medianMinutes: 20 });
  await later({ minutes: 90 }); // eleven o'clock
  expect(await heard(head, hurried)).toBe(hurriedBefore + 2);
  await later({ hours: 4 }); // three in the afternoon: two more working hours
  expect(await heard(wang, sorry)).toBe(sorryBefore + 2);
  expect((await he.sees(inbox, {})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining([third, fourth]));
  await he.does(say, { matter: third, text: '对不起，晚了，明天上午来' });
  expect(await report()).toEqual({ count: 3, inTime: 2, unanswered: 1, medianMinutes: 30 });
  expect(await he.sees(show, { matter: third })).toMatchObject({
    firstReplyDue: expect.stringContaining('T03:00'),
    firstReplyAt: expect.stringContaining('T07:00'),
  });
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity });
  expect(await far.seesNot(firstReplies, { community: world.places.community.id, from: '2026-03-01', until: '2026-04-01' })).toBe(
    'not_found',
  );
});
