import { query } from '#kernel/action.ts';
import * as contract from './contract.ts';

/** The communities that use the product: those laid below the official streets. */
export const communities = query(contract.communities, {
  who: 'anyone',
  async run({ db }) {
    const found = await db
      .selectFrom('area as a')
      .innerJoin('area as s', 's.id', 'a.street_id')
      .select(['a.id', 'a.name', 's.name as street', 'a.phone'])
      .where('a.kind', '=', 'community')
      .where('a.ended_at', 'is', null)
      .orderBy('s.sort_key')
      .orderBy('a.sort_key')
      .execute();
    return { communities: found };
  },
});
