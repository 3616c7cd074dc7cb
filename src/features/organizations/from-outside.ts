import { bindByPost } from '#features/accounts/door.ts';
import type { Stamps } from '#features/areas/door.ts';
import { knownHere, register } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

type Newcomer = { readonly name: string; readonly phone: string };

/** Where somebody works who lives elsewhere. */
export function whereabouts({ street_id, community_id, grid_id, micro_grid_id }: Stamps) {
  return { street_id, community_id, grid_id, micro_grid_id };
}

/**
 * Somebody by name and phone who works here and may live elsewhere: whoever of this community's ledger bears both, else entered without a household and let in
 * with that phone. @returns the person
 */
export async function fromOutside(context: Context, newcomer: Newcomer | undefined, place: Stamps): Promise<string> {
  const { name, phone } = newcomer ?? refuse('not_found');
  const { db, actor, keys, now } = context;
  const known = await knownHere(db, keys, { name, phone, community: place.community_id });
  return known ?? (await entered());

  async function entered(): Promise<string> {
    const [person = ''] = await register(db, keys, now, [{ name, phone, where: whereabouts(place) }]);
    await bindByPost(context, actor.account ?? refuse('not_signed_in'), [{ person, phone }]);
    return person;
  }
}
