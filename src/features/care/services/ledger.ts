import { sql } from 'kysely';
import { z } from 'zod';
import { inMyAreas, standsIn, wordsOf } from '#features/areas/door.ts';
import { hiddenIfSmall, hideSmall, noteLook } from '#features/people/door.ts';
import { passingAction, query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { openService as openContract, services as servicesContract, serviceTotals as totalsContract } from '../contract.ts';
import { lookedWhy } from '../words.ts';
import { saidAbout } from './said.ts';

const size = 30;
type Row = Answer<typeof servicesContract>['rows'][number];

const columns = sql`e.id, e.kind, e.on_day as day, ${wordsOf('d')} as dwelling, (select masked from person where id = e.person_id) as masked, e.by_called as by,
  (select count(*)::int from service_correction c where c.entry_id = e.id) as corrections`;
const from = sql`from service_entry e join household h on h.id = e.household_id join area d on d.id = h.dwelling_id`;

/** Read by the staff of the grid and of its community; leaders read sums (S1-D29). */
export const services = query(servicesContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run({ db, actor }, { area, after: mark }) {
    const key = after(mark, z.tuple([z.iso.date(), z.uuid()]));
    const behind = key === null ? sql`true` : sql`(e.on_day, e.id) < (${key[0]}::date, ${key[1]}::uuid)`;
    const inArea = area === undefined ? sql`true` : sql`${area}::uuid in (e.community_id, e.grid_id, e.micro_grid_id)`;
    const { rows } = await sql<Row>`
      select ${columns} ${from} where ${inMyAreas(actor, 'e')} and ${inArea} and ${behind} order by e.on_day desc, e.id desc limit ${size + 1}`.execute(
      db,
    );
    return paged(rows, size, ({ day, id }) => [day, id]);
  },
});

/** What came of it is opened one by one; each whom it is about reads that it was, also when they live elsewhere by now. */
export const openService = passingAction(openContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { entry }) {
    const { db, keys, actor } = context;
    const { rows } = await sql<Row & { result: Buffer; about: string[] }>`
      select ${columns}, e.result, case when e.person_id is not null then array[e.person_id]
        else array(select p.id from person p where p.ended_at is null and lived_in(p.id, e.household_id, e.on_day) and (p.household_id = e.household_id
          or p.id in (select person_id from household_event where household_id = e.household_id))) end as about
      ${from} where e.id = ${entry} and ${inMyAreas(actor, 'e')}`.execute(db);
    const { result, about, ...row } = rows[0] ?? refuse('not_found');
    for (const person of about) await noteLook(context, { person, about: entry, reason: lookedWhy.entry });
    const said = (await saidAbout(db, keys, [entry])).get(entry) ?? [];
    return { ...row, result: openWithOwnKey(keys, result, entry), said };
  },
});

type Count = { grid: string; kind: Row['kind']; count: number };

/** A year in figures, for the office and for those who lead it; small cells are hidden. */
export const serviceTotals = query(totalsContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head', 'street-leader', 'county-leader'] },
  async run(seeing, asked) {
    await mustReach(seeing, asked.community);
    const { rows } = await sql<Count>`
      select coalesce((select name from area where id = e.grid_id), '') as grid, e.kind, count(*)::int as count from service_entry e
      where e.community_id = ${asked.community} and e.on_day >= make_date(${asked.year}::int, 1, 1) and e.on_day < make_date(${asked.year}::int + 1, 1, 1)
      group by 1, 2 order by 1, 2`.execute(seeing.db);
    return {
      all: hiddenIfSmall(sumOf(rows)),
      grids: summed(rows, ({ grid }) => grid).map(([name, count]) => ({ name, count })),
      kinds: summed(rows, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    };
  },
});

function summed<K>(rows: readonly Count[], by: (row: Count) => K): (readonly [K, number | null])[] {
  const sums = [...Map.groupBy(rows, by)].map(([key, ofKey]) => [key, sumOf(ofKey)] as const);
  const shown = hideSmall(sums.map(([, count]) => count));
  return sums.map(([key], nth) => [key, shown[nth] ?? null]);
}

function sumOf(rows: readonly Count[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}

async function mustReach({ db, actor }: Seeing, community: string): Promise<void> {
  if (
    !(await standsIn(
      db,
      community,
      actor.posts.map(({ area }) => area),
    ))
  )
    refuse('not_found');
}
