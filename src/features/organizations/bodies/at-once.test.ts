import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { endBody, foundBody } from './found.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('the one place of a branch, given by two at once to two persons, is taken by one', async () => {
  const { community, estates, chen, member } = await village(world, '一席社区', { estates: 1 });
  const other = await world.arrive('secretary', { area: community });
  await founds(chen, 'estate-branch', at(estates, 0), { parent: await founds(chen, 'committee', community) });
  const [first, second] = [await member('甲'), await member('乙')];
  const gives = (by: Person, to: Person) => () =>
    by.isRefused(appoint, { person: to.id, kind: 'estate-branch', area: at(estates, 0).id, called: '书记', since: '2026-03-02' });
  const said = await world.overlapping('post', gives(chen, first), gives(other, second));
  expect(said.toSorted()).toEqual(['allowed', 'organizations.seats_full']);
});

test('nothing is founded under a body that ends in that moment', async () => {
  const { community, grids, chen } = await village(world, '先散社区', { grids: 1 });
  const other = await world.arrive('secretary', { area: community });
  const parent = await founds(chen, 'committee', community);
  const founding = () => chen.isRefused(foundBody, asks('grid-group', at(grids, 0), { name: '一组', parent }));
  const said = await world.overlapping('organization', founding, () => other.isRefused(endBody, { body: parent, why: '并到街道党工委' }));
  const both = await world.owner
    .selectFrom('organization')
    .select('ended_at')
    .where('area_id', 'in', [community.id, at(grids, 0).id])
    .execute();
  expect([said, both.filter(({ ended_at }) => ended_at === null).length]).toEqual(
    said[0] === 'allowed' ? [['allowed', 'organizations.body_has_bodies'], 2] : [['not_found', 'allowed'], 0],
  );
});
