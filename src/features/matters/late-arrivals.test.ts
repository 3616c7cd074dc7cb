import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, standingOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { answerExtension, askExtension, say } from './acting/verbs.ts';
import { show } from './show.ts';
import { fill, handOver, rate } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const done = { step: 'work', outcome: 'done', answers: { did: '换了灯泡' } };

test('done on the stairs without signal, an order is done once it arrives, although the clock has reminded in between', async () => {
  const { zhou, taken } = cast;
  const matter = await taken();
  const { seq: seen } = await zhou.sees(show, { matter });
  world.pass({ hours: 80 });
  await world.sweep();
  expect((await zhou.sees(show, { matter })).seq).toBeGreaterThan(seen);
  await zhou.does(fill, { matter, seen, ...done });
  expect(await standingOf(zhou, matter)).toMatchObject({ status: '等居民确认' });
});

test('somebody else has it by now: the late act changes nothing, and whoever sent it is told', async () => {
  const { zhou, sun, lin, taken } = cast;
  const matter = await taken();
  const { seq: seen } = await zhou.sees(show, { matter });
  await lin.does(handOver, { matter, person: sun.id, reason: '周师傅生病了' });
  await sun.does(handOver, { matter, person: zhou.id, reason: '他又能来了' });
  expect(await zhou.isRefused(fill, { matter, seen, ...done })).toBe('method.moved_on');
  expect((await zhou.sees(show, { matter })).stages.find(({ state }) => state === 'now')?.name).toBe('办理');
});

test('work that came back is not done by an act of the first time round', async () => {
  const { wang, zhou, taken } = cast;
  const matter = await taken();
  const { seq: seen } = await zhou.sees(show, { matter });
  await zhou.does(fill, { matter, ...done });
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '还是不亮' });
  expect(await zhou.isRefused(fill, { matter, seen, ...done })).toBe('method.moved_on');
  const { seq: fresh } = await zhou.sees(show, { matter });
  await zhou.does(fill, { matter, seen: fresh, ...done });
  expect(await standingOf(zhou, matter)).toMatchObject({ status: '等居民确认' });
});

test('a yes given without signal counts for the time that was asked for, not for another time asked for since', async () => {
  const { zhou, lin, wang, taken } = cast;
  const matter = await taken();
  const { extendableUntil: latest, dueAt } = await zhou.sees(show, { matter });
  const until = new Date(Date.parse(dueAt ?? '') + 3_600_000).toISOString();
  await zhou.does(askExtension, { matter, until, reason: '要等配件到货' });
  const { seq: seen } = await lin.sees(show, { matter });
  await wang.does(say, { matter, text: '不着急' });
  await lin.does(answerExtension, { matter, granted: false });
  await zhou.does(askExtension, { matter, until: latest ?? '', reason: '要等厂家派人' });
  expect(await lin.isRefused(answerExtension, { matter, seen, granted: true })).toBe('method.moved_on');
  expect((await zhou.sees(show, { matter })).dueAt).toBe(dueAt);
});
