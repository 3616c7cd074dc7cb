import { action } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNameNobody } from '../names-nobody.ts';
import * as contract from './contract.ts';
import { stir } from './found.ts';
import { keepers, keptBody } from './keeps.ts';

/** Keeps what was so before a body was founded or became so after it, by its day (row S4-A5). What residents read too names nobody. Refuses a day to come: facts have happened. */
export const noteFact = action(contract.noteFact, {
  who: { posts: keepers },
  async run(context, { body, on, what, open }) {
    const { area } = await keptBody(context, body);
    if (on > dayOf(context.now)) refuse('organizations.fact_to_come');
    if (open) await mustNameNobody(context, area.community_id, what);
    const id = newId();
    const by = { by_account: context.actor.account ?? refuse('not_signed_in'), at: stamp(context.now) };
    await context.db
      .insertInto('body_fact')
      .values({ id, organization_id: body, on_day: on, what, is_open: open, ...by })
      .execute();
    stir(context, area);
    return { id };
  },
});

/** Takes back a fact that was written by mistake; the row stays. */
export const dropFact = action(contract.dropFact, {
  who: { posts: keepers },
  async run(context, { fact }) {
    const { db, now } = context;
    const known = await db.selectFrom('body_fact').select('organization_id').where('id', '=', fact).executeTakeFirst();
    const { area } = await keptBody(context, (known ?? refuse('not_found')).organization_id);
    await db
      .updateTable('body_fact')
      .set({ dropped_at: stamp(now) })
      .where('id', '=', fact)
      .where('dropped_at', 'is', null)
      .execute();
    stir(context, area);
    return { id: fact };
  },
});
