import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { gridPage } from '#features/areas/grid-page.ts';
import { areaTree } from '#features/areas/tree.ts';
import { inbox } from '#features/matters/lists.ts';
import { show } from '#features/matters/show.ts';
import { dispatch } from '#features/matters/verbs.ts';
import { moveIn } from '#features/people/moving/move.ts';
import { totals } from '#features/people/totals.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { changes, ground, previewChange } from './look.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { split } from './split.ts';
import { undoChange } from './undo.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  await world?.end();
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const reason = '网格太大，一个人走不过来';
const grid = (index: number): string => at(world.places.grids, index).id ?? '';
const unit = (index: number): string => at(world.places.units, index).id ?? '';
const door = (index: number) => at(world.places.dwellings, index);

/** Grid 1 is one building of two units; the second unit goes. 小林 keeps the old part, 小赵 is given the new one. */
async function splitFirst(): Promise<{ change: string; begun: string }> {
  const { id: change } = await cast.chen.does(split, { area: grid(0), name: '3号网格', places: [unit(1)], reason });
  const row = await world.owner.selectFrom('area_change').select('into_id').where('id', '=', change).executeTakeFirstOrThrow();
  return { change, begun: row.into_id ?? '' };
}

async function gridsOf(by: Person): Promise<Record<string, number | null>> {
  const { areas } = await by.sees(areaTree, { parent: world.places.community.id ?? '' });
  return Object.fromEntries(areas.filter(({ kind }) => kind === 'grid').map(({ name, households }) => [name, households]));
}

test('[S3-A57] one grid becomes two: households, posts and history follow their doors, and the sums stand as before', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  const before = await cast.chen.sees(totals, { community: world.places.community.id ?? '' });
  const [staying, going] = [await cast.filed(), await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour)];
  const preview = await cast.chen.sees(previewChange, { area: grid(0), places: [unit(1)] });
  expect(preview).toMatchObject({
    households: 1,
    persons: 1,
    open: 1,
    waiting: 1,
    people: [{ called: '小林', kind: '专职网格员', inHand: 0 }],
  });
  const { begun } = await splitFirst();

  const after = await cast.chen.sees(totals, { community: world.places.community.id ?? '' });
  expect([after.households, after.persons, after.uncovered]).toEqual([before.households, before.persons, 0]);
  expect(await gridsOf(cast.chen)).toEqual({ '1号网格': 1, '2号网格': 0, '3号网格': 1 });
  expect((await world.system.see(gridPage, { token: null }, { grid: begun })).people.map(({ called }) => called)).toContain('小林');
  expect((await cast.lin.sees(inbox, {})).rows.map(({ id }) => id).sort()).toEqual([staying, going].sort());
  const { rows } = await cast.chen.sees(changes, { community: world.places.community.id ?? '' });
  expect(rows).toMatchObject([{ kind: 'split', was: '1号网格', became: '3号网格', reason, matters: 1, mayUndo: true, by: '陈书记' }]);
});

test('after a split each of two grid workers has their own part in the inbox and sees nothing of the other’s; ended matters go with their door', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  const ended = await cast.solved();
  const [staying, going] = [await cast.filed(), await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour)];
  const { begun } = await splitFirst();
  const zhao = await world.arrive('grid-worker', { called: '小赵', home: door(4), area: { ...at(world.places.grids, 0), id: begun } });
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-02' })
    .where('person_id', '=', cast.lin.id)
    .where('area_id', '=', begun)
    .execute();

  expect((await zhao.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([going]);
  expect((await cast.lin.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([staying]);
  expect([await zhao.seesNot(show, { matter: staying }), await cast.lin.seesNot(show, { matter: going })]).toEqual([
    'not_found',
    'not_found',
  ]);
  expect([await zhao.seesNot(show, { matter: ended }), await cast.lin.seesNot(show, { matter: ended })]).toEqual(['not_found', 'allowed']);
  await zhao.does(dispatch, { matter: going, step: 'dispatch', posts: ['volunteer'] });
  expect(await neighbour.seesNot(show, { matter: going })).toBe('allowed');
});

test('a grid goes into another: what waited, who worked there and what had ended come along; it ends and stays in the history', async () => {
  const zhao = await world.arrive('grid-worker', { called: '小赵', home: door(4), area: at(world.places.grids, 1) });
  const [open, ended] = [await cast.filed(), await cast.solved()];
  await cast.chen.does(rename, { area: at(world.places.microGrids, 0).id ?? '', name: '东微网格', reason });
  await cast.chen.does(merge, { area: grid(0), into: grid(1), reason });
  expect(Object.keys(await gridsOf(cast.chen))).toEqual(['2号网格']);
  expect((await zhao.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([open]);
  expect((await cast.lin.sees(inbox, {})).rows.map(({ id }) => id)).toEqual([open]);
  expect([await zhao.seesNot(show, { matter: ended }), await cast.lin.seesNot(show, { matter: ended })]).toEqual(['allowed', 'allowed']);
  await cast.lin.does(dispatch, { matter: open, step: 'dispatch', posts: ['volunteer'] });
  const { rows } = await cast.chen.sees(changes, { community: world.places.community.id ?? '' });
  expect(rows.map(({ kind, was, became }) => [kind, was, became])).toEqual([
    ['merge', '1号网格', '2号网格'],
    ['rename', '1号微网格', '东微网格'],
  ]);
});

test('two grids with a micro-grid of one name are merged after one of them is called otherwise', async () => {
  expect(await cast.chen.isRefused(merge, { area: grid(0), into: grid(1), reason })).toBe('areas.name_taken');
  expect(await cast.chen.isRefused(merge, { area: grid(0), into: grid(0), reason })).toBe('areas.same_level');
  expect(await cast.chen.isRefused(merge, { area: grid(0), into: world.places.otherGrid.id ?? '', reason })).toBe('not_found');
});

test('a unit moves next door and the building between two grids stands in none; only the secretary of the community moves anything', async () => {
  await cast.chen.does(move, { places: [unit(1)], to: grid(1), reason });
  const building = await world.owner
    .selectFrom('area')
    .select(['grid_id', 'micro_grid_id'])
    .where('id', '=', at(world.places.buildings, 0).id ?? '')
    .executeTakeFirstOrThrow();
  expect(building).toEqual({ grid_id: null, micro_grid_id: null });
  expect((await cast.chen.sees(ground, { area: grid(1) })).places.map(({ name }) => name)).toContain('劲松新景 1号楼 2单元');
  expect(await cast.chen.isRefused(move, { places: [unit(1)], to: grid(1), reason })).toBe('areas.there_already');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(move, { places: [unit(1)], to: grid(0), reason })).toBe('not_found');
  expect(await far.isRefused(move, { places: [unit(1)], to: world.places.otherGrid.id ?? '', reason })).toBe('areas.not_its_ground');
  expect(await cast.lin.isRefused(move, { places: [unit(1)], to: grid(0), reason })).toBe('not_allowed');
});

test('a split that would leave nothing, takes a name or reaches over the fence is refused', async () => {
  const building = at(world.places.buildings, 0).id ?? '';
  const micro = at(world.places.microGrids, 0).id ?? '';
  const asked = { area: grid(0), name: '3号网格', places: [unit(1)], reason };
  expect(await cast.chen.isRefused(split, { ...asked, places: [building, micro] })).toBe('areas.nothing_left');
  expect(await cast.chen.isRefused(split, { ...asked, name: '2号网格' })).toBe('areas.name_taken');
  expect(await cast.chen.isRefused(split, { ...asked, places: [unit(2)] })).toBe('areas.not_its_ground');
  expect(await cast.chen.isRefused(split, { ...asked, area: world.places.estate.id ?? '' })).toBe('areas.not_a_grid');
});

test('what nobody touched since is taken back within a day, and everything stands where it stood', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour);
  const standing = () =>
    sql`select m.id, m.grid_id, m.micro_grid_id, t.area_id from matter m join task t on t.matter_id = m.id where t.closed_at is null
      union all select id, grid_id, micro_grid_id, parent_id from area where ended_at is null union all select id, grid_id, micro_grid_id, null from person order by 1, 4`
      .execute(world.owner)
      .then(({ rows }) => rows);
  const before = await standing();
  const { change, begun } = await splitFirst();
  expect(await standing()).not.toEqual(before);
  await cast.chen.does(undoChange, { change });
  expect(await standing()).toEqual(before);
  await expect(world.system.see(gridPage, { token: null }, { grid: begun })).rejects.toThrow('not_found');
  expect(await cast.chen.isRefused(undoChange, { change })).toBe('areas.undone_already');
});

test('once somebody asked for something there, or a day has gone, a change stays', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  const { change } = await splitFirst();
  world.pass({ minutes: 5 });
  await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour);
  expect(await cast.chen.isRefused(undoChange, { change })).toBe('areas.happened_since');
  const { id: renamed } = await cast.chen.does(rename, { area: grid(1), name: '南网格', reason });
  world.pass({ hours: 25 });
  expect(await cast.chen.isRefused(undoChange, { change: renamed })).toBe('areas.day_over');
});

test('an order written in the very moment of a split, with the old grid, stands in the new one a minute later', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  const matter = await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour);
  const { begun } = await splitFirst();
  await sql`update matter set grid_id = ${grid(0)} where id = ${matter}`.execute(world.owner);
  await sql`update task set area_id = ${grid(0)} where matter_id = ${matter} and area_id = ${begun}`.execute(world.owner);
  world.pass({ minutes: 2 });
  await world.sweep();
  const { rows } = await sql<{ grid: string; waits: string }>`
    select m.grid_id as grid, t.area_id as waits from matter m join task t on t.matter_id = m.id and t.closed_at is null join area a on a.id = t.area_id and a.kind = 'grid' where m.id = ${matter}`.execute(
    world.owner,
  );
  expect(rows).toEqual([{ grid: begun, waits: begun }]);
});

test('an order written in the very moment a split is taken back stands in the old grid a minute later, and waits there', async () => {
  const neighbour = await world.arrive('resident', { home: door(2) });
  const { change, begun } = await splitFirst();
  await cast.chen.does(undoChange, { change });
  const matter = await cast.filed({ place: neighbour.dwelling.id ?? '' }, neighbour);
  await sql`update matter set grid_id = ${begun} where id = ${matter}`.execute(world.owner);
  await sql`update task set area_id = ${begun} where matter_id = ${matter} and area_id = ${grid(0)}`.execute(world.owner);
  world.pass({ minutes: 2 });
  await world.sweep();
  const stood = await world.owner.selectFrom('matter').select('grid_id').where('id', '=', matter).executeTakeFirstOrThrow();
  const waits = await world.owner
    .selectFrom('task')
    .select('area_id')
    .where('matter_id', '=', matter)
    .where('closed_at', 'is', null)
    .execute();
  expect([stood.grid_id, waits.some(({ area_id }) => area_id === begun)]).toEqual([grid(0), false]);
});

test('a household that moves in while a split is taken back is seen: the change stays', async () => {
  const { change } = await splitFirst();
  world.pass({ seconds: 30 });
  const comes = () => cast.chen.isRefused(moveIn, { dwelling: door(3).id ?? '', name: '周新', relation: '户主', onDay: '2026-03-01' });
  const undoes = async () => {
    while ((await world.waiting()) === 0) {} // until the household is about to be written
    return await cast.chen.isRefused(undoChange, { change });
  };
  expect(await world.overlapping('household', comes, undoes)).toEqual(['allowed', 'areas.happened_since']);
});
