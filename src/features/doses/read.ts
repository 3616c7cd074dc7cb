import { type RawBuilder, sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { doses as dosesContract, myDoses as mineContract } from './contract.ts';
import { percentOf, published } from './published.ts';
import { answerMark, mayAsk } from './say.ts';
import { office } from './tables.ts';

const mostTables = 50;
type Mine = Answer<typeof mineContract>['tables'][number];
type Table = Omit<Mine, 'asked' | 'answered'>;
type Row = Omit<Table, 'bands' | 'total'> & { readonly bands: readonly Counted[]; readonly ofAll: boolean };
type Counted = { readonly from: number; readonly persons: number; readonly had: number; readonly said: number };

/** The office has the numbers it wrote, and beside them what everybody reads; leaders the second alone, of whole communities. */
export const doses = query(dosesContract, {
  who: { posts: [...office, 'street-leader', 'county-leader'] },
  async run(seeing, { community }) {
    const { actor, db } = seeing;
    const keeps = actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind));
    if (!keeps && !(await leads(seeing, community))) return refuse('not_found');
    const rows = await tablesOf(seeing, sql`t.community_id = ${community} ${keeps ? sql`` : sql`and t.place_id = t.community_id`}`);
    return {
      tables: rows.map((row) => ({ ...told(row), exact: keeps && row.counted ? row.bands.map(({ said: _, ...band }) => band) : null })),
      places: keeps ? await placesOf(db, community) : [],
    };
  },
});

/** What is counted of where this person lives. Of a grid whoever lives in it reads, and nobody next door. */
export const myDoses = query(mineContract, {
  who: 'person',
  family: 'ask',
  async run(seeing) {
    const { actor, db } = seeing;
    const person = actor.person ?? refuse('not_bound');
    const home = await db
      .selectFrom('person')
      .select(['community_id', 'grid_id'])
      .where('id', '=', person)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!home?.community_id) return { tables: [] };
    const rows = await tablesOf(seeing, sql`t.place_id in (${home.community_id}::uuid, ${home.grid_id}::uuid)`);
    const asked = mayAsk(actor) ? await askedBy(seeing, person) : null;
    const answered = actor.family ? null : await answeredBy(seeing, person, rows);
    return {
      tables: rows.map((row) => ({
        ...told(row),
        asked: row.isOver ? false : (asked?.has(row.id) ?? null),
        answered: row.isOver ? null : (answered?.has(row.id) ?? null),
      })),
    };
  },
});

function leads({ db, actor }: Seeing, community: string): Promise<boolean> {
  const led = actor.posts.filter(({ kind }) => kind === 'street-leader' || kind === 'county-leader').map(({ area }) => area);
  return standsIn(db, community, led);
}

/** The numbers of each band are the newest that were written. @param where about `t`, the table */
async function tablesOf({ db, now }: Seeing, where: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.id, t.name, t.purpose, a.name as place, coalesce(t.closed_on, t.until)::text as until,
      t.closed_on is not null or t.until < ${dayOf(now)} as "isOver", t.place_id = t.community_id as "ofAll",
      (select json_build_object('day', c.on_day::text, 'source', c.source) from dose_count c where c.table_id = t.id order by c.at desc, c.id desc limit 1) as counted,
      (select json_agg(json_build_object('from', b.from_age, 'persons', coalesce(n.persons, 0), 'had', coalesce(n.had, 0), 'said', coalesce(s.had, 0)) order by b.from_age)
        from dose_band b left join dose_said s on s.table_id = b.table_id and s.from_age = b.from_age
          left join lateral (select c.persons, c.had from dose_count c where c.table_id = b.table_id and c.from_age = b.from_age
            order by c.at desc, c.id desc limit 1) n on true
        where b.table_id = t.id) as bands
    from dose_table t join area a on a.id = t.place_id where ${where} order by t.made_at desc, t.id desc limit ${mostTables}`.execute(db);
  return rows;
}

/** What neighbours say of themselves is told in whole fives: nobody sees it grow by one. */
const inFives = (count: number) => Math.floor(count / 5) * 5 || null;

function told({ bands, ofAll: _, ...table }: Row): Table {
  const shown = table.counted ? published(bands) : null;
  const nothing = { persons: null, had: null };
  const total = shown?.total ?? nothing;
  return {
    ...table,
    bands: bands.map(({ from, said }, nth) => {
      const sums = shown?.bands[nth] ?? nothing;
      const next = bands[nth + 1];
      return { from, to: next ? next.from - 1 : null, ...sums, percent: percentOf(sums), said: inFives(said) };
    }),
    total: { ...total, percent: percentOf(total) },
  };
}

async function placesOf(db: Db | Tx, community: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from area where (id = ${community} or (community_id = ${community} and kind = 'grid')) and ended_at is null
    order by kind = 'community' desc, sort_key, id limit 200`.execute(db);
  return rows;
}

async function askedBy(seeing: Seeing, person: string): Promise<ReadonlySet<string>> {
  const rows = await naming(seeing, person, (tx) => tx.selectFrom('dose_ask').select('table_id').where('person_id', '=', person).execute());
  return new Set(rows.map((row) => row.table_id));
}

async function answeredBy({ db, keys }: Seeing, person: string, tables: readonly Row[]): Promise<ReadonlySet<string>> {
  const marks = tables.map(({ id }) => answerMark(keys, id, person));
  const { rows } = await sql<{ id: string }>`
    select table_id as id from dose_answered where mark = any(${marks}::bytea[]) and table_id = any(${tables.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
