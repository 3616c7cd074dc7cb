import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { mine } from '../lists.ts';
import { queue } from '../queue.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, take, withdraw } from '../verbs.ts';
import { confirm } from './confirm.ts';
import { join, joinFor } from './join.ts';
import { joining } from './joining.ts';
import { leave } from './leave.ts';
import { similar } from './similar.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

/** A light on the stairs of the first building: what all share. */
const onTheStairs = () => ({ place: at(world.places.units, 0).id ?? '', more: '我家老人摔过，住 301' });
const neighbour = (home = 1) => world.arrive('resident', { name: '李晓红', home: at(world.places.dwellings, home) });
const upstairs = () => ({ leaf: 'stair-light', place: at(world.places.units, 0).id ?? '' });

/** As if it had been asked days ago. */
async function opened(matter: string, daysAgo: number): Promise<void> {
  await world.owner
    .updateTable('matter')
    .set({ opened_at: stamp(world.now().subtract({ hours: daysAgo * 24 })) })
    .where('id', '=', matter)
    .execute();
}

test('whoever is about to report the same sees it first: what, in which building, since when, how many met it; never whose', async () => {
  const matter = await cast.filed(onTheStairs());
  const li = await neighbour();
  const { rows } = await li.sees(similar, { ...upstairs(), subject: '灯不亮' });
  expect(rows).toEqual([
    {
      id: matter,
      subject: '楼道灯不亮',
      around: '劲松新景 1号楼',
      near: 'building',
      openedAt: expect.any(String),
      light: 'soon',
      status: '等派单',
      met: 0,
      stands: 'open',
    },
  ]);
  await li.does(join, { matter, place: upstairs().place });
  expect((await li.sees(similar, upstairs())).rows).toMatchObject([{ met: 1, stands: 'joined' }]);
  expect((await cast.wang.sees(similar, upstairs())).rows).toMatchObject([{ met: 1, stands: 'own' }]);
  await cast.wang.does(withdraw, { matter });
});

test('what is inside a home, far away, older than thirty days or of another service is not like it', async () => {
  const { wang } = cast;
  const li = await neighbour();
  await cast.filed({ leaf: 'drain', subject: '家里下水道堵了', place: wang.dwelling.id });
  expect((await li.sees(similar, { leaf: 'drain', place: li.dwelling.id })).rows).toEqual([]);
  const help = await cast.filed({ leaf: 'shopping', subject: '代买一袋米', place: upstairs().place });
  expect((await li.sees(similar, { leaf: 'shopping', place: upstairs().place })).rows).toEqual([]);
  expect(await li.isRefused(join, { matter: help, place: upstairs().place })).toBe('not_found');
  const old = await cast.filed(onTheStairs());
  expect((await li.sees(similar, { leaf: 'stair-light', place: at(world.places.units, 4).id ?? '' })).rows).toEqual([]);
  expect((await li.sees(similar, { leaf: 'lift', place: upstairs().place })).rows).toEqual([]);
  await opened(old, 30);
  expect((await li.sees(similar, upstairs())).rows).toEqual([]);
  await wang.does(withdraw, { matter: old });
});

test('in the estate only what sounds alike stands beside it, behind what is in the same building', async () => {
  const near = await cast.filed({ ...onTheStairs(), subject: '门口灯坏' });
  const far = await cast.filed({ place: at(world.places.buildings, 1).id ?? '', subject: '楼道灯闪' });
  const other = await cast.filed({ place: at(world.places.buildings, 1).id ?? '', subject: '声控失灵' });
  const li = await neighbour();
  const ids = async (subject?: string) => (await li.sees(similar, { ...upstairs(), subject })).rows.map(({ id }) => id);
  expect(await ids('楼道灯闪')).toEqual([near, far]);
  expect(new Set(await ids())).toEqual(new Set([near, far, other]));
  for (const matter of [near, far, other]) await cast.wang.does(withdraw, { matter });
});

test('who joined is told what the opener is told, sees how far it is without anybody’s words, and finds it among their own', async () => {
  const { lin, zhou, chen } = cast;
  const matter = await cast.filed(onTheStairs());
  const li = await neighbour();
  await li.does(join, { matter, place: upstairs().place });
  expect((await li.sees(mine, {})).rows).toMatchObject([{ id: matter, joined: true, met: 1 }]);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了 301 门口的灯' } });
  expect(new Set(await toldTo(li))).toEqual(
    new Set([
      '「楼道灯不亮」已派给志愿者，等人接单。',
      '「楼道灯不亮」周师傅已接单。',
      '周师傅说办好了。您也遇到的「楼道灯不亮」办好了。您那边好了没有，请说一声。',
    ]),
  );
  const seen = await li.sees(show, { matter });
  expect(seen).toMatchObject({
    place: '劲松新景 1号楼 1单元',
    more: null,
    opener: null,
    contact: null,
    household: null,
    price: null,
    can: [],
  });
  expect(seen.timeline.map(({ text }) => text)).toContain('周师傅已接单。');
  expect(JSON.stringify(seen)).not.toMatch(/住 301|301 门口|老人|换了|王/);
  expect((await chen.sees(queue, { number: seen.number })).rows).toMatchObject([{ met: 1 }]);
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await toldTo(li)).toHaveLength(4);
});

test('each joins once; the opener is in it already; who leaves is told nothing more', async () => {
  const { wang, lin } = cast;
  const matter = await cast.filed(onTheStairs());
  const li = await neighbour();
  await li.does(join, { matter });
  expect(await li.isRefused(join, { matter })).toBe('matters.joined_already');
  expect(await wang.isRefused(join, { matter })).toBe('matters.join_own');
  await li.does(leave, { matter });
  expect(await li.isRefused(leave, { matter })).toBe('not_found');
  const before = await toldTo(li);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect(await toldTo(li)).toEqual(before);
  expect(await li.seesNot(show, { matter })).toBe('not_found');
  await li.does(join, { matter });
  expect(await wang.sees(joining, { matter })).toMatchObject({ met: 1, joined: false, people: null, unsolved: 0 });
  await wang.does(withdraw, { matter });
});

test('two of one household count as one door', async () => {
  const matter = await cast.filed(onTheStairs());
  for (const person of [await neighbour(), await neighbour(), await neighbour(3)]) await person.does(join, { matter });
  expect((await cast.wang.sees(show, { matter })).met).toBe(2);
  await cast.wang.does(withdraw, { matter });
});

test('outsiders find nothing of it: another community, another street, a worker of another grid', async () => {
  const matter = await cast.filed(onTheStairs());
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.isRefused(join, { matter })).toBe('not_found');
  const elsewhere = await world.arrive('grid-worker', { area: world.places.otherGrid, home: at(world.places.dwellings, 8) });
  for (const person of [stranger, elsewhere, await neighbour()]) {
    expect(await person.seesNot(joining, { matter })).toBe('not_found');
    expect(await person.isRefused(confirm, { matter, solved: true })).toBe('not_found');
    expect(await person.isRefused(leave, { matter })).toBe('not_found');
  }
  expect(await elsewhere.isRefused(joinFor, { matter, phone: '13900000002', channel: 'phone', agreed: true })).toBe('not_found');
  await cast.wang.does(withdraw, { matter });
});

test('staff join a caller, who is told by text message without a name; staff alone read who joined, masked', async () => {
  const { lin, zhou } = cast;
  const matter = await cast.filed(onTheStairs());
  await lin.does(joinFor, { matter, phone: '13900000003', channel: 'phone', agreed: true });
  const li = await neighbour();
  await lin.does(joinFor, { matter, person: li.id, channel: 'counter', agreed: true });
  expect(await lin.isRefused(joinFor, { matter, person: li.id, channel: 'counter', agreed: true })).toBe('matters.joined_already');
  const { people, met } = await lin.sees(joining, { matter });
  expect(met).toBe(2);
  expect(people).toMatchObject([
    { masked: '居民', channel: '电话', solved: null },
    { masked: '李**', channel: '柜台', place: '劲松新景 1号楼 1单元', solved: null },
  ]);
  const outbox = async () => (await world.owner.selectFrom('outbox').select('id').execute()).length;
  const before = await outbox();
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect((await outbox()) - before).toBe(2); // the one who rang, and the one who came, at the telephone the ledger knows
  await zhou.does(take, { matter, step: 'offer' });
  expect(await zhou.sees(joining, { matter })).toMatchObject({ met: 2, people: null });
  const home = await cast.filed({ leaf: 'drain', subject: '下水道堵了', place: cast.wang.dwelling.id });
  expect(await lin.isRefused(joinFor, { matter: home, phone: '13900000003', channel: 'phone', agreed: true })).toBe('matters.join_private');
});

test('the joined have a word of their own: solved with stars nobody at work sees, or not, which the grid worker hears', async () => {
  const { lin, zhou, wang } = cast;
  const li = await neighbour();
  const zhao = await neighbour(3);
  const matter = await cast.filed(onTheStairs());
  for (const person of [li, zhao]) await person.does(join, { matter });
  expect(await li.isRefused(confirm, { matter, solved: true })).toBe('matters.word_not_now');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await li.does(confirm, { matter, solved: true, stars: 2, said: '太慢' });
  expect(await li.isRefused(confirm, { matter, solved: true })).toBe('matters.word_given');
  await expect(zhao.does(confirm, { matter, solved: false })).rejects.toThrow();
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  await zhao.does(confirm, { matter, solved: false, said: '二楼还是不亮' });
  expect(await toldTo(lin)).toContainEqual(
    expect.stringMatching(/「楼道灯不亮」（\d\d-\d{4,}）：也遇到的邻里说没解决，请去看看，要不要重新办。/),
  );
  const { unsolved, people } = await lin.sees(joining, { matter });
  expect(unsolved).toBe(1);
  expect(people?.map(({ solved, said }) => [solved, said])).toEqual([
    [true, null],
    [false, '二楼还是不亮'],
  ]);
  expect(JSON.stringify([await zhou.sees(show, { matter }), await zhou.sees(joining, { matter }), people])).not.toMatch(/太慢|stars/);
  expect(await li.sees(joining, { matter })).toMatchObject({ joined: true, mayConfirm: true, myWord: { solved: true } });
  world.pass({ hours: 7 * 24 + 1 });
  expect(await li.isRefused(confirm, { matter, solved: false, said: '又不亮了' })).toBe('matters.word_not_now');
});

test('the opener takes back only their own wish: the others hear it, and the grid worker hears that they still wait', async () => {
  const { wang, lin } = cast;
  const li = await neighbour();
  const matter = await cast.filed(onTheStairs());
  await li.does(join, { matter });
  await wang.does(withdraw, { matter });
  expect(await toldTo(li)).toContain('「楼道灯不亮」报的人撤回了。您那边还没好，请再报一件，我们接着办。');
  expect(await toldTo(lin)).toContainEqual(expect.stringContaining('报的人撤回了，还有 1 户也遇到'));
  expect(await li.isRefused(join, { matter })).toBe('matters.join_ended');
});

test('from the third like matter within thirty days the staff read how many there were, and residents do not', async () => {
  const { lin, wang } = cast;
  const rubbish = { ...onTheStairs(), leaf: 'rubbish', subject: '垃圾没清' };
  await opened(await cast.filed(rubbish), 31);
  const [first, second] = [await cast.filed(rubbish), await cast.filed(rubbish)];
  expect((await lin.sees(joining, { matter: second })).nearby).toBeNull();
  await cast.filed(rubbish);
  expect((await lin.sees(joining, { matter: first })).nearby).toEqual({ count: 3, near: 'building' });
  expect((await wang.sees(joining, { matter: first })).nearby).toBeNull();
});

test('fifty who joined are told in one statement, each once', async () => {
  const { lin } = cast;
  const matter = await cast.filed(onTheStairs());
  for (let nth = 0; nth < 50; nth += 1)
    await lin.does(joinFor, { matter, phone: `139000001${String(nth).padStart(2, '0')}`, channel: 'phone', agreed: true });
  const notices = () => world.owner.selectFrom('notice').select('account_id').where('matter_id', '=', matter).execute();
  const before = (await notices()).length;
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  const told = (await notices()).slice(before).map(({ account_id }) => account_id);
  expect(told).toHaveLength(51);
  expect(new Set(told).size).toBe(51);
});
