import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stampsOf } from '#features/areas/door.ts';
import { nobody } from '#kernel/actor.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { register } from '../door.ts';
import { persons } from '../persons.ts';
import { meant } from './meaning.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a name is looked for among the marks of its community, not among all who bear it in the county', async () => {
  const secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7) });
  const [here] = await register(world.owner, world.system.keys, world.now(), [
    { name: '公冶长风', where: whereOf(0) },
    ...Array.from({ length: 40 }, () => ({ name: '公冶长风', where: whereOf(8) })),
  ]);
  expect((await secretary.sees(persons, { like: '公冶' })).rows.map(({ id }) => id)).toEqual([here]);
  const plan = await world.owner.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const place = await stampsOf(tx, world.places.community.id);
    const looking = { db: tx, keys: world.system.keys, actor: nobody, now: world.now() };
    return await sql<{
      'QUERY PLAN': string;
    }>`explain (analyze, costs off, timing off, summary off) ${await meant(looking, place, '公冶')}`.execute(tx);
  });
  const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/person_by_name_here \(actual rows=1(\.00)? /);
});

function whereOf(door: number) {
  const { street_id = null, community_id = null, grid_id = null, micro_grid_id = null } = at(world.places.dwellings, door);
  return { street_id, community_id, grid_id, micro_grid_id };
}
