import { Temporal } from 'temporal-polyfill';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { plan as planContract, recordPast as recordPastContract, start as startContract } from './contract.ts';
import { keepers, mustKeep } from './keepers.ts';
import { mustBeAgreed } from './owners/ask.ts';
import { keptWork, standingOf, stirWorks } from './standing.ts';

type Planned = Omit<Given<typeof planContract>, 'due' | 'changesUse'>;

/** A work is planned with its budget before it begins (S0-B12, S1-F18); refuses places the actor keeps no works of. */
export const plan = action(planContract, {
  who: { posts: keepers },
  async run(context, { due, changesUse, ...asked }) {
    const id = newId();
    const row = await rowOf(context, asked);
    await context.db
      .insertInto('work')
      .values({ ...row, id, planned_by: context.actor.account, due_on: due ?? null, changes_use: changesUse ?? asked.kind === 'rebuild' })
      .execute();
    stirWorks(context, row.community_id);
    return { id };
  },
});

/** A work of the years behind, so that the list begins where the village began (S1-F18). Its cost is one payment. */
export const recordPast = action(recordPastContract, {
  who: { posts: keepers },
  async run(context, { cost, contractor, finished, ...asked }) {
    const { db, now, actor } = context;
    const id = newId();
    const row = await rowOf(context, asked);
    const done = stamp(Temporal.PlainDate.from(finished).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant());
    const figures = { spent_fen: cost, percent: 100, contractor, started_at: done, finished_at: done };
    await db
      .insertInto('work')
      .values({ ...row, ...figures, id })
      .execute();
    if (cost > 0)
      await db
        .insertInto('work_payment')
        .values({
          id: newId(),
          work_id: id,
          fen: cost,
          what: asked.name,
          paid_on: finished,
          by_account: actor.account ?? '',
          at: stamp(now),
        })
        .execute();
    stirWorks(context, row.community_id);
    return { id };
  },
});

/** Nothing is begun before it is said who builds it, and where it changes the use of a common part, before the owners have agreed (S4-C23). */
export const start = action(startContract, {
  who: { posts: keepers },
  async run(context, { work: id, contractor }) {
    const work = await keptWork(context, id);
    if (standingOf(work) !== 'planned') refuse('works.not_planned');
    await mustBeAgreed(context.db, work);
    await context.db
      .updateTable('work')
      .set({ contractor, started_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    stirWorks(context, work.community_id);
    return { id };
  },
});

async function rowOf(context: Context, { area, kind, name, plan: said, year, budget, funds }: Planned) {
  const place = await stampsOf(context.db, area);
  await mustKeep(context, area);
  const community = place.community_id ?? refuse('not_found');
  const what = { kind, name, plan: said, year, budget_fen: budget, funds: funds || null };
  return { ...what, community_id: community, area_id: area, planned_at: stamp(context.now) };
}
