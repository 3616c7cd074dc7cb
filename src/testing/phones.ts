import { stamp } from '#kernel/clock.ts';
import type { Person } from './arrive.ts';
import { at } from './neighbourhood.ts';
import type { World } from './world.ts';

/** A phone somebody signs in with whom no person of the ledger stands behind yet. */
export async function newPhone(world: World): Promise<Person> {
  const phone = await world.arrive('resident', { name: '过路人', home: at(world.places.dwellings, 9) });
  await world.owner
    .updateTable('binding')
    .set({ until: stamp(world.now()) })
    .where('account_id', '=', phone.account)
    .execute();
  await world.owner.updateTable('session').set({ person_id: null }).where('account_id', '=', phone.account).execute();
  return phone;
}
