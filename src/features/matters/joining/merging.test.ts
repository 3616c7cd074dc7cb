import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { fileFor } from '../file.ts';
import { mine } from '../lists.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, reopen, take } from '../verbs.ts';
import { join } from './join.ts';
import { joining } from './joining.ts';
import { likeCases } from './like-cases.ts';
import { merge, unmerge } from './merge.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const stairs = () => ({ place: at(world.places.units, 0).id ?? '' });
const neighbour = (home = 1) => world.arrive('resident', { name: '李晓红', home: at(world.places.dwellings, home) });
const numberOf = async (matter: string) => (await cast.lin.sees(show, { matter })).number;
const told = async (matter: string) =>
  (await world.owner.selectFrom('notice').select(['account_id', 'person_id', 'say']).where('matter_id', '=', matter).execute()).map(
    ({ account_id, person_id, say }) => `${account_id ?? person_id} ${say}`,
  );

test('duplicates become one: each ends and names the number, all who asked are told once and follow the one that goes on', async () => {
  const { wang, lin, zhou } = cast;
  const [li, zhao] = [await neighbour(), await neighbour(3)];
  const first = await cast.filed(stairs());
  const second = await cast.filed({ ...stairs(), subject: '二楼灯不亮' }, li);
  const third = await cast.filed({ ...stairs(), subject: '楼梯灯坏' }, zhao);
  for (const matter of [first, second]) await zhao.does(join, { matter });
  const number = await numberOf(first);
  await lin.does(merge, { into: first, matters: [second, third, second] });
  expect(await li.sees(show, { matter: second })).toMatchObject({ light: 'ended', status: '已合并' });
  expect((await storyOf(li, second)).at(-1)).toBe(`和 ${number} 是同一件事，合在一起办`);
  expect((await storyOf(lin, first)).at(-1)).toContain('是同一件事，合到这里一起办');
  expect(await li.sees(joining, { matter: second })).toMatchObject({ mergedInto: { id: first, number }, joined: false });
  expect(await toldTo(li)).toContainEqual(expect.stringMatching(new RegExp(`「二楼灯不亮」.*和 ${number} 是同一件事`)));
  expect((await toldTo(zhao)).filter((say) => say.includes('是同一件事'))).toHaveLength(1);
  expect((await li.sees(mine, { open: true })).rows).toMatchObject([{ id: first, joined: true, met: 2 }]);
  await lin.does(dispatch, { matter: first, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter: first, step: 'offer' });
  for (const person of [li, zhao]) expect(await toldTo(person)).toContain('「楼道灯不亮」周师傅已接单。');
  await zhou.does(fill, { matter: first, step: 'work', outcome: 'done', answers: { did: '换了' } });
  await wang.does(rate, { matter: first, step: 'confirm', solved: true });
});

test('two who rang without standing in the ledger are both told, whichever of the two goes on', async () => {
  const { lin, zhou } = cast;
  const rang = (phone: string) =>
    lin.does(fileFor, { subject: '楼道灯不亮', leaf: 'stair-light', ...stairs(), channel: 'phone', phone, agreed: true });
  const [{ id: first }, { id: second }] = [await rang('13900000017'), await rang('13900000018')];
  await lin.does(merge, { into: first, matters: [second] });
  expect(await lin.sees(joining, { matter: first })).toMatchObject({ met: 1 });
  const before = (await told(first)).length;
  await lin.does(dispatch, { matter: first, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter: first, step: 'offer' });
  expect((await told(first)).slice(before).filter((say) => say.includes('周师傅已接单'))).toHaveLength(2);
});

test('who asked without a name stays without one when theirs is put together with another', async () => {
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed({ ...stairs(), realName: false }, li)];
  await cast.lin.does(merge, { into: first, matters: [second] });
  const { people } = await cast.lin.sees(joining, { matter: first });
  expect(people?.map(({ masked }) => masked)).toEqual(['居民']);
});

test('what two neighbours ask each for themself at one public place is never put together, nor what is told in confidence', async () => {
  const { he, lin } = cast;
  const li = await neighbour();
  const company = { leaf: 'clinic', subject: '陪我去趟医院', place: world.places.buildings[0]?.id ?? '' };
  const [wangs, lis] = [await cast.filed(company), await cast.filed(company, li)];
  expect(await lin.isRefused(merge, { into: wangs, matters: [lis] })).toBe('matters.merge_private');
  const hard = { leaf: 'living', subject: '这个月没钱买米', place: world.places.community.id, realName: false };
  const [one, other] = [await cast.filed(hard), await cast.filed(hard, li)];
  expect(await he.isRefused(merge, { into: one, matters: [other] })).toBe('matters.merge_private');
});

test('only staff of the place merge, only what is of one service in one community, and nobody merges what is ended or another home’s', async () => {
  const { wang, zhou, lin, chen } = cast;
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
  const both = { into: first, matters: [second] };
  for (const person of [wang, zhou]) expect(await person.isRefused(merge, both)).toBe('not_allowed');
  const elsewhere = await world.arrive('grid-worker', { area: world.places.otherGrid });
  expect(await elsewhere.isRefused(merge, both)).toBe('not_found');
  expect(await chen.isRefused(merge, { into: first, matters: [first] })).toBe('matters.merge_two');
  const door = await cast.filed({ ...stairs(), leaf: 'door-lock', subject: '单元门坏了' });
  expect(await chen.isRefused(merge, { into: first, matters: [door] })).toBe('matters.merge_unlike');
  const drain = { leaf: 'drain', subject: '厨房下水堵了' };
  const [wangs, lis] = [await cast.filed({ ...drain, place: wang.dwelling.id }), await cast.filed({ ...drain, place: li.dwelling.id }, li)];
  expect(await chen.isRefused(merge, { into: wangs, matters: [lis] })).toBe('matters.merge_private');
  const sameHome = await cast.filed({ leaf: 'drain', subject: '下水又堵了', place: wang.dwelling.id });
  await chen.does(merge, { into: wangs, matters: [sameHome] });
  await lin.does(merge, both);
  expect(await lin.isRefused(merge, { into: second, matters: [first] })).toBe('matters.merge_into_ended');
  expect(await lin.isRefused(merge, both)).toBe('method.ended');
});

test('parted within a day, the duplicate goes on alone, and who was brought along leaves the other', async () => {
  const { lin } = cast;
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
  await lin.does(merge, { into: first, matters: [second] });
  expect(await lin.sees(joining, { matter: second })).toMatchObject({ mayUnmerge: true });
  await lin.does(unmerge, { matter: second });
  expect(await lin.isRefused(unmerge, { matter: second })).toBe('method.not_merged');
  expect(await li.sees(show, { matter: second })).toMatchObject({ status: '等派单' });
  expect(await toldTo(li)).toContainEqual(expect.stringContaining('不是同一件事，已分开'));
  expect(await li.seesNot(show, { matter: first })).toBe('not_found');
  expect((await lin.sees(show, { matter: first })).met).toBe(0);
  await lin.does(merge, { into: first, matters: [second] });
  world.pass({ hours: 24 });
  expect(await lin.sees(joining, { matter: second })).toMatchObject({ mayUnmerge: false });
  expect(await lin.isRefused(unmerge, { matter: second })).toBe('method.too_late_to_part');
});

test('who says it is not the same reopens their own', async () => {
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
  await cast.lin.does(merge, { into: first, matters: [second] });
  await li.does(reopen, { matter: second, reason: '不是一回事，我说的是后门' });
  expect(await li.sees(joining, { matter: second })).toMatchObject({ mergedInto: null });
  expect(await cast.lin.sees(joining, { matter: first })).toMatchObject({ met: 0 });
  expect(await li.seesNot(show, { matter: first })).toBe('not_found');
});

test('two join at once: both are in it, and the number says so', async () => {
  const matter = await cast.filed(stairs());
  const [li, zhao] = [await neighbour(1), await neighbour(3)];
  await world.overlapping(
    'matter_join',
    () => li.does(join, { matter }),
    () => zhao.does(join, { matter }),
  );
  expect((await cast.wang.sees(show, { matter })).met).toBe(2);
});

test('one presses twice, with two keys: in it once', async () => {
  const matter = await cast.filed(stairs());
  const li = await neighbour();
  const said = await world.overlapping(
    'matter_join',
    () => li.isRefused(join, { matter }),
    () => li.isRefused(join, { matter }),
  );
  expect(new Set(said)).toEqual(new Set(['allowed', 'matters.joined_already']));
  expect((await cast.wang.sees(show, { matter })).met).toBe(1);
});

test('somebody joins while it is merged: they are in the one that goes on, whoever came first, and told once', async () => {
  const { lin } = cast;
  for (const turn of ['join first', 'merge first']) {
    const [li, zhao] = [await neighbour(1), await neighbour(3)];
    const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), zhao)];
    const joins = () => li.does(join, { matter: second });
    const merges = () => lin.does(merge, { into: first, matters: [second] });
    await world.overlapping('matter_join', turn === 'join first' ? joins : merges, turn === 'join first' ? merges : joins);
    expect((await li.sees(mine, { open: true })).rows.map(({ id }) => id)).toContain(first);
    expect((await lin.sees(show, { matter: first })).met).toBe(2);
    const lines = (await told(first)).filter((line) => line.includes('是同一件事'));
    expect(new Set(lines).size).toBe(lines.length);
  }
});

test.each(['merge first', 'worker first'])(
  'merged while the worker says it is done, %s: it is merged and the worker reads so, or it waits for the neighbour’s word; nothing twice',
  async (turn) => {
    const { lin, zhou } = cast;
    const li = await neighbour();
    const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
    await lin.does(dispatch, { matter: second, step: 'dispatch', posts: ['volunteer'] });
    await zhou.does(take, { matter: second, step: 'offer' });
    const works = () => zhou.isRefused(fill, { matter: second, step: 'work', outcome: 'done', answers: { did: '换了' } });
    const merges = () => lin.isRefused(merge, { into: first, matters: [second] });
    const asked = turn === 'merge first' ? [merges, works] : [works, merges];
    await world.overlapping('matter_event', at(asked, 0), at(asked, 1));
    const isMerged = (await li.sees(show, { matter: second })).light === 'ended';
    const after = isMerged
      ? { met: 1, late: works, said: 'method.ended', lines: 1 }
      : { met: 0, late: merges, said: 'method.too_done_to_merge', lines: 0 };
    expect(await lin.sees(show, { matter: first })).toMatchObject({ met: after.met });
    expect(await after.late()).toBe(after.said);
    expect((await told(second)).filter((line) => line.includes('是同一件事'))).toHaveLength(after.lines); // whoever had the work
  },
);

test('two merge the same the other way round at once: one is done, the other reads why not, and neither waits for ever', async () => {
  const { lin, chen } = cast;
  const li = await neighbour();
  const [first, second] = [await cast.filed(stairs()), await cast.filed(stairs(), li)];
  const said = await world.overlapping(
    'matter_event',
    () => lin.isRefused(merge, { into: first, matters: [second] }),
    () => chen.isRefused(merge, { into: second, matters: [first] }),
  );
  expect(new Set(said)).toEqual(new Set(['allowed', 'matters.merge_into_ended']));
});

test('the last ten like cases say how they ended and by whom; what was withdrawn, merged or stands elsewhere is not among them', async () => {
  const { lin, zhou, wang } = cast;
  const li = await neighbour();
  const rubbish = { ...stairs(), leaf: 'green', subject: '树枝挡路' };
  for (let nth = 0; nth < 11; nth += 1) {
    const matter = await cast.done({ ...rubbish, subject: `第${nth}次` });
    await wang.does(rate, { matter, step: 'confirm', solved: true });
    world.pass({ minutes: 10 });
  }
  const [kept, merged] = [await cast.filed(rubbish), await cast.filed(rubbish, li)];
  await lin.does(merge, { into: kept, matters: [merged] });
  const { rows } = await lin.sees(likeCases, { matter: kept });
  expect(rows.map(({ subject }) => subject)).toEqual([
    '第10次',
    '第9次',
    '第8次',
    '第7次',
    '第6次',
    '第5次',
    '第4次',
    '第3次',
    '第2次',
    '第1次',
  ]);
  expect(rows[0]).toMatchObject({ outcome: '办结', by: '周师傅', kind: '志愿者' });
  expect(await zhou.seesNot(likeCases, { matter: kept })).toBe('not_allowed');
  const elsewhere = await world.arrive('grid-worker', { area: world.places.otherGrid });
  expect(await elsewhere.seesNot(likeCases, { matter: kept })).toBe('not_found');
});

test('a caller whose order was a duplicate is told by text message where it went', async () => {
  const { lin } = cast;
  const first = await cast.filed(stairs());
  const asked = { subject: '楼道灯不亮', leaf: 'stair-light', ...stairs(), channel: 'phone', phone: '13900000009', agreed: true } as const;
  const { id: second } = await lin.does(fileFor, asked);
  const outbox = async () => (await world.owner.selectFrom('outbox').select('id').execute()).length;
  const before = await outbox();
  await lin.does(merge, { into: first, matters: [second] });
  expect((await outbox()) - before).toBe(1);
  expect((await lin.sees(joining, { matter: first })).people).toMatchObject([{ masked: '居民', channel: '电话' }]);
});
