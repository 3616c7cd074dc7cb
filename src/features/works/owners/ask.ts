import { sql } from 'kysely';
import { columnOf, stampsOf } from '#features/areas/door.ts';
import { passes, type Side } from '#features/estates/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';
import { keepers } from '../keepers.ts';
import { keptWork, standingOf, stirWorks, type Work } from '../standing.ts';
import { askOwners as askContract, closeVote as closeContract, recordOwners as recordContract } from './contract.ts';
import { countOf } from './view.ts';

/** A question to all owners of the work's place (S4-C23); one at a time, and again after one that failed. */
export const askOwners = action(askContract, {
  who: { posts: keepers },
  async run(context, { work: id, question, closes, each }) {
    const { db, now, actor } = context;
    const work = await askable(context, id);
    if (closes <= dayOf(now)) refuse('works.vote_past');
    const vote = newId();
    await db
      .insertInto('work_vote')
      .values({ id: vote, work_id: id, question, closes_on: closes, asked_by: actor.account ?? '', at: stamp(now) })
      .execute();
    const column = columnOf((await stampsOf(db, work.area_id)).kind) ?? refuse('works.no_homes');
    const { numAffectedRows } = await actingAs(context, (tx) =>
      sql`
        with dwellings as (select id from area where kind = 'dwelling' and ended_at is null and ${sql.ref(column)} = ${work.area_id})
        insert into work_vote_home (vote_id, dwelling_id, hundredths_m) select ${vote}::uuid, id, ${each}::int from dwellings`.execute(tx),
    );
    if (!numAffectedRows) refuse('works.no_homes');
    stirWorks(context, work.community_id);
    return { id: vote };
  },
});

async function askable(context: Context, id: string): Promise<Work> {
  const work = await keptWork(context, id);
  if (standingOf(work) !== 'planned') refuse('works.not_planned');
  if (!work.changes_use) refuse('works.vote_not_needed');
  const votes = await context.db.selectFrom('work_vote').select(['closed_at', 'passed']).where('work_id', '=', id).execute();
  if (votes.some(({ closed_at }) => closed_at === null)) refuse('works.vote_open');
  if (votes.some(({ passed }) => passed)) refuse('works.vote_passed');
  return work;
}

/** What homes said, entered by the committee from paper or the meeting; a slip is put right until it is closed. */
export const recordOwners = action(recordContract, {
  who: { posts: keepers },
  async run(context, { work: id, homes, said, area }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    const vote = await openVote(db, id);
    if (said === undefined && area === undefined) refuse('works.vote_nothing');
    const chosen = [...new Set(homes)];
    const word = said === undefined ? {} : { said, recorded_by: actor.account, at: said === null ? null : stamp(now) };
    const { numUpdatedRows } = await actingAs(context, (tx) =>
      tx
        .updateTable('work_vote_home')
        .set({ ...word, ...(area === undefined ? {} : { hundredths_m: area }) })
        .where('vote_id', '=', vote.id)
        .where('dwelling_id', 'in', chosen)
        .executeTakeFirst(),
    );
    if (Number(numUpdatedRows) !== chosen.length) refuse('works.home_elsewhere');
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Counted once and for all. Refused while there is time and somebody has not said. */
export const closeVote = action(closeContract, {
  who: { posts: keepers },
  async run(context, { work: id }) {
    const { db, now } = context;
    const work = await keptWork(context, id);
    const vote = await openVote(db, id);
    const count = await countOf(db, vote.id);
    if (dayOf(now) <= vote.closes_on && count.homes.took < count.homes.all) refuse('works.vote_running');
    await db
      .updateTable('work_vote')
      .set({ closed_at: stamp(now), passed: passes('weighty', [count.homes, count.area]), ...asColumns(count) })
      .where('id', '=', vote.id)
      .execute();
    stirWorks(context, work.community_id);
    return { id: vote.id };
  },
});

function asColumns({ homes, area }: { homes: Side; area: Side }) {
  const byHomes = { homes: homes.all, homes_took: homes.took, homes_agreed: homes.agreed };
  return { ...byHomes, area: area.all, area_took: area.took, area_agreed: area.agreed };
}

async function openVote(db: Tx, work: string) {
  const found = await db
    .selectFrom('work_vote')
    .select(['id', 'closes_on'])
    .where('work_id', '=', work)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return found ?? refuse('works.vote_none');
}

/** A work that changes the use of a common part begins only after the owners have agreed. */
export async function mustBeAgreed(db: Tx, { id, changes_use }: Pick<Work, 'id' | 'changes_use'>): Promise<void> {
  if (!changes_use) return;
  const passed = await db.selectFrom('work_vote').select('id').where('work_id', '=', id).where('passed', '=', true).executeTakeFirst();
  if (!passed) refuse('works.owners_first');
}
