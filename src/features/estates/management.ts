import { sql } from 'kysely';
import { beginOnce } from '#features/matters/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Estate, estateKept, office } from './community.ts';
import { setManagement as setManagementContract } from './contract.ts';
import { mustBeCleared } from './may-open.ts';
import { isOpen } from './opens.ts';
import { told } from './words.ts';

/**
 * Says who looks after an estate from a day on. Where nobody does and no committee holds office, setting one up becomes a to-do of the secretary's, and said again
 * it stays the one there is (row S0-A7). Refuses days to come, and days before the last one written.
 */
export const setManagement = action(setManagementContract, {
  who: { posts: office },
  async run(context, { estate: id, mode, since, measures = null }) {
    const { db, now, actor } = context;
    const estate = await estateKept(context, id);
    await sql`select from area where id = ${id} for update`.execute(db); // two who say it at once come one after the other
    if (since > dayOf(now)) refuse('estates.not_yet');
    const last = await lastOf(context, id);
    if (last && last.since > since) refuse('estates.earlier');
    if (last?.mode !== mode) await mustBeCleared(context, id, mode);
    if (last?.mode !== mode || last.since !== since)
      await db
        .insertInto('estate_management')
        .values({ id: newId(), estate_id: id, mode, since, measures, by_account: actor.account ?? '', at: stamp(now) })
        .execute();
    if (isOpen('founding', mode)) await setUpOnce(context, estate);
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id };
  },
});

async function lastOf({ db }: Context, estate: string): Promise<{ mode: string; since: string } | undefined> {
  return await db
    .selectFrom('estate_management')
    .select(['mode', sql<string>`since::text`.as('since')])
    .where('estate_id', '=', estate)
    .orderBy('since', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function setUpOnce(context: Context, { id, name }: Estate): Promise<void> {
  const { rows } =
    await sql`select from owners_term t join organization o on o.id = t.organization_id and o.ended_at is null where t.estate_id = ${id} and t.until > ${dayOf(context.now)}::date limit 1`.execute(
      context.db,
    );
  if (rows.length === 0) await beginOnce(context, { method: 'owners-committee', place: id, subject: told.setUp(name) });
}
