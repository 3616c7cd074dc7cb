import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { System } from '#kernel/system.ts';
import { withoutIndexes } from './county.ts';
import { asSuperuser } from './house.ts';
import type { Product } from './started.ts';

/** One community of the laid county, its first grid and micro-grid, and the street it stands in. */
export type Ground = { readonly street: string; readonly community: string; readonly grid: string; readonly micro: string };

type Db = System['db'];
const setting = readFileSync(join(import.meta.dirname, 'million.sql'), 'utf8');

/** What differs from the matter that is copied, by column of `matter`; `b` is the row laid, `t` the one copied. */
const differing: Readonly<Record<string, string>> = {
  id: 'b.id',
  number: `'99-' || lpad(b.i::text, 7, '0')`,
  subject: 'b.subject',
  place_id: 'b.micro',
  street_id: 'b.street',
  community_id: 'b.community',
  estate_id: 'null::uuid',
  grid_id: 'b.grid',
  micro_grid_id: 'b.micro',
  opener_person: 'b.person',
  opener_account: 'null::uuid',
  opened_at: 'b.opened_at',
  due_at: `b.opened_at + interval '40 days'`,
  ended_at: `case when not b.open then b.opened_at + interval '1 day' end`,
};

/** Lays so many matters beside the demo, every twentieth open, each a copy of one of two that went through the product. */
export async function layMatters(product: Product, rows: number, copied: { open: string; done: string }): Promise<Ground> {
  return await asSuperuser(product, (db) =>
    db.connection().execute(async (one) => {
      for (const statement of setting.replaceAll('$rows', String(rows)).split(/;\s*\n/)) await run(one as Db, statement);
      await withoutIndexes(one as Db, ['matter_search_words'], async () => {
        await run(one as Db, copyOf(await columnsOf(one as Db, 'matter'), copied));
        await run(one as Db, events(copied));
        await run(one as Db, tasks(copied));
        await run(one as Db, words);
      });
      await run(one as Db, 'vacuum analyze');
      const { rows: grounds } = await sql<Ground>`select street, community, grid, id as micro from bench_area where n = 0`.execute(one);
      const [ground] = grounds;
      if (!ground) throw new Error('no ground was laid');
      return ground;
    }),
  );
}

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

function copyOf(columns: readonly string[], { open, done }: { open: string; done: string }): string {
  return `insert into matter (${columns.join(', ')}) select ${columns.map((column) => differing[column] ?? `t.${column}`).join(', ')}
    from bench_matter b join matter t on t.id = case when b.open then '${open}'::uuid else '${done}'::uuid end order by b.i`;
}

function events({ open, done }: { open: string; done: string }): string {
  return `insert into matter_event (matter_id, seq, kind, step, outcome, by_account, by_person, by_as, by_called, at, facts, became, said)
    select b.id, e.seq, e.kind, e.step, e.outcome, e.by_account, e.by_person, e.by_as, e.by_called, b.opened_at + e.seq * interval '1 hour', e.facts, e.became, e.said
    from bench_matter b join matter_event e on e.matter_id = case when b.open then '${open}'::uuid else '${done}'::uuid end`;
}

/** An open one waits at its grid, and, raised, at its street and the county: the fullest inboxes there could be. */
function tasks({ open }: { open: string }): string {
  return `insert into task (matter_id, seq, slot, step, what, post_kind, area_id, opened_at, due_at)
    select b.id, t.seq, w.slot, t.step, t.what, w.post_kind, w.area_id, b.opened_at, b.opened_at + interval '40 days'
    from bench_matter b join task t on t.matter_id = '${open}'::uuid and t.slot = 0 and t.closed_at is null,
    lateral (values (0, 'micro-grid-worker', b.micro), (1, 'grid-worker', b.grid), (2, 'community-staff', b.community), (3, 'street-leader', b.street),
      (4, 'county-leader', (select id from area where kind = 'city' and ended_at is null limit 1))) as w (slot, post_kind, area_id)
    where b.open`;
}

const words = `insert into matter_search (matter_id, words)
  select id, array(select distinct right(community::text, 8) || substr(lower(subject), g, 2) from generate_series(1, length(subject) - 1) g) from bench_matter`;

async function run(db: Db, statement: string): Promise<void> {
  if (statement.trim() !== '') await sql.raw(statement).execute(db);
}
