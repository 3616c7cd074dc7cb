import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { live } from './live.ts';

let world: World;
let wang: Person;
let leader: Person;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident');
  leader = await world.arrive('street-leader');
});
afterAll(() => world.end());

/** So many open orders of a community, in its grid. */
async function opened(many: number, community: string, grid: string): Promise<void> {
  await sql`
    insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, street_id, community_id, grid_id, step, state, seq, opened_at, due_at)
    select gen_random_uuid(), '0001', m.method_id, m.method_version, '灯坏了', 'online', ${wang.account}, ${wang.id}, ${world.places.street.id}, ${community}, ${grid}, 'work', '{}', 1,
      ${world.now().toString()}, ${world.now().add({ hours: 72 }).toString()}
    from generate_series(1, ${many}), (select id as method_id, version as method_version from method limit 1) m`.execute(world.owner);
}

test('a community with so few orders that they would be known cannot be reckoned from the street and the community beside it, whose own wall says as little; its staff read theirs', async () => {
  const [large, middle, small] = [
    await village(world, '柳溪社区', { grids: 1 }),
    await village(world, '桃园社区', { grids: 1 }),
    await village(world, '杏林社区', { grids: 1 }),
  ];
  for (const [{ community, grids }, many] of [
    [large, 40],
    [middle, 12],
    [small, 3],
  ] as const)
    await opened(many, community.id ?? '', grids[0]?.id ?? '');
  const street = await leader.sees(live, { area: world.places.street.id });
  expect([street.open, street.came]).toEqual([55, 55]);
  expect(Object.fromEntries(street.parts.map(({ name, open }) => [name, open]))).toMatchObject({
    柳溪社区: 40,
    桃园社区: null,
    杏林社区: null,
  });
  const own = async (who: Person, { community }: typeof large) => {
    const seen = await who.sees(live, { area: community.id ?? '' });
    return [seen.open, seen.came, seen.parts.map(({ open }) => open)];
  };
  expect(await own(leader, large)).toEqual([40, 40, [40]]);
  for (const hidden of [middle, small]) expect(await own(leader, hidden)).toEqual([null, null, [null]]);
  expect(await own(middle.chen, middle)).toEqual([12, 12, [12]]);
  const county = await world.arrive('county-leader');
  expect(await own(county, middle)).toEqual([null, null, [null]]);
  expect(await own(county, large)).toEqual([40, 40, [40]]);
});
