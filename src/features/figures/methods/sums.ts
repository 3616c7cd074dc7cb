import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Seeing } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Scope } from '../scope.ts';
import { columns, counts, factsOf, lists } from './facts.ts';

/** How far the sums reach. */
type Laid = { readonly laidUntil: string | null; readonly countedAt: string | null };
/** Whole months, the first and the last; of one method or of all. */
export type Span = {
  readonly area: Scope['area'];
  readonly from: string;
  readonly until: string;
  readonly method?: string | undefined;
};
/** What was counted of a method's version in a month. `late`, `notDue`, `unheard`: at this moment. */
export type Counted = { readonly [count in (typeof counts)[number]]: number } & {
  readonly part: string | null;
  readonly method: string;
  readonly version: number;
  readonly month: string;
  readonly open: number;
  readonly late: number;
  readonly notDue: number;
  readonly unheard: number;
};
/** How often a step of a version took about so long. */
export type Paced = {
  readonly version: number;
  readonly step: string;
  readonly bucket: number;
  readonly times: number;
  readonly late: number;
};

/** Sums older than this are still being laid; meanwhile few enough matters are simply counted. */
const behindDays = 40;
const fewEnough = 5000;

/** Every count of a span, by version and month, as it is at this moment: sums of the days that are over, and what came in since. */
export async function countsOf(seeing: Seeing, span: Span): Promise<{ rows: Counted[]; laid: Laid }> {
  return await steady(seeing, async (laid) => {
    const { rows } = await sql<Counted>`
      with cell as (${cellsOf(span, laid)})
      select null as part, ${counted(seeing)} from cell c group by c.method_id, c.method_version, c.month order by c.method_id, c.method_version, c.month`.execute(
      seeing.db,
    );
    return rows;
  });
}

/** The same by the parts of a street or county; for each month and version. */
export async function countsByPart(seeing: Seeing, span: Span): Promise<Counted[]> {
  const part = span.area.kind === 'street' ? sql`a.id` : sql`a.street_id`;
  const { rows } = await steady(seeing, async (laid) => {
    const found = await sql<Counted>`
      with cell as (${cellsOf(span, laid)})
      select ${part} as part, ${counted(seeing)} from cell c join area a on a.id = c.community_id group by ${part}, c.method_id, c.method_version, c.month`.execute(
      seeing.db,
    );
    return found.rows;
  });
  return rows;
}

/** The same by the grids of a community, counted from its matters. */
export async function countsByGrid(seeing: Seeing, { area, from, until, method }: Span): Promise<Counted[]> {
  const where = sql`m.community_id = ${area.id}::uuid and m.opened_at >= ${beginOf(from)}::timestamptz and m.opened_at < ${endOf(until)}::timestamptz and ${only('m', method)}`;
  const { rows } = await sql<Counted>`
    with c as (${factsOf(where, sql`m.grid_id`)}) select c.part as part, ${counted(seeing)} from c group by c.part, c.method_id, c.method_version, c.month`.execute(
    seeing.db,
  );
  return rows;
}

/** How long each step took, by version. */
export async function pacesOf(seeing: Seeing, span: Span): Promise<Paced[]> {
  const { rows } = await steady(seeing, async (laid) => {
    const found = await sql<Paced>`
      with cell as (${cellsOf(span, laid)})
      select c.method_version as version, p.step, p.bucket, sum(p.times)::int as times, sum(p.late)::int as late
      from cell c cross join lateral unnest(c.steps, c.buckets, c.times, c.late_times) as p (step, bucket, times, late) group by 1, 2, 3 order by 1, 2, 3`.execute(
      seeing.db,
    );
    return found.rows;
  });
  return rows;
}

/** Reads twice how far the sums reach: when another day was added meanwhile, it would be counted twice or not at all. */
async function steady<T>(seeing: Seeing, read: (laid: Laid) => Promise<T>): Promise<{ rows: T; laid: Laid }> {
  for (;;) {
    const laid = await laidNow(seeing);
    const rows = await read(laid);
    if ((await laidNow(seeing)).laidUntil === laid.laidUntil) return { rows, laid };
  }
}

async function laidNow(seeing: Seeing): Promise<Laid> {
  const { rows } = await sql<Laid>`
    select to_char(laid_until, 'YYYY-MM-DD') as "laidUntil", counted_at as "countedAt" from method_month_laid`.execute(seeing.db);
  const laid = rows[0] ?? { laidUntil: null, countedAt: null };
  if (isBehind(seeing, laid)) await mustBeFew(seeing, laid);
  return laid;
}

function isBehind({ now }: Seeing, { laidUntil }: Laid): boolean {
  const limit = now.subtract({ hours: behindDays * 24 });
  return laidUntil === null || laidUntil < dayOf(limit);
}

async function mustBeFew({ db }: Seeing, { laidUntil }: Laid): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from matter m where m.opened_at >= ${laidUntil ? beginOf(laidUntil) : '-infinity'}::timestamptz limit ${fewEnough + 1}) few`.execute(
    db,
  );
  if ((rows[0]?.n ?? 0) > fewEnough) refuse('figures.laying');
}

/** Rows as `method_month` has them: sums of the span, and beside them what came in since they were laid. */
function cellsOf({ area, from, until, method }: Span, { laidUntil }: Laid): RawBuilder<unknown> {
  const since = laidUntil !== null && laidUntil > `${from}-01` ? beginOf(laidUntil) : beginOf(from);
  const live = sql`m.opened_at >= ${since}::timestamptz and m.opened_at < ${endOf(until)}::timestamptz and ${inside('m', area)} and ${only('m', method)}`;
  const all = [...counts, ...lists];
  return sql`
    select c.community_id, c.method_id, c.method_version, c.month, ${columns('c', all)} from method_month c
      where c.month >= ${`${from}-01`}::date and c.month <= ${`${until}-01`}::date and ${inside('c', area)} and ${only('c', method)}
    union all select f.part, f.method_id, f.method_version, f.month, ${columns('f', all)} from (${factsOf(live, sql`m.community_id`)}) f`;
}

/** Rows of the communities of an area, as they belong together today. */
export function inside(of: string, { id, kind }: Scope['area']): RawBuilder<unknown> {
  const community = sql.ref(`${of}.community_id`);
  if (kind === 'community') return sql`${community} = ${id}::uuid`;
  return kind === 'street'
    ? sql`${community} in (select a.id from area a where a.street_id = ${id}::uuid and a.kind = 'community')`
    : sql`true`;
}

function only(of: string, method: string | undefined): RawBuilder<unknown> {
  return method === undefined ? sql`true` : sql`${sql.ref(`${of}.method_id`)} = ${method}`;
}

/** The sums of cells `c`, with what only the moment tells. */
function counted({ now }: Seeing): RawBuilder<unknown> {
  const dueBy = (list: string, is: RawBuilder<unknown>) =>
    sql`coalesce(sum((select count(*) from unnest(${sql.ref(list)}) as due where due ${is} ${stamp(now)}::timestamptz)), 0)::int`;
  return sql`c.method_id as method, c.method_version as version, to_char(c.month, 'YYYY-MM') as month, ${sql.join(counts.map((name) => sql`sum(${sql.ref(`c.${name}`)})::int as ${sql.ref(name)}`))},
    coalesce(sum(cardinality(c.open_due)), 0)::int as open, ${dueBy('c.open_due', sql`<`)} as late, ${dueBy('c.reply_due', sql`>=`)} as "notDue", ${dueBy('c.reply_due', sql`<`)} as unheard`;
}

/** The first moment of a month, by the legal zone. */
function beginOf(day: string): string {
  const plain = Temporal.PlainDate.from(day.length === 7 ? `${day}-01` : day);
  return stamp(plain.toZonedDateTime(zone).toInstant());
}

/** The moment a month is over. */
function endOf(month: string): string {
  return stamp(Temporal.PlainDate.from(`${month}-01`).add({ months: 1 }).toZonedDateTime(zone).toInstant());
}
