import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Role } from './roles.ts';
import type { World } from './world.ts';

/** The session of somebody of this role, as the product itself knows them; nobody has none. */
export async function standsAs(world: World, role: Role): Promise<string | null> {
  if (role === 'nobody') return null;
  const { id, account, token } = await world.arrive(role === 'stranger' || role === 'family' ? 'resident' : role);
  if (role === 'stranger' || role === 'family')
    await world.owner
      .updateTable('binding')
      .set({ until: stamp(world.now()) })
      .where('person_id', '=', id)
      .execute();
  if (role === 'family') {
    const worker = await world.arrive('grid-worker');
    await world.owner
      .insertInto('binding')
      .values({ id: newId(), account_id: account, person_id: worker.id, scope: 'family', how: 'staff', since: stamp(world.now()) })
      .execute();
    await world.owner.updateTable('session').set({ person_id: worker.id }).where('account_id', '=', account).execute();
  }
  return token;
}
