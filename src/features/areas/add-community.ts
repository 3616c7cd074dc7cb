import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { addCommunity as contract } from './contract.ts';
import { layPlaces, place } from './lay.ts';

/** A new community under one of the county's streets, locked: of two of one name at once the second is refused. Its estates and grids come with the file of buildings. */
export const addCommunity = action(contract, {
  who: { posts: ['system-admin'] },
  async run({ db }, { street: id, name, phone }) {
    const street = await db
      .selectFrom('area')
      .selectAll()
      .where('id', '=', id)
      .where('kind', '=', 'street')
      .where('ended_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!street) return refuse('not_found');
    const namesake = await db
      .selectFrom('area')
      .select('id')
      .where('parent_id', '=', id)
      .where('kind', '=', 'community')
      .where('name', '=', name)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (namesake) refuse('areas.named_already');
    const community = place({ kind: 'community', name, parent: street, ...(phone ? { phone } : {}) });
    await layPlaces(db, [community]);
    return { id: community.id };
  },
});
