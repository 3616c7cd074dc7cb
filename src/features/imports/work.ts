import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { ImportBatch } from '#kernel/db-types.ts';
import { orRefusal, Refusal } from '#kernel/refusal.ts';
import { accept } from './accept.ts';
import { type Batch, kindOf, stirDesk, waitForThread } from './batch.ts';
import { openFile, sealOutcomes, sealTable } from './file-store.ts';
import { kinds, labelKeys } from './kinds.ts';
import { bestTable, matchColumns } from './match.ts';
import { beginTry, countProgress, restProgress } from './progress.ts';
import { readTables } from './sheet.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import { sentenceOf } from './words.ts';

const mostTries = 3;
/** More stand in the returned copy. */
const mostFaultsShown = 200;

/** What a piece of work leaves in the batch's row. */
type Done = Updateable<ImportBatch>;

/**
 * Does the next piece of work on a file: each piece is one transaction, so a crash loses at most the piece under way, and the next sweep begins it again.
 * A file that breaks the work three times is given up; nothing of it is stored.
 */
export const importWork: Sweep = {
  name: 'imports.work',
  every: 1,
  async run(context) {
    const batch = await nextBatch(context);
    if (!batch) return 0;
    const tries = await beginTry(context, batch);
    const done = tries > mostTries ? failed(new Refusal('imports.gave_up')) : await workOn(context, batch);
    await context.db.updateTable('import_batch').set(done).where('id', '=', batch.id).execute();
    await restProgress(context, batch);
    stirDesk(context, batch.community_id);
    return 1;
  },
};

async function nextBatch({ db, now }: Context): Promise<Batch | undefined> {
  return await db
    .selectFrom('import_batch')
    .selectAll()
    .where('next_at', '<=', stamp(now))
    .orderBy('next_at')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** All of a piece, or a sentence that says why not and nothing else. */
async function workOn(context: Context, batch: Batch): Promise<Done> {
  await waitForThread(context);
  await sql`savepoint piece`.execute(context.db);
  const done = await orRefusal((pieces[batch.state] ?? rest)(context, batch));
  if (!(done instanceof Refusal)) return done;
  await sql`rollback to savepoint piece`.execute(context.db);
  return failed(done);
}

function failed(refusal: Refusal): Done {
  return { state: 'failed', fault: sentenceOf(refusal), next_at: null, sealed: null, key_wrapped: null, returned: null };
}

const pieces: Readonly<Record<string, (context: Context, batch: Batch) => Promise<Done>>> = {
  received: async () => ({ state: 'reading' }),
  reading: read,
  judging: judge,
  accepting: take,
};

async function rest(): Promise<Done> {
  return { next_at: null };
}

async function read({ keys }: Context, batch: Batch): Promise<Done> {
  const kind = kinds[kindOf(batch)];
  const tables = await readTables(openFile(keys, batch), batch.file_name, labelKeys);
  const table = bestTable(kind, tables) ?? { name: '', header: [], lines: [] };
  const match = { header: table.header, ...matchColumns(kind, table.header) };
  return { state: 'matched', next_at: null, columns: JSON.stringify(match), sealed: await sealTable(keys, batch, table) };
}

async function judge(context: Context, batch: Batch): Promise<Done> {
  const verdict = await verdictOn(context, batch);
  return { ...(await told(context, batch, verdict)), state: 'judged', next_at: null };
}

/** Judged once more by the ledger of this very moment, then all good rows or none. */
async function take(context: Context, batch: Batch): Promise<Done> {
  const verdict = await accept(context, batch, (progress) => countProgress(context, batch, progress));
  return { ...(await told(context, batch, verdict)), state: 'accepted', next_at: null, accepted_at: stamp(context.now) };
}

async function told({ keys }: Context, batch: Batch, { counts, outcomes }: Verdict): Promise<Done> {
  const faults = outcomes.flatMap(({ at, faults: own }) => own.map((fault) => ({ row: at, ...fault }))).slice(0, mostFaultsShown);
  return { counts: JSON.stringify(counts), faults: JSON.stringify(faults), returned: await sealOutcomes(keys, batch, outcomes) };
}
