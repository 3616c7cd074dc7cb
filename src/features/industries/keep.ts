import { holdsOver, stampsOf } from '#features/areas/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  begin as beginContract,
  endPlot as endPlotContract,
  enterPlot as enterPlotContract,
  recordOutput as recordOutputContract,
} from './contract.ts';

/** Who keeps the list of plots of a village. */
export const keepers = ['secretary', 'community-staff', 'two-committees'] as const;

export async function mustKeep(seeing: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<void> {
  if (!(await holdsOver(seeing, keepers, community))) refuse('not_found');
}

/** A product page of the village (S1-F10). */
export const begin = action(beginContract, {
  who: { posts: keepers },
  async run(context, { community, name, about }) {
    const { db, now, actor } = context;
    await mustKeep(context, community);
    if ((await stampsOf(db, community)).kind !== 'community') refuse('not_found');
    const id = newId();
    const { numInsertedOrUpdatedRows: entered } = await db
      .insertInto('industry')
      .values({ id, community_id: community, name, about, begun_by: actor.account ?? '', at: stamp(now) })
      .onConflict((held) => held.columns(['community_id', 'name']).doNothing())
      .executeTakeFirstOrThrow();
    if (!entered) refuse('industries.known');
    context.stir('industries', [`area:${community}`]);
    return { id };
  },
});

export const enterPlot = action(enterPlotContract, {
  who: { posts: keepers },
  async run(context, { industry, home, mu }) {
    const { db, now, actor } = context;
    const community = await keptIndustry(context, industry);
    const household = await db
      .selectFrom('household')
      .select('id')
      .where('dwelling_id', '=', home)
      .where('community_id', '=', community)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const id = newId();
    const { id: grower } = household ?? refuse('industries.home_unknown');
    const plot = { industry_id: industry, household_id: grower, hundredths_mu: mu };
    await db
      .insertInto('industry_plot')
      .values({ ...plot, id, entered_by: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('industries', [`area:${community}`]);
    return { id };
  },
});

/** No longer grown, or entered by mistake: it leaves the sums. */
export const endPlot = action(endPlotContract, {
  who: { posts: keepers },
  async run(context, { plot: id }) {
    const { db, now } = context;
    const plot = await db
      .selectFrom('industry_plot')
      .select('industry_id')
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const community = await keptIndustry(context, (plot ?? refuse('not_found')).industry_id);
    await db
      .updateTable('industry_plot')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    context.stir('industries', [`area:${community}`]);
    return { id };
  },
});

export const recordOutput = action(recordOutputContract, {
  who: { posts: keepers },
  async run(context, { industry, year, kilograms }) {
    const { db, now, actor } = context;
    const community = await keptIndustry(context, industry);
    if (year > Number(dayOf(now).slice(0, 4))) refuse('industries.year_to_come');
    const row = { kilograms, by_account: actor.account ?? '', at: stamp(now) };
    await db
      .insertInto('industry_output')
      .values({ ...row, industry_id: industry, year })
      .onConflict((held) => held.columns(['industry_id', 'year']).doUpdateSet(row))
      .execute();
    context.stir('industries', [`area:${community}`]);
    return { id: industry };
  },
});

/** @returns the community of an industry the actor keeps; nobody else finds it. */
async function keptIndustry(context: Context, id: string): Promise<string> {
  const found = await context.db.selectFrom('industry').select('community_id').where('id', '=', id).executeTakeFirst();
  const { community_id: community } = found ?? refuse('not_found');
  await mustKeep(context, community);
  return community;
}
