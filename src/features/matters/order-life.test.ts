import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { list as noticeList } from '../notices/read.ts';
import { file } from './file.ts';
import { inbox, mine } from './lists.ts';
import { pool } from './pool.ts';
import { show } from './show.ts';
import { dispatch, fill, rate, take } from './verbs.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const light = (place: { id: string }) => ({ subject: '楼道灯不亮', leaf: 'stair-light', place: place.id, more: '晚上看不见，老人怕摔' });

test('a neighbour asks, the grid worker sends it out, a volunteer takes it, does it, and the neighbour has the last word', async () => {
  const wang = await world.arrive('resident');
  const lin = await world.arrive('grid-worker', { name: '林秀兰' });
  const zhou = await world.arrive('volunteer', { name: '周师傅' });

  const order = await wang.does(file, light(wang.dwelling));
  const [waiting] = (await lin.sees(inbox, {})).rows;
  expect(waiting).toMatchObject({ id: order.id, subject: '楼道灯不亮', step: 'dispatch', place: '劲松新景 1号楼 1单元 101' });

  await lin.does(dispatch, { matter: order.id, step: 'dispatch', posts: ['volunteer'] });
  const [offered] = (await zhou.sees(pool, {})).rows;
  expect(offered).toMatchObject({ id: order.id, grid: '1号网格' });
  expect(JSON.stringify(offered)).not.toContain('1单元');

  await zhou.does(take, { matter: order.id, step: 'offer' });
  expect(await zhou.sees(show, { matter: order.id })).toMatchObject({ place: '劲松新景 1号楼 1单元 101', more: '晚上看不见，老人怕摔' });
  await zhou.does(fill, { matter: order.id, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await wang.does(rate, { matter: order.id, step: 'confirm', solved: true, stars: 5 });

  const seen = await wang.sees(show, { matter: order.id });
  expect(seen.status).toBe('办结');
  expect(seen.timeline.map(({ title }) => title)).toEqual(['收到', '派单', '派单', '办理', '评价']);
  expect(seen.timeline[3]?.text).toContain('换了灯泡');
  expect((await wang.sees(mine, {})).rows).toHaveLength(1);
  expect((await wang.sees(noticeList, {})).rows.map(({ say }) => say)).toContain('「楼道灯不亮」：周师傅已接单。');
});
