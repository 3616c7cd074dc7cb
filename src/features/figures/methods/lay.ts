import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Context, Sweep } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { columns, counts, factsOf, lists, monthOf } from './facts.ts';

/** Sums that are younger than this are not counted again, however much happens. */
const restSeconds = 60;
/** What was begun this long before the oldest work still going on is looked at again: a request reads its clock a moment before it begins to write. */
const slackSeconds = 60;

type Laid = { readonly laid_until: string; readonly seen_until: string; readonly counted_at: string };
/** Matters of these cells: a month, and the community, method and version of each. */
type Cell = { readonly month: string; readonly community: string; readonly method: string; readonly version: number };

/**
 * Keeps the sums of the methods: first the months that are over, one at a time; every night the day that is over; and, once a minute, the cells in which something happened
 * to a matter of an earlier day. Whatever is counted, is counted anew from the matters themselves, so that doing it twice, or beginning again after a fall, changes nothing. One
 * process at a time has them in hand.
 */
export const layFigures: Sweep = {
  name: 'figures.lay',
  every: 5,
  async run(context) {
    const laid = await inHand(context);
    if (!laid) return 0;
    const today = dayOf(context.now);
    if (laid.laid_until < today) return await layOn(context, laid, today);
    const rested = Temporal.Instant.from(laid.counted_at).add({ seconds: restSeconds });
    if (Temporal.Instant.compare(rested, context.now) > 0) return 0;
    await countTouched(context, laid);
    return 0;
  },
};

/** Null while another process has them. The first time they begin with the month of the first matter there is, which takes a look at all of them. */
async function inHand(context: Context): Promise<Laid | undefined> {
  const known = await locked(context);
  if (known) return known;
  const { db, now } = context;
  const { rows } = await sql`select from method_month_laid`.execute(db);
  if (rows.length > 0) return undefined;
  await sql`
    with first as (select min(opened_at) as at from matter)
    insert into method_month_laid (laid_until, seen_until, counted_at)
    select coalesce(date_trunc('month', at at time zone 'Asia/Shanghai')::date, ${dayOf(now)}::date), ${await quietSince(context)}::timestamptz, ${stamp(now)}::timestamptz from first
    on conflict do nothing`.execute(db);
  return await locked(context);
}

async function locked({ db }: Context): Promise<Laid | undefined> {
  const { rows } = await sql<Laid>`
    select to_char(laid_until, 'YYYY-MM-DD') as laid_until, seen_until, counted_at from method_month_laid for update skip locked`.execute(
    db,
  );
  return rows[0];
}

/** Adds what came in from the day they have come to until today, or until the end of that month. What happened to what is older is another turn. */
async function layOn({ db }: Context, { laid_until }: Laid, today: string): Promise<number> {
  const end = Temporal.PlainDate.from(laid_until).with({ day: 1 }).add({ months: 1 }).toString();
  const until = end < today ? end : today;
  const { rows } = await sql<Cell>`
    select distinct to_char(${monthOf}, 'YYYY-MM-DD') as month, m.community_id as community, m.method_id as method, m.method_version as version
    from matter m where m.opened_at >= ${beginOf(laid_until)}::timestamptz and m.opened_at < ${beginOf(until)}::timestamptz`.execute(db);
  await countAnew(db, rows, until);
  await sql`update method_month_laid set laid_until = ${until}::date`.execute(db);
  return 1;
}

/** Counts the cells anew in which a matter of an earlier day has an event, or a trip, since they were last seen. */
async function countTouched(context: Context, { laid_until, seen_until }: Laid): Promise<void> {
  const { db, now } = context;
  const seen = await quietSince(context);
  const { rows } = await sql<Cell>`
    with touched as (select matter_id from matter_event where at >= ${seen_until}::timestamptz union select matter_id from hall_visit where at >= ${seen_until}::timestamptz)
    select distinct to_char(${monthOf}, 'YYYY-MM-DD') as month, m.community_id as community, m.method_id as method, m.method_version as version
    from touched t join matter m on m.id = t.matter_id where m.opened_at < ${beginOf(laid_until)}::timestamptz`.execute(db);
  await countAnew(db, rows, laid_until);
  await sql`update method_month_laid set seen_until = ${seen}::timestamptz, counted_at = ${stamp(now)}::timestamptz`.execute(db);
}

/** Before this moment nothing is being written any more: now, or since the oldest work that is not committed yet; somewhat earlier. */
async function quietSince({ db, now }: Pick<Context, 'db' | 'now'>): Promise<string> {
  const { rows } = await sql<{ oldest: string | null }>`
    select min(xact_start) as oldest from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(
    db,
  );
  const oldest = rows[0]?.oldest ? Temporal.Instant.from(rows[0].oldest) : now;
  const quiet = Temporal.Instant.compare(oldest, now) < 0 ? oldest : now;
  return stamp(quiet.subtract({ seconds: slackSeconds }));
}

async function countAnew(db: Context['db'], cells: readonly Cell[], until: string): Promise<void> {
  for (const month of new Set(cells.map((cell) => cell.month)))
    await countMonth(
      db,
      month,
      cells.filter((cell) => cell.month === month),
      until,
    );
}

async function countMonth(db: Context['db'], month: string, cells: readonly Cell[], until: string): Promise<void> {
  const over = Temporal.PlainDate.from(month).add({ months: 1 }).toString();
  const inCells = sql`(m.community_id, m.method_id, m.method_version) in (select community, method, version from json_to_recordset(${JSON.stringify(cells)}::json) c (community uuid, method text, version int))`;
  const where = sql`m.opened_at >= ${beginOf(month)}::timestamptz and m.opened_at < ${beginOf(over < until ? over : until)}::timestamptz and ${inCells}`;
  await sql`
    with facts as (${factsOf(where, sql`m.community_id`)}),
      anew as (select f.part as community_id, f.method_id, f.method_version, f.month, ${columns('f', kept)} from facts f),
      gone as (select c.community_id, c.method_id, c.method_version, c.month from method_month c join (select community, method, version from json_to_recordset(${JSON.stringify(cells)}::json) c (community uuid, method text, version int)) k
          on c.month = ${month}::date and k.community = c.community_id and k.method = c.method_id and k.version = c.method_version
        where not exists (select from anew a where a.community_id = c.community_id and a.method_id = c.method_id and a.method_version = c.method_version)),
      emptied as (update method_month c set ${emptied} from gone g where c.month = g.month and c.community_id = g.community_id and c.method_id = g.method_id and c.method_version = g.method_version),
      put as (insert into method_month as c (community_id, method_id, method_version, month, ${names(kept)}) select * from anew
        on conflict (month, community_id, method_id, method_version) do update set ${sql.join(kept.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))})
    select 1`.execute(db);
}

const kept = [...counts, ...lists];
const emptied = sql.join([...counts.map((name) => sql`${sql.ref(name)} = 0`), ...lists.map((name) => sql`${sql.ref(name)} = '{}'`)]);

function names(all: readonly string[]): RawBuilder<unknown> {
  return sql.join(all.map((name) => sql.ref(name)));
}

/** Midnight of a civil day, as an instant. */
function beginOf(day: string): string {
  return stamp(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant());
}
