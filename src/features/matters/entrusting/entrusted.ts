import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { byTime, pageSize, rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { entrusted as entrustedContract, entrusting as entrustingContract } from './contract.ts';
import { notAsked } from './limits.ts';
import { senders } from './office.ts';

type Sent = { id: string; department: string; leaf: string; subject: string; evidence: string; until: string; at: string };
type Part = Listed & { entrusted_id: string; into_number: string | null };

/** What I entrusted. */
export const entrusted = query(entrustedContract, {
  who: { posts: senders },
  async run(seeing, { after: mark }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(e.at, e.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Sent>`
      select e.id, e.department, l.name as leaf, e.subject, e.evidence, e.until, e.at from entrusted e join leaf l on l.id = e.leaf_id
      where e.by_account = ${seeing.actor.account} and ${behind} order by e.at desc, e.id desc limit ${pageSize + 1}`.execute(seeing.db);
    const page = paged(rows, pageSize, ({ at, id }) => [at, id]);
    const parts = await partsOf(
      seeing,
      page.rows.map(({ id }) => id),
    );
    return { rows: page.rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? [] })), next: page.next };
  },
});

async function partsOf(seeing: Seeing, ids: readonly string[]) {
  const { rows } = await sql<Part>`
    select ${listed}, p.entrusted_id, (select number from matter where id = m.merged_into) as into_number
    from entrusted_part p join matter m on m.id = p.matter_id left join area a on a.id = m.place_id
    where p.entrusted_id = any(${ids}::uuid[]) order by a.sort_key, m.id`.execute(seeing.db);
  const parts = (await rowsOf(seeing, rows)).map(({ record, row }) => ({
    sending: record.entrusted_id,
    matter: row.id,
    number: row.number,
    place: row.place,
    status: row.status,
    light: row.light,
    look: record.doing === 'rate' ? record.step : null,
    goesOn: record.merged_into && record.into_number ? { matter: record.merged_into, number: record.into_number } : null,
  }));
  return Map.groupBy(parts, ({ sending }) => sending);
}

/** The kinds there are to entrust, and the departments this office has entrusted in the name of. */
export const entrusting = query(entrustingContract, {
  who: { posts: senders },
  async run({ db, actor }) {
    const leaves = await db
      .selectFrom('leaf')
      .select(['id', 'name'])
      .where('catalogue', '=', 'entrusted')
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .execute();
    const areas = actor.posts.filter(({ kind }) => senders.some((sender) => sender === kind)).map(({ area }) => area);
    const { rows } = await sql<{ department: string }>`
      select distinct department from entrusted where area_id = any(${areas}::uuid[]) order by department limit 100`.execute(db);
    return { leaves, departments: rows.map(({ department }) => department), limits: [...notAsked] };
  },
});
