import { afterAll, beforeAll, expect, test } from 'vitest';
import { queue } from '#features/matters/queue.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { dropDay, myPlacements, noteDay, placeCadre, placements } from './placements.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S3-A55] a cadre is placed at a grid for 2 days a month; days planned and days there stand side by side, month by month', async () => {
  const { community, grids, chen, member } = await village(world, '劲松下沉', { grids: 2 });
  const cadre = await member('下沉的人');
  const asked = { grid: at(grids, 1).id, person: cadre.id, called: '局里老樊', homeUnit: '区城管局', days: 2, since: '2026-01-10' };
  const { id: post } = await chen.does(placeCadre, asked);
  const resident = await world.arrive('resident');
  const shown = async (month: string) =>
    (await resident.sees(placements, { community: community.id, month })).rows.map(({ called, homeUnit, grid, planned, there }) => [
      called,
      homeUnit,
      grid,
      planned,
      there,
    ]);
  expect(await shown('2026-02')).toEqual([['局里老樊', '区城管局', '2号网格', 2, 0]]);
  for (const on of ['2026-02-03', '2026-02-17', '2026-02-27']) await cadre.does(noteDay, { post, on, what: '陪网格员看了楼道' });
  await chen.does(noteDay, { post, on: '2026-01-20', what: '认识网格里的人' });
  expect([await shown('2026-02'), await shown('2026-01'), await shown('2025-12')]).toEqual([
    [['局里老樊', '区城管局', '2号网格', 2, 3]],
    [['局里老樊', '区城管局', '2号网格', 2, 1]],
    [],
  ]);
  await cadre.does(dropDay, { post, on: '2026-02-27' });
  await cadre.does(noteDay, { post, on: '2026-02-17', what: '和物业谈了路灯' });
  expect(at(await shown('2026-02'), 0)[4]).toBe(2);
  const mine = at((await cadre.sees(myPlacements, { month: '2026-02' })).rows, 0);
  expect(mine.days).toEqual([
    { on: '2026-02-03', what: '陪网格员看了楼道' },
    { on: '2026-02-17', what: '和物业谈了路灯' },
  ]);
  expect(await cadre.seesNot(queue, { pick: 'open' })).toBe('not_allowed'); // placed, without rights over the grid's matters
});

test('a day before it came, before the placement, or of somebody else is not noted', async () => {
  const { grids, chen, member } = await village(world, '下沉二村', { grids: 1 });
  const cadre = await member('下沉');
  const asked = { grid: at(grids, 0).id, person: cadre.id, called: '老樊', homeUnit: '区城管局', days: 2, since: '2026-02-01' };
  const { id: post } = await chen.does(placeCadre, asked);
  const day = { post, what: '走访' };
  expect(await cadre.isRefused(noteDay, { ...day, on: '2027-01-01' })).toBe('organizations.day_to_come');
  expect(await cadre.isRefused(noteDay, { ...day, on: '2026-01-31' })).toBe('organizations.day_not_placed');
  expect(await (await member('旁人')).isRefused(noteDay, { ...day, on: '2026-02-02' })).toBe('not_found');
  expect(await chen.isRefused(placeCadre, asked)).toBe('organizations.held_already');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(placeCadre, { ...asked, person: far.id })).toBe('not_found');
});

test('an administrator is placed at no grid: the three hold no other post', async () => {
  const { grids, chen, member } = await village(world, '下沉三村', { grids: 1 });
  const [admin, keeper] = [await world.arrive('system-admin'), await member('管审计的')];
  const office = { kind: 'audit-admin', area: world.places.county.id, called: '审计管理员', since: '2026-03-02' };
  await admin.does(appoint, { ...office, person: keeper.id });
  const asked = { grid: at(grids, 0).id, person: keeper.id, called: '老樊', homeUnit: '区城管局', days: 2, since: '2026-02-01' };
  expect(await chen.isRefused(placeCadre, asked)).toBe('organizations.three_people');
});
