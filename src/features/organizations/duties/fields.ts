import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

/** The fields in the order given. A name that stood before is the same field again. */
export const setFields = action(contract.setFields, {
  who: { posts: ['secretary'] },
  async run(context, { community, names }) {
    const { db, now } = context;
    mustBeSecretary(context, community);
    await db
      .updateTable('governing_field')
      .set({ ended_at: stamp(now) })
      .where('community_id', '=', community)
      .where('ended_at', 'is', null)
      .where('name', 'not in', names)
      .execute();
    await db
      .insertInto('governing_field')
      .values([...new Set(names)].map((name, sort) => ({ id: newId(), community_id: community, name, sort })))
      .onConflict((known) =>
        known.columns(['community_id', 'name']).doUpdateSet((set) => ({ sort: set.ref('excluded.sort'), ended_at: null })),
      )
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id: community };
  },
});

/** The fields of a community: public. */
export const fields = query(contract.fields, {
  who: 'anyone',
  async run({ db }, { community }) {
    const rows = await db
      .selectFrom('governing_field')
      .select(['id', 'name'])
      .where('community_id', '=', community)
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .orderBy('name')
      .execute();
    return { rows };
  },
});
