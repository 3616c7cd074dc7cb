import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { merge } from '#features/areas/changing/merge.ts';
import { rename } from '#features/areas/changing/rename.ts';
import { split } from '#features/areas/changing/split.ts';
import { undoChange } from '#features/areas/changing/undo.ts';
import { gridPage } from '#features/areas/grid-page.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { founds } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { body } from './bodies/body.ts';
import { takeSeat } from './bodies/seats.ts';
import { contracts, noteContract } from './hiring/contracts.ts';
import { introduce } from './introduce.ts';
import { noteDay, placeCadre, placements } from './placing/placements.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('whoever works in a grid that is split is known in both parts by the same words and under the same contract; a placed cadre’s days stay where they are, once', async () => {
  const { community, grids, units } = world.places;
  const grid = at(grids, 0).id;
  await cast.lin.does(introduce, { say: '在这片走了六年，晚上八点前都接电话' });
  await cast.chen.does(noteContract, { post: cast.lin.post ?? '', until: '2027-06-30' });
  const cadre = { called: '局里老樊', homeUnit: '区城管局', days: 6, since: '2026-01-10' };
  const { id: placed } = await cast.chen.does(placeCadre, { grid, newcomer: { name: '樊某', phone: '13800003311' }, ...cadre });
  await cast.chen.does(noteDay, { post: placed, on: '2026-03-01', what: '陪网格员看了楼道' });
  const month = async () =>
    (await cast.wang.sees(placements, { community: community.id, month: '2026-03' })).rows.map((row) => [row.grid, row.planned, row.there]);
  const hired = async () =>
    (await cast.chen.sees(contracts, { community: community.id })).rows
      .filter(({ called }) => called === '小林')
      .map(({ area, until }) => [area, until]);
  const before = await month();
  expect(before).toEqual([['1号网格', 6, 1]]);

  const { id: change } = await cast.chen.does(split, { area: grid, name: '3号网格', places: [at(units, 1).id], reason: '一个人走不过来' });
  const { into_id: begun } = await world.owner
    .selectFrom('area_change')
    .select('into_id')
    .where('id', '=', change)
    .executeTakeFirstOrThrow();
  const saidIn = async (one: string) =>
    (await world.system.see(gridPage, { token: null }, { grid: one })).people
      .filter(({ called }) => called === '小林')
      .map(({ says }) => says);
  const said = ['在这片走了六年，晚上八点前都接电话'];
  expect([await saidIn(grid), await saidIn(begun ?? '')]).toEqual([said, said]);
  expect((await hired()).sort()).toEqual([
    ['1号网格', '2027-06-30'],
    ['3号网格', '2027-06-30'],
  ]);
  expect(await month()).toEqual(before);
  await cast.chen.does(undoChange, { change });
  expect([await hired(), await month()]).toEqual([[['1号网格', '2027-06-30']], before]);
});

test('whoever sits in groups of two grids that become one goes on sitting in both', async () => {
  world.pass({ minutes: 1 });
  const reason = '两格并成一格';
  const committee = await founds(cast.chen, 'committee', world.places.community);
  const branches: string[] = [];
  for (const [nth, name] of ['榆树院党支部', '铁匠巷党支部'].entries())
    branches.push(await founds(cast.chen, 'branch', at(world.places.grids, nth), { parent: committee, name }));
  for (const of of branches)
    await cast.chen.does(takeSeat, { body: of, seat: 'branch-member', person: cast.sun.id, called: '老孙', since: '2026-01-01' });
  const sitting = async () => {
    const seen = [];
    for (const of of branches) seen.push(await cast.chen.sees(body, { body: of }));
    return seen.map(({ area, seats }) => [area, seats.flatMap(({ holders }) => holders.map(({ called }) => called))]);
  };
  await cast.chen.does(rename, { area: at(world.places.microGrids, 0).id, name: '东微网格', reason });
  world.pass({ minutes: 1 });
  const { id: change } = await cast.chen.does(merge, { area: at(world.places.grids, 0).id, into: at(world.places.grids, 1).id, reason });
  expect(await sitting()).toEqual([
    ['2号网格', ['老孙']],
    ['2号网格', ['老孙']],
  ]);
  await cast.chen.does(undoChange, { change });
  expect(await sitting()).toEqual([
    ['1号网格', ['老孙']],
    ['2号网格', ['老孙']],
  ]);
});

test('whoever works in two grids until a day to come works in one from the day they become one, and in both until that day once it is taken back', async () => {
  const person = cast.sun.id;
  const grids = world.places.grids.slice(0, 2);
  const posts = grids.map(({ id }) => ({ id: newId(), kind: 'grid-worker', person_id: person, area_id: id, called: '老孙', skills: [] }));
  await world.owner
    .insertInto('post')
    .values(posts.map((post) => ({ ...post, since: '2026-01-01', until: '2027-06-30' })))
    .execute();
  const held = async () => {
    const { rows } = await sql<{ grid: string; until: string }>`
      select a.name as grid, p.until from post p join area a on a.id = p.area_id where p.person_id = ${person} and p.kind = 'grid-worker' and p.until > ${dayOf(world.now())} order by 1`.execute(
      world.owner,
    );
    return rows.map(({ grid, until }) => [grid, until]);
  };
  const both = [
    ['1号网格', '2027-06-30'],
    ['2号网格', '2027-06-30'],
  ];
  expect(await held()).toEqual(both);
  world.pass({ minutes: 1 });
  const { id: change } = await cast.chen.does(merge, { area: at(grids, 0).id, into: at(grids, 1).id, reason: '两格并成一格' });
  expect(await held()).toEqual(both.slice(1));
  await cast.chen.does(undoChange, { change });
  expect(await held()).toEqual(both);
});
