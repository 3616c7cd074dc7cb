import { type RawBuilder, sql } from 'kysely';
import { holdsOver, wordsOf } from '#features/areas/door.ts';
import { hiddenIfSmall } from '#features/people/door.ts';
import { type Expiry, query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { list as listContract, plots as plotsContract, show as showContract } from './contract.ts';
import { keepers, mustKeep } from './keep.ts';

type Row = { id: string; community: string; name: string; about: string; households: number; mu: number };

/** Products with how many households grow them and how much land that is, as the sum of the plots (S1-F10). Public. */
export const list = query(listContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const rows = await industriesOf(seeing, sql<boolean>`i.community_id = ${community}`);
    return { industries: rows.map(shownOf), keeps: await holdsOver(seeing, keepers, community) };
  },
});

export const show = query(showContract, {
  who: 'anyone',
  async run(seeing, { industry: id }) {
    const [row = refuse('not_found')] = await industriesOf(seeing, sql<boolean>`i.id = ${id}`);
    const shown = shownOf(row);
    const outputs = shown.households === null ? null : await outputsOf(seeing, id);
    const keeps = await holdsOver(seeing, keepers, row.community);
    return { ...shown, community: row.community, outputs, mine: await ownLand(seeing, id), keeps };
  },
});

async function industriesOf({ db }: Seeing, where: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.community_id as community, i.name, i.about, count(distinct p.household_id)::int as households, coalesce(sum(p.hundredths_mu), 0)::int as mu
    from industry i left join industry_plot p on p.industry_id = i.id and p.ended_at is null where ${where} group by i.id order by i.at, i.id limit 200`.execute(
    db,
  );
  return rows;
}

/** One household's land, or that of four, could be told from the sum: it is not shown then, and neither is what it yielded. */
function shownOf({ id, name, about, households, mu }: Row) {
  const count = hiddenIfSmall(households);
  return { id, name, about, households: count, mu: count === null ? null : mu };
}

async function outputsOf({ db }: Seeing, industry: string): Promise<{ year: number; kilograms: number }[]> {
  return await db
    .selectFrom('industry_output')
    .select(['year', 'kilograms'])
    .where('industry_id', '=', industry)
    .orderBy('year', 'desc')
    .execute();
}

/** What the actor's own household grows of it. */
async function ownLand({ db, actor }: Seeing, industry: string): Promise<{ mu: number } | null> {
  const { rows } = await sql<{ mu: number | null }>`
    select sum(l.hundredths_mu)::int as mu from person p join industry_plot l on l.household_id = p.household_id
    where p.id = ${actor.person} and p.ended_at is null and l.industry_id = ${industry} and l.ended_at is null`.execute(db);
  const mu = rows[0]?.mu ?? null;
  return mu === null ? null : { mu };
}

/** Every plot by its home, for whoever keeps the list. */
export const plots = query(plotsContract, {
  who: { posts: keepers },
  async run(seeing, { industry: id }) {
    const [row = refuse('not_found')] = await industriesOf(seeing, sql<boolean>`i.id = ${id}`);
    await mustKeep(seeing, row.community);
    const { rows } = await sql<{ id: string; home: string; mu: number }>`
      select l.id, ${wordsOf('a')} as home, l.hundredths_mu as mu from industry_plot l join household h on h.id = l.household_id join area a on a.id = h.dwelling_id
      where l.industry_id = ${id} and l.ended_at is null order by a.building_id, a.unit_id, a.sort_key, l.id limit 5000`.execute(seeing.db);
    return { plots: rows, mu: row.mu, outputs: await outputsOf(seeing, id) };
  },
});

/** Plots a year after they were given up. */
export const outlived: readonly Expiry[] = [(now) => sql`delete from industry_plot where ended_at < ${daysBefore(now, 365)}`];
