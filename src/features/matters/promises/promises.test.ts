import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { fill, handOver, rate } from '../verbs.ts';
import { promisesAtDoor } from './at-door.ts';
import { makePromise } from './make.ts';
import { myPromises, promiseList, promises } from './read.ts';
import { changePromise, settlePromise } from './settle.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const friday = '2026-03-06';
const promised = async (matter: string, due = friday) =>
  (await cast.zhou.does(makePromise, { matter, what: '周五前来换灯座', due, how: 'door' })).id;
const about = (say: string) => expect.stringContaining(say);

test('who works on it promises a day: who asked reads what, by whom and until when, and is told without the words', async () => {
  const { wang, zhou, lin } = cast;
  const matter = await cast.taken();
  await promised(matter);
  const { rows, mayPromise } = await wang.sees(promises, { matter });
  expect(rows).toMatchObject([{ what: '周五前来换灯座', called: '周师傅', due: friday, stands: 'open', carried: null, maySettle: false }]);
  expect(mayPromise).toBe(false);
  expect(await toldTo(wang)).toContainEqual(about('答应了您一件事，3月6日前办'));
  expect((await toldTo(wang)).join()).not.toContain('换灯座');
  expect(await wang.isRefused(makePromise, { matter, what: '我来换', due: friday, how: 'door' })).toBe('not_allowed');
  expect((await lin.sees(promises, { matter })).rows).toHaveLength(1);
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 3) });
  expect(await stranger.seesNot(promises, { matter })).toBe('not_found');
  expect((await zhou.sees(myPromises, {})).rows.map((row) => row.matter?.id)).toContain(matter);
});

test('a day that is over, too far, or no day at all is refused, and so are numbers of persons', async () => {
  const matter = await cast.taken();
  for (const due of ['2026-03-01', '2026-06-01'])
    expect(await cast.zhou.isRefused(makePromise, { matter, what: '来修', due, how: 'door' })).toBe('matters.promise_day');
  for (const wrong of [
    { what: '来修', due: '2026-02-30' },
    { what: '打13900000001', due: friday },
  ])
    await expect(cast.zhou.does(makePromise, { matter, how: 'door', ...wrong })).rejects.toThrow();
});

test('the morning before, who carries it is reminded; when the day is over, they and who asked are told, and nobody above them', async () => {
  const { wang, zhou, chen } = cast;
  const matter = await cast.taken();
  const before = (await toldTo(chen)).length;
  await promised(matter, '2026-03-04');
  world.pass({ hours: 23 });
  await world.sweep();
  expect(await toldTo(zhou)).toContainEqual(about('您答应的事快到日子了：「楼道灯不亮」，3月4日前'));
  world.pass({ hours: 33 });
  await world.sweep();
  expect(await toldTo(zhou)).toContainEqual(about('您答应的事过了日子'));
  expect(await toldTo(wang)).toContainEqual(about('答应您的事今天到期，还没说办到'));
  expect((await toldTo(chen)).slice(0, (await toldTo(chen)).length - before).join()).not.toContain('答应');
  const { rows } = await wang.sees(promises, { matter });
  expect(rows).toMatchObject([{ stands: 'open' }]);
  world.pass({ hours: 24 });
  expect((await wang.sees(promises, { matter })).rows).toMatchObject([{ stands: 'late' }]);
});

test('kept, moved with its reason, or given up with its reason: each once, the first day stays to be read', async () => {
  const { wang, zhou } = cast;
  const matter = await cast.taken();
  const day = (n: number) =>
    world
      .now()
      .add({ hours: 24 * n })
      .toString()
      .slice(0, 10);
  const one = await promised(matter, day(3));
  await zhou.does(changePromise, { promise: one, due: day(5), reason: '灯座要订货' });
  const { rows } = await wang.sees(promises, { matter });
  expect(rows).toMatchObject([{ due: day(5), changes: [{ was: day(3), becomes: day(5), reason: '灯座要订货' }] }]);
  expect(await zhou.isRefused(changePromise, { promise: one, due: day(5), reason: '又订货' })).toBe('matters.promise_same_day');
  await zhou.does(settlePromise, { promise: one, settled: 'kept' });
  expect(await toldTo(wang)).toContainEqual(about('答应您的事办到了'));
  expect(await zhou.isRefused(settlePromise, { promise: one, settled: 'kept' })).toBe('matters.promise_settled');
  const other = await promised(matter, day(3));
  await expect(zhou.does(settlePromise, { promise: other, settled: 'void' })).rejects.toThrow();
  await zhou.does(settlePromise, { promise: other, settled: 'void', reason: '居民自己换好了' });
  expect((await wang.sees(promises, { matter })).rows.map(({ stands }) => stands)).toEqual(['kept', 'void']);
});

test('a promise goes with the work to whoever takes it over', async () => {
  const { zhou, lin, chen, wang } = cast;
  const matter = await cast.taken();
  await promised(matter, world.now().add({ hours: 48 }).toString().slice(0, 10));
  const next = await world.arrive('volunteer', { name: '赵二', called: '赵师傅', home: at(world.places.dwellings, 5) });
  await chen.does(handOver, { matter, person: next.id, reason: '周师傅出门了' });
  expect((await zhou.sees(myPromises, {})).rows.filter((row) => row.matter?.id === matter)).toEqual([]);
  expect((await next.sees(myPromises, {})).rows).toMatchObject([{ called: '周师傅', carried: '赵师傅', mine: true }]);
  expect((await wang.sees(promises, { matter })).rows).toMatchObject([{ called: '周师傅', carried: '赵师傅' }]);
  expect(await zhou.isRefused(settlePromise, { promise: (await lin.sees(promises, { matter })).rows[0]?.id ?? '', settled: 'kept' })).toBe(
    'not_found',
  );
});

test('a matter that ends with a promise open asks who carries it, once', async () => {
  const { zhou, wang } = cast;
  const matter = await cast.taken({ subject: '二楼灯不亮' });
  const one = await promised(matter, world.now().add({ hours: 72 }).toString().slice(0, 10));
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  await world.sweep();
  await world.sweep();
  expect((await toldTo(zhou)).filter((say) => say.includes('「二楼灯不亮」办完了，您答应的事还没说'))).toHaveLength(1);
  await zhou.does(settlePromise, { promise: one, settled: 'kept' });
  expect((await wang.sees(promises, { matter })).rows).toMatchObject([{ stands: 'kept' }]);
});

test('at a door nobody has asked from: staff of the ground promise, its desk reads it, other ground does not', async () => {
  const { lin, chen } = cast;
  const place = at(world.places.dwellings, 1).id;
  const due = world.now().add({ hours: 48 }).toString().slice(0, 10);
  await lin.does(makePromise, { place, what: '把门口的水管看一眼', due, how: 'door' });
  const community = world.places.community.id;
  const { rows } = await chen.sees(promiseList, { community, pick: 'soon' });
  expect(rows.find(({ matter }) => matter === null)).toMatchObject({ what: '把门口的水管看一眼', called: '小林' });
  const far = await world.arrive('grid-worker', { area: at(world.places.grids, 1), name: '钱五', called: '小钱' });
  expect((await far.sees(promiseList, { community })).rows.filter(({ matter }) => matter === null)).toEqual([]);
  expect(await far.isRefused(makePromise, { place, what: '看一眼', due, how: 'door' })).toBe('not_found');
});

test('what was promised at a door stands on the card of its household, open first, for whoever may open that card', async () => {
  const { wang, lin, chen } = cast;
  const home = await world.owner.selectFrom('person').select('household_id').where('id', '=', wang.id).executeTakeFirstOrThrow();
  const asked = { household: home.household_id ?? '' };
  const due = world.now().add({ hours: 48 }).toString().slice(0, 10);
  const promise = (what: string) => lin.does(makePromise, { place: wang.dwelling.id, what, due, how: 'door' });
  const kept = await promise('带一张作息表来');
  await promise('看看窗缝');
  await promised(await cast.taken());
  await lin.does(settlePromise, { promise: kept.id, settled: 'kept' });
  const onCard = [
    { what: '看看窗缝', stands: 'open', maySettle: true },
    { what: '带一张作息表来', stands: 'kept', maySettle: false },
  ];
  for (const reader of [lin, chen]) expect((await reader.sees(promisesAtDoor, asked)).rows).toMatchObject(onCard);
  const far = await world.arrive('grid-worker', { area: at(world.places.grids, 1), name: '钱五', called: '小钱' });
  expect((await far.sees(promisesAtDoor, asked)).rows).toEqual([]);
  expect(await wang.seesNot(promisesAtDoor, asked)).toBe('not_allowed');
});
