import { sql } from 'kysely';
import { columnOf, stampsOf } from '#features/areas/door.ts';
import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { countHomes as countHomesContract, markHomes as markHomesContract } from './contract.ts';
import { keepers } from './keepers.ts';
import { keptWork, recount, standingOf, stirWorks, workGoing } from './standing.ts';

/** Takes in every dwelling of the place, so that nobody is forgotten: 120 water meters (S4-C21), 200 toilets (S1-F20). */
export const countHomes = action(countHomesContract, {
  who: { posts: keepers },
  async run(context, { work: id }) {
    const { db } = context;
    const work = await keptWork(context, id);
    if (work.homes !== null) refuse('works.counted');
    if (!['planned', 'going'].includes(standingOf(work))) refuse('works.not_going');
    const column = columnOf((await stampsOf(db, work.area_id)).kind) ?? refuse('works.no_homes');
    const { numAffectedRows } = await sql`
      with dwellings as (select id from area where kind = 'dwelling' and ended_at is null and ${sql.ref(column)} = ${work.area_id})
      insert into work_home (work_id, dwelling_id) select ${id}, id from dwellings`.execute(db);
    if (!numAffectedRows) refuse('works.no_homes');
    await recount(db, id);
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Marks homes as done on a day, or as not done after all. */
export const markHomes = action(markHomesContract, {
  who: { posts: keepers },
  async run(context, { work: id, homes, done }) {
    const { db } = context;
    const work = await workGoing(context, id);
    if (work.homes === null) refuse('works.not_counted');
    const chosen = [...new Set(homes)];
    const { numAffectedRows } = await sql`
      update work_home set done_on = ${done}::date where work_id = ${id} and dwelling_id = any(${chosen}::uuid[])`.execute(db);
    if (Number(numAffectedRows) !== chosen.length) refuse('works.home_elsewhere');
    await recount(db, id);
    stirWorks(context, work.community_id);
    return { id };
  },
});
