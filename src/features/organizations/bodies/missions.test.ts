import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { body } from './body.ts';
import { startBody, writeMission } from './missions.ts';
import { bodies } from './tree.ts';
import { whoSits } from './who-sits.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const mission = '把党组织建在网格上，听群众说，帮群众办，办不了的往上报。';

test('[S1-D3] in 新村社区 a grid’s Party body and its micro-station are in use only once it is written what they are there for', async () => {
  const { community, grids, chen } = await village(world, '新村社区', { grids: 1 });
  const committee = await founds(chen, 'committee', community);
  const branch = await founds(chen, 'branch', at(grids, 0), { name: '一网格党支部', parent: committee });
  const station = await founds(chen, 'micro-station', at(grids, 0), { name: '一网格党群服务微站', parent: branch });
  const standings = async () =>
    (await chen.sees(bodies, { community: community.id })).rows.map(({ kindName, standing }) => [kindName, standing]);
  expect(await standings()).toEqual([
    ['社区、村党组织', null],
    ['网格党支部', 'without-mission'],
    ['网格党群服务微站', 'without-mission'],
  ]);
  for (const one of [branch, station]) {
    expect(await chen.isRefused(startBody, { body: one })).toBe('organizations.mission_first');
    await chen.does(writeMission, { body: one, mission });
    expect((await chen.sees(body, { body: one })).standing).toBe('to-start');
    await chen.does(startBody, { body: one });
    expect(await chen.isRefused(startBody, { body: one })).toBe('organizations.body_started');
  }
  expect(await chen.sees(body, { body: station })).toMatchObject({ standing: 'active', mission, activeOn: '2026-03-02' });
  expect((await standings()).map(([, standing]) => standing)).toEqual([null, 'active', 'active']);
  const resident = await world.arrive('resident');
  const read = (await resident.sees(whoSits, { community: community.id })).bodies;
  expect(read.filter((one) => one.mission === mission).map(({ name }) => name)).toEqual(['一网格党支部', '一网格党群服务微站']);
  expect(await chen.isRefused(startBody, { body: committee })).toBe('organizations.mission_none');
});

test('the database holds it too, and nobody but the secretary of the community writes it', async () => {
  const { grids, chen } = await village(world, '别村', { grids: 1 });
  const station = await founds(chen, 'micro-station', at(grids, 0));
  const active = world.owner.updateTable('organization').set({ active_on: '2026-03-02' }).where('id', '=', station).execute();
  await expect(active).rejects.toThrow('organization_active');
  const far = await world.arrive('secretary');
  const tries = async (who: Person) => [
    await who.isRefused(writeMission, { body: station, mission }),
    await who.isRefused(startBody, { body: station }),
  ];
  expect(await tries(far)).toEqual(['not_found', 'not_found']);
  expect(await tries(await world.arrive('community-staff'))).toEqual(['not_allowed', 'not_allowed']);
});
