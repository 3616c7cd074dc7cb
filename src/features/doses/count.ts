import { sql } from 'kysely';
import { withoutNumbers } from '#features/matters/contract.ts';
import { namesSomebody } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { countDoses as countContract } from './contract.ts';
import { type DoseTable, mustKeep, runningTable } from './tables.ts';

/** Writes down what the health authority says: every band of the table, and together as many as its paper says, or it is refused. How many of each band stand in the ledger is counted beside it. */
export const countDoses = action(countContract, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(context, { table: id, day, source, counts, total }) {
    const { db, actor, keys, now } = context;
    const table = await runningTable(context, id);
    mustKeep(context, table.community);
    if (day > dayOf(now)) refuse('doses.ahead');
    if (!withoutNumbers(source)) refuse('doses.numbers');
    if (await namesSomebody(db, keys, { text: source, community: table.community })) refuse('doses.names');
    const bands = await personsByBand(context, id, table);
    const said = new Map(counts.map(({ from, had }) => [from, had]));
    if (counts.length !== bands.length || bands.some(({ from }) => !said.has(from))) refuse('doses.bands');
    const sum = counts.reduce((all, { had }) => all + had, 0);
    if (sum !== total) refuse('doses.uneven', { sum, total });
    const made = { id: newId(), table_id: id, source, on_day: day, by_account: actor.account ?? '', at: stamp(now) };
    await db
      .insertInto('dose_count')
      .values(bands.map(({ from, persons }) => ({ ...made, from_age: from, had: said.get(from) ?? 0, persons })))
      .execute();
    context.stir('doses', [`area:${table.community}`]);
    return { id: made.id };
  },
});

/** The ledger knows years of birth and no days: whoever has their birthday this year counts as that old. */
async function personsByBand({ db, now }: Context, table: string, { community, place }: DoseTable) {
  const { rows } = await sql<{ from: number; persons: number }>`
    with band as (select from_age, lead(from_age, 1, 1000) over (order by from_age) as next from dose_band where table_id = ${table}),
      aged as (
        select ${Number(dayOf(now).slice(0, 4))}::int - birth_year as age, count(*) as n from person
        where community_id = ${community} and household_id is not null and ended_at is null and birth_year is not null
          and (${place} = ${community} or grid_id = ${place}) group by 1)
    select b.from_age as "from", coalesce(sum(a.n), 0)::int as persons
    from band b left join aged a on a.age >= b.from_age and a.age < b.next group by b.from_age order by b.from_age`.execute(db);
  return rows;
}
