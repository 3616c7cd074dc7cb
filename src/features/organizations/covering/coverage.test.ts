import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { startBody, writeMission } from '../bodies/missions.ts';
import { claimDuty } from '../duties/claim.ts';
import { duties } from '../duties/duties.ts';
import { openDuties } from '../duties/open.ts';
import { membersLacking, partyCoverage } from './coverage.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const joins = (person: string, group: string | null, centre = false) =>
  world.owner
    .insertInto('party_member')
    .values({ person_id: person, branch: '学苑党支部', party_group: group, centre_household: centre })
    .execute();

test('[S0-A29] of 学苑社区 7 of 7 grids have a Party group: 100 %; one member with no group and no service is listed to the branch and to nobody else', async () => {
  const { community, grids, chen, home } = await village(world, '学苑社区', { grids: 7 });
  const committee = await founds(chen, 'committee', community);
  const read = () => chen.sees(partyCoverage, { community: community.id });
  for (const [nth, grid] of grids.entries()) {
    expect((await read()).grids).toMatchObject({ all: 7, held: nth, without: grids.slice(nth).map(({ name }) => name) });
    const group = await founds(chen, 'grid-group', grid, { parent: committee });
    expect((await read()).grids).toMatchObject({ held: nth + 1, toStart: [grid.name] }); // founded, and not in use yet
    await chen.does(writeMission, { body: group, mission: '联系网格里的党员，听群众怎么说，带头办事。' });
    expect((await read()).grids.toStart).toEqual([grid.name]);
    await chen.does(startBody, { body: group });
  }
  expect((await read()).grids).toEqual({ all: 7, held: 7, without: [], toStart: [] });
  await joins(chen.id, '第一党小组');
  const wang = await world.arrive('resident', { name: '王小明', home });
  await joins(wang.id, '第二党小组');
  expect(await read()).toMatchObject({ grouped: { all: 2, held: 2 }, serving: { all: 2, held: 1 } });
  await chen.does(openDuties, {
    community: community.id,
    duties: [{ name: '宣传员', duty: '把通知讲到家', forWhom: 'members' }],
  });
  await wang.does(claimDuty, { duty: at((await wang.sees(duties, { community: community.id })).rows, 0).id });
  expect(await read()).toMatchObject({ grouped: { all: 2, held: 2 }, serving: { all: 2, held: 2 } });
  const where = { street_id: world.places.street.id, community_id: community.id, grid_id: at(grids, 0).id, micro_grid_id: null };
  const [lone = ''] = await register(world.owner, world.system.keys, world.now(), [{ name: '孙立国', where }]);
  await joins(lone, null);
  expect(await read()).toMatchObject({ grouped: { all: 3, held: 2 }, serving: { all: 3, held: 2 } });
  for (const lacks of ['group', 'service'] as const) {
    const asked = { community: community.id, lacks };
    expect((await chen.sees(membersLacking, asked)).rows).toEqual([{ id: lone, masked: '孙**', branch: '学苑党支部', grid: '1号网格' }]);
    for (const who of [wang, await world.arrive('community-staff', { area: community }), await world.arrive('street-leader')])
      expect([await who.seesNot(membersLacking, asked), await who.seesNot(partyCoverage, { community: community.id })]).toEqual([
        'not_allowed',
        'not_allowed',
      ]);
    expect(await (await world.arrive('secretary')).seesNot(membersLacking, asked)).toBe('not_found');
  }
});

test('[S3-A5] every building of 劲松北社区 has a group or a 中心户; one with neither is listed', async () => {
  const { community, estates, microGrids, chen } = await village(world, '劲松北社区', { grids: 1, estates: 1, microGrids: 1 });
  const estate = at(estates, 0);
  const buildings = [1, 2, 3, 4].map((n) =>
    place({ kind: 'building', name: `${n}号楼`, parent: estate, ...(n === 3 ? { microGrid: at(microGrids, 0) } : {}) }),
  );
  const unit = place({ kind: 'unit', name: '1单元', parent: at(buildings, 3) });
  const flat = place({ kind: 'dwelling', name: '101', parent: unit });
  await layPlaces(world.owner, [...buildings, unit, flat]);
  const read = async () => (await chen.sees(partyCoverage, { community: community.id })).buildings;
  expect(await read()).toEqual({ all: 4, held: 0, without: [1, 2, 3, 4].map((n) => `1号小区 ${n}号楼`) });
  const committee = await founds(chen, 'committee', community);
  const branch = await founds(chen, 'estate-branch', estate, { parent: committee });
  await founds(chen, 'building-group', at(buildings, 0), { parent: branch });
  await world.arrive('centre-household', { area: at(microGrids, 0) });
  const member = await world.arrive('resident', { home: flat });
  await joins(member.id, '一组');
  expect(await read()).toEqual({ all: 4, held: 2, without: ['1号小区 2号楼', '1号小区 4号楼'] });
  await world.owner.updateTable('party_member').set({ centre_household: true }).where('person_id', '=', member.id).execute();
  expect(await read()).toEqual({ all: 4, held: 3, without: ['1号小区 2号楼'] });
});
