import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { setSources, sources } from './sources.ts';
import { usualSources } from './usual.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a new community is offered the circles posts are usually drawn from; nobody is asked before it takes them, and what it has said of its own is not offered again', async () => {
  const { community, microGrids, chen, member } = await village(world, '新成立社区', { grids: 1, microGrids: 2 });
  const read = async () => await chen.sees(sources, { community: community.id });
  const { rows, usual } = await read();
  expect([rows, usual.map(({ kind }) => kind).toSorted()]).toEqual([[], Object.keys(usualSources).toSorted()]);
  const micro = usual.find(({ kind }) => kind === 'micro-grid-worker') ?? expect.fail('nothing offered');
  expect(micro.from.map(({ name }) => name).toSorted()).toEqual(['两委成员', '优秀党员', '居民小组长', '楼栋长'].toSorted());
  const asked = async (nth: number) => ({
    ...{ person: (await member('老张')).id, kind: 'micro-grid-worker', area: at(microGrids, nth).id, called: '老张', since: '2026-03-02' },
  });
  expect(await chen.isRefused(appoint, await asked(0))).toBe('allowed');
  await chen.does(setSources, { community: community.id, kind: micro.kind, from: micro.from.map(({ kind }) => kind) });
  expect(await chen.isRefused(appoint, await asked(1))).toBe('organizations.needs_reason');
  for (const from of [['member'], []]) await chen.does(setSources, { community: community.id, kind: 'agent', from });
  const after = await read();
  expect([after.rows.map(({ kind }) => kind), after.usual.map(({ kind }) => kind).toSorted()]).toEqual([
    ['micro-grid-worker'],
    ['agency-head', 'estate-committee', 'first-agent'],
  ]);
});
