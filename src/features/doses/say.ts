import { sql } from 'kysely';
import { type Context, passingAction } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { sayDose as sayContract } from './contract.ts';
import { type DoseTable, runningTable } from './tables.ts';

/**
 * Somebody says whether they had it. What they said is kept nowhere: the number of their band grows, or nothing does. That they answered at all, either way, is a
 * keyed mark of table and person together, so that nobody is counted twice; it goes with the table, and neither audit nor key of the request names them. The two are
 * never added to what the authority counts. An answer is therefore not taken back: nobody knows any more whose it was.
 */
export const sayDose = passingAction(sayContract, {
  who: 'person',
  nameless: true,
  async run(context, { table: id, had }) {
    const { db, actor, keys } = context;
    const person = actor.person ?? refuse('not_bound');
    const table = await runningTable(context, id);
    const band = await bandOf(context, { person, id, table });
    const { rows } = await sql`
      insert into dose_answered (table_id, mark) values (${id}, ${answerMark(keys, id, person)}) on conflict do nothing returning table_id`.execute(
      db,
    );
    if (rows.length === 0) refuse('doses.answered');
    if (had)
      await sql`insert into dose_said (table_id, from_age, had) values (${id}, ${band}, 1)
        on conflict (table_id, from_age) do update set had = dose_said.had + 1`.execute(db);
    return { id };
  },
});

/** The same somebody gives another mark in every table, so that two tables cannot be laid beside each other. */
export const answerMark = (keys: Keys, table: string, person: string): Buffer => keys.mark('dose', `${table} ${person}`);

/** Oneself, or a parent: whoever else of the family acts for somebody does not agree for them. */
export const mayAsk = ({ family }: Actor): boolean => family === null || family.kin === 'parent';

type Whose = { readonly person: string; readonly id: string; readonly table: DoseTable };

/** In which band somebody is who lives where it is counted. */
async function bandOf({ db, now }: Context, { person, id, table }: Whose): Promise<number> {
  const home = await livesIn(db, person, table);
  if (home.birth_year === null) return refuse('doses.no_age');
  const { rows } = await sql<{ from: number | null }>`
    select max(from_age) as "from" from dose_band where table_id = ${id} and from_age <= ${Number(dayOf(now).slice(0, 4)) - home.birth_year}`.execute(
    db,
  );
  return rows[0]?.from ?? refuse('doses.not_meant');
}

/** Whoever lives where the table is kept; for everybody else it is not there. */
export async function livesIn(db: Context['db'], person: string, { community, place }: DoseTable) {
  const home = await db
    .selectFrom('person')
    .select(['birth_year', 'community_id', 'grid_id'])
    .where('id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!home || home.community_id !== community || ![community, home.grid_id].includes(place)) return refuse('not_found');
  return home;
}
