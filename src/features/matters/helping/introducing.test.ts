import { afterAll, beforeAll, expect, test } from 'vitest';
import { gridPage } from '#features/areas/grid-page.ts';
import { introduce, introduction } from '#features/organizations/introduce.ts';
import { householdCard } from '#features/people/household-card.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf, standingOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { fileFor } from '../file.ts';
import { mine } from '../lists.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const grid = () => at(world.places.grids, 0).id;

test('[S4-F3] the grid member introduces herself on the residents’ page of the grid, and opens an order on the way for the household whose card is before her', async () => {
  const says = '我是小林，管这几栋楼，水电、证明、老人的事都可以找我。';
  await cast.lin.does(introduce, { say: says });
  const page = await cast.wang.sees(gridPage, { grid: grid() });
  expect(page.people.find(({ called }) => called === '小林')).toMatchObject({ kind: '专职网格员', says });
  expect(await cast.lin.sees(introduction, {})).toEqual({ say: says });
  expect(await cast.wang.isRefused(introduce, { say: says })).toBe('not_allowed');

  const { id: household } = await world.owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', cast.wang.dwelling.id ?? '')
    .executeTakeFirstOrThrow();
  const card = await cast.lin.does(householdCard, { household });
  const wang = card.persons.find(({ id }) => id === cast.wang.id);
  expect(wang).toBeDefined();
  const { id } = await cast.lin.does(fileFor, {
    subject: '厨房漏水',
    leaf: 'water-leak',
    place: card.place,
    person: cast.wang.id,
    channel: 'visit',
    agreed: true,
  });
  expect((await cast.wang.sees(mine, {})).rows[0]).toMatchObject({ id, subject: '厨房漏水' });
  expect(await standingOf(cast.lin, id)).toMatchObject({ status: '等派单' });
});

test('[S4-F4] outside working hours the residents’ page of the grid does not tell the grid worker’s telephone', async () => {
  const lin = async () => (await cast.wang.sees(gridPage, { grid: grid() })).people.find(({ called }) => called === '小林');
  expect((await lin())?.workPhone).toBe('0351-0000000');
  world.pass({ hours: 12, minutes: 30 });
  expect((await lin())?.workPhone).toBeNull();
});
