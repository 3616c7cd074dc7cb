import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { joinPartner, leavePartner } from '../partnering/join.ts';
import { revoke } from '../revoke.ts';
import { endLinked, planLinked, setLinked } from './link.ts';
import { linkedProjects } from './projects.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S4-B7] a project of 三社: without community, organisation or social worker it is a draft nobody else reads; one that leaves makes it a draft again', async () => {
  const { community, chen, member } = await village(world, '交通路社区');
  const openly = async () => (await world.system.see(linkedProjects, { token: null }, { community: community.id })).rows;
  const desk = async () => at((await chen.sees(linkedProjects, { community: community.id })).rows, 0);
  const contact = { kind: 'association', contactCalled: '郝老师', contactPhone: '0358-8221100', fields: [] as string[] } as const;
  const { id: unit } = await chen.does(joinPartner, {
    community: community.id,
    name: '阳光社会工作服务中心',
    joined: '2026-03-01',
    ...contact,
  });
  const worker = await member('社工小赵');
  const post = { person: worker.id, kind: 'social-worker', area: community.id, called: '社工小赵', since: '2026-03-02' };
  const { id: held } = await chen.does(appoint, post);
  const he = await world.arrive('community-staff', { area: community, called: '社区小何' });
  const lead = he.post ?? '';
  const about = { community: community.id, name: '四点半课堂', about: '放学以后有人陪着写作业。' };
  const { id: project } = await chen.does(planLinked, { ...about, lead });
  expect((await desk()).missing).toEqual(['unit', 'worker']);
  expect(await openly()).toEqual([]);
  for (const [two, missing] of [
    [{ lead, unit, worker: null }, 'worker'],
    [{ lead, unit: null, worker: held }, 'unit'],
    [{ lead: null, unit, worker: held }, 'lead'],
  ] as const) {
    await chen.does(setLinked, { project, ...two });
    expect([(await desk()).missing, await openly()]).toEqual([[missing], []]);
  }
  const { id: bureau } = await chen.does(joinPartner, {
    ...{ community: community.id, name: '区税务局', joined: '2026-03-01', ...contact },
    kind: 'public-body',
  });
  expect(await chen.isRefused(setLinked, { project, lead, unit: bureau, worker: held })).toBe('organizations.linked_unit');
  expect((await chen.sees(linkedProjects, { community: community.id })).units.map(({ name }) => name)).toEqual(['阳光社会工作服务中心']);
  await chen.does(setLinked, { project, lead, unit, worker: held });
  expect((await openly()).map((row) => [row.name, row.lead?.name, row.unit?.name, row.worker?.name])).toEqual([
    ['四点半课堂', '社区小何', '阳光社会工作服务中心', '社工小赵'],
  ]);
  expect(at(await openly(), 0).before).toEqual([]);
  expect(await chen.isRefused(planLinked, { ...about, name: '助老', about: '请社工小赵上门。' })).toBe('organizations.names_somebody');
  expect(await chen.isRefused(setLinked, { project, lead: held, unit, worker: held })).toBe('organizations.linked_lead');
  expect(await chen.isRefused(setLinked, { project, lead, unit: community.id, worker: held })).toBe('organizations.linked_unit');
  expect(await chen.isRefused(setLinked, { project, lead, unit, worker: lead })).toBe('organizations.linked_worker');
  await chen.does(revoke, { post: held });
  expect([(await desk()).missing, await openly()]).toEqual([['worker'], []]);
  await chen.does(leavePartner, { partner: unit });
  expect((await desk()).missing).toEqual(['unit', 'worker']);
  expect((await desk()).before.map(({ names, until }) => [names, until])).toEqual([
    [['阳光社会工作服务中心', '社工小赵'], '2026-03-02'],
    [['社区小何', '社工小赵'], '2026-03-02'],
    [['社区小何', '阳光社会工作服务中心'], '2026-03-02'],
    [['社区小何'], '2026-03-02'],
  ]);
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(endLinked, { project })).toBe('not_found');
  expect((await far.sees(linkedProjects, { community: community.id })).rows).toEqual([]);
  await chen.does(endLinked, { project });
  expect((await chen.sees(linkedProjects, { community: community.id })).rows).toEqual([]);
});
