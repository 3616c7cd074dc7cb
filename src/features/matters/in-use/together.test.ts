import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { callIn, escalate, partDone, say } from '../acting/verbs.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { fill } from '../verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('[S1-B25] an order with three teams has exactly one lead; all of them read and write one thread', async () => {
  const { zhou, taken, wang } = cast;
  const teams = [
    await world.arrive('property', { called: '安居物业' }),
    await world.arrive('micro-grid-worker', { called: '微网格小吴' }),
    await world.arrive('building-head', { called: '方大姐' }),
  ];
  const matter = await taken();
  await zhou.does(callIn, { matter, posts: ['property', 'micro-grid-worker', 'building-head'], reason: '三家一起才修得了' });
  const { team, assignee } = await zhou.sees(show, { matter });
  expect(team.map(({ called }) => called)).toHaveLength(3);
  expect(assignee).toMatchObject({ called: '周师傅' });
  for (const one of teams) {
    await one.does(say, { matter, text: '我们到了' });
    expect(await one.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了' } })).toBe('method.not_yours');
  }
  const threads = await Promise.all([zhou, ...teams].map((one) => storyOf(one, matter)));
  expect(new Set(threads.map((thread) => thread.join('\n'))).size).toBe(1);
  expect(threads[0]?.filter((line) => line.includes('我们到了'))).toHaveLength(3);
  for (const one of teams) await one.does(partDone, { matter, said: '我这部分好了' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '一起换好了' } });
  expect((await toldTo(wang))[0]).toContain('楼道灯不亮');
});

test('[S4-A20] a task shows at which level it stands and the next one; moving it up needs a reason, which stays in its story with who gave it', async () => {
  const { lin, he, wang, filed } = cast;
  const matter = await filed();
  expect((await lin.sees(inbox, {})).rows.map(({ id }) => id)).toContain(matter);
  expect(await lin.sees(show, { matter })).toMatchObject({ level: '网格', nextLevel: '社区' });
  await expect(lin.does(escalate, { matter, reason: '' })).rejects.toThrow('请写明原因');
  await lin.does(escalate, { matter, reason: '要动总闸，网格办不了' });
  expect(await he.sees(show, { matter })).toMatchObject({ level: '社区', nextLevel: '街道' });
  expect((await wang.sees(show, { matter })).timeline.at(-1)).toMatchObject({ by: '小林', text: '已上报到社区。要动总闸，网格办不了' });
  expect((await lin.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
});
