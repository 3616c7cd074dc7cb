import { sql } from 'kysely';
import { inject } from 'vitest';
import { whoIs } from '#features/accounts/who-is.ts';
import { stamp } from '#kernel/clock.ts';
import { openCounty } from '#kernel/db.ts';
import { createCounty } from '#kernel/migrate.ts';
import { createSystem } from '#kernel/system.ts';
import { features } from '../features.ts';
import { furnish } from '../furnish.ts';
import { arrivals } from './arrive.ts';
import { testKeys } from './house.ts';
import { layNeighbourhood, switchOnOrders } from './neighbourhood.ts';
import { urlOf } from './urls.ts';
import type { World } from './world.ts';

/** A second county in the same database, with a schema, a neighbourhood and people of its own, served beside the world's. */
export async function secondCounty(world: World) {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(world.owner);
  const database = rows[0]?.database ?? '';
  const superUrl = inject('superUrl');
  const code = '1402';
  const county = { code, name: '大同市', host: 'datong.test', demo: true };
  await createCounty(urlOf(superUrl, database), county);
  const owner = openCounty(urlOf(superUrl, database), code, 2);
  await furnish(owner, world.now);
  const db = openCounty(urlOf(superUrl, database, 'mulin_runtime', 'runtime'), code, 4);
  const system = createSystem({
    county: { ...county, code: `${database}_${code}` },
    db,
    keys: testKeys,
    features,
    whoIs,
    clock: world.now,
  });
  const places = await layNeighbourhood(owner);
  await switchOnOrders(owner, [places.community], stamp(world.now()));
  const arrive = arrivals({ system, owner, places });
  return { system, owner, places, arrive, end: () => Promise.all([db.destroy(), owner.destroy()]) };
}
