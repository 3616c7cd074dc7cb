import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import { castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { people } from './feature.ts';
import { reveal } from './reveal.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('who looked at a name is kept for its person three years, and then deleted by the one role that may', async () => {
  const { wang, lin, filed } = await castOf(world);
  await lin.does(reveal, { person: wang.id, matter: await filed(), reason: '回电话问门牌号' });
  const looks = async () => (await world.owner.selectFrom('reveal').select('id').where('person_id', '=', wang.id).execute()).length;
  const cleared = (days: number) =>
    world.owner.transaction().execute(async (tx) => {
      await sql`set local role mulin_retention`.execute(tx);
      await expire(tx, [people], world.now().add({ hours: days * 24 }));
    });
  await cleared(3 * 365 - 1);
  expect(await looks()).toBe(1);
  await cleared(3 * 365 + 1);
  expect(await looks()).toBe(0);
});
