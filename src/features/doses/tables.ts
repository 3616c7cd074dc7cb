import { sql } from 'kysely';
import { type Stamps, stampsOf } from '#features/areas/door.ts';
import { withoutNumbers } from '#features/matters/contract.ts';
import { tellPerson } from '#features/notices/door.ts';
import { namesSomebody } from '#features/people/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { endDoses as endContract, openDoses as openContract } from './contract.ts';
import { told } from './words.ts';

/** Who keeps the tables of a community, and types in what the health authority says. */
export const office = ['secretary', 'community-staff'] as const;
const longestDays = 366;

/** Opens a table with a purpose and a day on which it ends by itself [S4-F6]. Refused where the same is counted at the other level: between two levels few could be reckoned. */
export const openDoses = action(openContract, {
  who: { posts: office },
  async run(context, { community, place, name, purpose, from, until }) {
    const { db, actor, now } = context;
    mustKeep(context, community);
    await mustBeKept(context, { community, place });
    await mustBePlain(context, community, [name, purpose]);
    const today = dayOf(now);
    if (until <= today || until > dayOf(now.add({ hours: 24 * longestDays }))) refuse('doses.day');
    await mustBeOneLevel(context, { community, place, name });
    const id = newId();
    await db
      .insertInto('dose_table')
      .values({
        ...{ id, community_id: community, place_id: place, name, purpose, until },
        ...{ made_by: actor.account ?? '', made_at: stamp(now) },
      })
      .execute();
    await db
      .insertInto('dose_band')
      .values(from.map((age) => ({ table_id: id, from_age: age })))
      .execute();
    context.stir('doses', [`area:${community}`]);
    return { id };
  },
});

/** Ends a table before its day; whoever asked for help in it is told, and stands there no more. */
export const endDoses = action(endContract, {
  who: { posts: office },
  async run(context, { table: id }) {
    const { db, now } = context;
    const table = await runningTable(context, id);
    mustKeep(context, table.community);
    await db
      .updateTable('dose_table')
      .set({ closed_on: dayOf(now) })
      .where('id', '=', id)
      .execute();
    const { rows } = await sql<{ person: string }>`select person from end_dose_table_asks(${id}::uuid, ${stamp(now)}::timestamptz)`.execute(
      db,
    );
    for (const { person } of rows) await tellPerson(context, person, told.over);
    context.stir('doses', [`area:${table.community}`, ...rows.map(({ person }) => `person:${person}`)]);
    return { id };
  },
});

export function mustKeep({ actor }: Pick<Seeing, 'actor'>, community: string): void {
  if (!actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind))) refuse('not_found');
}

export type DoseTable = { readonly community: string; readonly place: string; readonly until: string };

/** A table numbers may still be written in, locked against being ended meanwhile. Refuses one that is over. */
export async function runningTable({ db, now }: Context, id: string): Promise<DoseTable> {
  const { rows } = await sql<DoseTable & { runs: boolean }>`
    select community_id as community, place_id as place, until::text as until, closed_on is null and until >= ${dayOf(now)} as runs
    from dose_table where id = ${id} for share`.execute(db);
  const { runs, ...table } = rows[0] ?? refuse('not_found');
  return runs ? table : refuse('doses.over');
}

type Where = { readonly community: string; readonly place: string };

async function mustBeKept({ db }: Context, { community, place }: Where): Promise<void> {
  const { kind, community_id } = (await stampsOf(db, place)) satisfies Stamps;
  if (community_id !== community || !['community', 'grid'].includes(kind)) refuse('doses.place');
}

async function mustBePlain({ db, keys }: Context, community: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    if (!withoutNumbers(text)) refuse('doses.numbers');
    if (await namesSomebody(db, keys, { text, community })) refuse('doses.names');
  }
}

/** Of one name either the whole community is counted or grids are, each of them once at a time. */
async function mustBeOneLevel({ db, now }: Context, { community, place, name }: Where & { readonly name: string }): Promise<void> {
  await sql`select from area where id = ${community} for update`.execute(db);
  const { rows } = await sql`
    select from dose_table where community_id = ${community} and name = ${name} and closed_on is null and until >= ${dayOf(now)}
      and (place_id in (${community}::uuid, ${place}::uuid) or ${place} = ${community}) limit 1`.execute(db);
  if (rows.length > 0) refuse('doses.twice');
}
