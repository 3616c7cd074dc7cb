import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { join } from '../joining/join.ts';
import { queue } from '../queue.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, reopen, sign, take } from '../verbs.ts';
import { urge } from './urge.ts';
import { supervise } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('the secretary supervises: the one at work is told first, all see the light, and it goes out when the resident is asked', async () => {
  const { wang, zhou, chen, he, lin, taken } = cast;
  const matter = await taken();
  await expect(he.does(supervise, { matter, said: '请今天办好' })).rejects.toMatchObject({ code: 'not_allowed' });
  await chen.does(supervise, { matter, said: '请今天办好' });
  expect((await toldTo(zhou))[0]).toBe('陈书记督办「楼道灯不亮」：请今天办好');
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」陈书记在督办，会盯着办好。');
  for (const reader of [wang, zhou, lin]) expect((await reader.sees(show, { matter })).supervised).toBe(true);
  expect(await chen.isRefused(supervise, { matter, said: '再催' })).toBe('method.supervised_already');
  const watched = async () => (await chen.sees(queue, { supervised: 'yes' })).rows.map(({ id }) => id);
  expect(await watched()).toEqual([matter]);
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } });
  expect((await lin.sees(show, { matter })).supervised).toBe(false);
  expect(await watched()).toEqual([]);
  expect((await storyOf(wang, matter)).at(-2)).toBe('陈书记督办。请今天办好');
});

test('the resident urges once in 24 hours, whoever has it; two taps at once count as one', async () => {
  const { wang, zhou, lin, filed, taken } = cast;
  const fresh = await filed();
  await wang.does(urge, { matter: fresh });
  expect((await toldTo(lin))[0]).toContain('居民催了一下');
  const matter = await taken();
  const said = await world.overlapping(
    'task',
    () => wang.isRefused(urge, { matter }),
    () => wang.isRefused(urge, { matter }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'method.urged_already']);
  expect((await toldTo(zhou)).filter((line) => line.includes('居民催了一下'))).toHaveLength(1);
  expect(await zhou.isRefused(urge, { matter })).toBe('method.not_yours');
});

test('who joined may urge too; once in 24 hours for all who asked together', async () => {
  const { wang, lin, filed } = cast;
  const matter = await filed({ place: at(world.places.units, 0).id });
  const li = await world.arrive('resident', { name: '李桂花' });
  expect(await li.isRefused(urge, { matter })).toBe('not_found');
  await li.does(join, { matter });
  expect((await li.sees(show, { matter })).canAlso).toMatchObject({ urge: true, say: false, withdraw: false });
  await li.does(urge, { matter });
  expect((await toldTo(lin))[0]).toContain('居民催了一下');
  expect(await wang.isRefused(urge, { matter })).toBe('method.urged_already');
  expect((await storyOf(wang, matter)).at(-1)).toBe('居民催了一下');
});

test('a second 「没解决」 brings the community in, at the confirmation as after the end, and the resident is told so', async () => {
  const { wang, zhou, lin, he, done } = cast;
  const matter = await done();
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '又不亮了' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '又换了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  world.pass({ hours: 24 });
  await wang.does(reopen, { matter, reason: '又不亮了' });
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」您说还没解决，这次由社区来协调，会有人和您联系。');
  expect(await toldTo(zhou)).toContain('「楼道灯不亮」居民说还没解决，改由社区协调，您先不用办了，谢谢您。');
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '社区工作者、社区书记' });
  expect(await lin.isRefused(dispatch, { matter, step: 'coordinate', posts: ['volunteer'] })).toBe('method.not_yours');
  await he.does(dispatch, { matter, step: 'coordinate', posts: ['member'] });
});

test('what the quoted price covers is read beside it, as long as that price binds', async () => {
  const { wang, shop, lin, sent } = cast;
  const matter = await sent(['shop']);
  await shop.does(take, { matter, step: 'offer', answers: { price: 3500, covers: '灯泡和人工' } });
  expect(await wang.sees(show, { matter })).toMatchObject({ price: 3500, covers: '灯泡和人工' });
  await wang.does(sign, { matter, step: 'agree', outcome: 'declined' });
  expect(await lin.sees(show, { matter })).toMatchObject({ price: null, covers: null });
});
