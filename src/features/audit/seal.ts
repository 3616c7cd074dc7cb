import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Context, Sweep } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { type Batch, batchOf, type Row } from './chain.ts';

const mostRows = 2000;
/** What is sealed at one beat at most, so that a beat behind a great import still ends. */
const mostBatches = 50;
const patience = { tries: 50, ms: 10 };

/** Seals what has been committed since the last beat, and makes the root of the day that has ended. It says nothing was due: the seal is its own record. */
export const sealing: Sweep = {
  name: 'audit.seal',
  every: 1,
  async run({ db, now }) {
    if (!(await isAlone(db))) return 0;
    const last = await sealWaiting(db);
    if (last !== undefined) await rootOfYesterday(db, now, last);
    return 0;
  },
};

type Head = Pick<Batch, 'no' | 'to_seq' | 'chained'>;

/** Of all processes of a county one seals at a time; the others leave it to that one. */
async function isAlone(db: Tx): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('mulin.audit.' || current_schema(), 0)) as alone`.execute(db);
  return rows[0]?.alone ?? false;
}

async function lastBatch(db: Tx): Promise<Head | undefined> {
  return await db.selectFrom('audit_batch').select(['no', 'to_seq', 'chained']).orderBy('no', 'desc').limit(1).executeTakeFirst();
}

/** Gives the last batch there is then. */
async function sealWaiting(db: Tx): Promise<Head | undefined> {
  let last = await lastBatch(db);
  for (let sealed = 0; sealed < mostBatches; sealed += 1) {
    const next = await sealNext(db, last);
    if (next === undefined) return last;
    last = next;
  }
  return last;
}

/** Seals the next rows in their order; undefined when none is there, or when a number before them is still being written. */
async function sealNext(db: Tx, last: Head | undefined): Promise<Head | undefined> {
  const sealed = last?.to_seq ?? 0;
  const until = await lastOfNext(db, sealed);
  if (until === null || !(await allWritten(db))) return undefined;
  const [first, ...others] = await rowsUpTo(db, sealed, until);
  if (!first) return undefined;
  const batch = batchOf([first, ...others], last);
  await db.insertInto('audit_batch').values(batch).execute();
  return batch;
}

async function lastOfNext(db: Tx, sealed: number): Promise<number | null> {
  const { rows } = await sql<{ until: number | null }>`
    select max(seq) as until from (select seq from audit_row where seq > ${sealed} order by seq limit ${mostRows}) next`.execute(db);
  return rows[0]?.until ?? null;
}

/**
 * Whether every number given out so far is committed or will never be. Who writes a row holds the table's lock from before it takes a number until its
 * end, so once those who hold it now have ended, nothing can still appear below a row that is seen already; a number without a row was rolled back.
 */
async function allWritten(db: Tx): Promise<boolean> {
  let writing = await writers(db);
  for (let tries = 0; writing.size > 0 && tries < patience.tries; tries += 1) {
    await pause(patience.ms);
    writing = writing.intersection(await writers(db));
  }
  return writing.size === 0;
}

async function writers(db: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ who: string }>`
    select virtualtransaction as who from pg_locks
    where locktype = 'relation' and relation = 'audit_row'::regclass and mode = 'RowExclusiveLock' and granted and pid is distinct from pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return new Set(rows.map(({ who }) => who));
}

async function rowsUpTo(db: Tx, after: number, until: number): Promise<Row[]> {
  return await db
    .selectFrom('audit_row')
    .select(['seq', 'at', 'account', 'under', 'posts', 'action', 'subject_kind', 'subject'])
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
}

/**
 * Kept once for each civil day of which anything is sealed, a minute after its midnight, when whoever acted before it has come to write; a day nobody was
 * there to end has none. It stands for all of its day: while somebody is still writing, or a row of that day is not sealed, it waits for a later beat.
 */
async function rootOfYesterday(db: Tx, now: Context['now'], { no, to_seq, chained }: Head): Promise<void> {
  const today = Temporal.PlainDate.from(dayOf(now.subtract({ minutes: 1 })));
  const day = today.subtract({ days: 1 }).toString();
  const midnight = stamp(today.toZonedDateTime(zone).toInstant());
  const { rows } = await sql<{ wanted: boolean }>`
    select not exists (select from audit_root where day = ${day}) and exists (select from audit_batch where first_at < ${midnight}) as wanted`.execute(
    db,
  );
  if (!rows[0]?.wanted || !(await allWritten(db)) || (await anyLeft(db, to_seq, midnight))) return;
  await db
    .insertInto('audit_root')
    .values({ day, no, to_seq, chained, at: stamp(now) })
    .execute();
}

async function anyLeft(db: Tx, sealed: number, before: string): Promise<boolean> {
  const { rows } = await sql<{
    left: boolean;
  }>`select exists (select from audit_row where seq > ${sealed} and at < ${before}) as left`.execute(db);
  return rows[0]?.left ?? false;
}
