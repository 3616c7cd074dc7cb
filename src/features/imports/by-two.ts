import { Temporal } from 'temporal-polyfill';
import { mustBeAllowed } from '#features/approvals/door.ts';
import { isGrantedByTwo } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { type Batch, nameOf } from './batch.ts';
import { acceptBatch, undoBatch } from './contract.ts';
import { whomStaffFillsWith } from './taking/staff.ts';
import { byTwoLines as said } from './words.ts';

/** A file of the grid team gives posts that read the ledger: by two people, as each of them would be. */
export async function mustBeGranted(
  context: Context,
  batch: Batch,
  { why, rows }: { why: string | undefined; rows: number },
): Promise<void> {
  if (batch.kind !== 'staff' || !(await isGrantedByTwo(context, whomStaffFillsWith))) return;
  const lines = [fileOf(batch), { label: said.rows, says: String(rows) }];
  await mustBeAllowed(context, { ...of(batch, acceptBatch, why), kind: 'posts', lines });
}

/** Taking a file back destroys the keys of everybody it brought: by two people, where it brought anybody. */
export async function mustBeErased(context: Context, batch: Batch, why: string | undefined): Promise<void> {
  const { persons } = await context.db
    .selectFrom('person')
    .select((row) => row.fn.countAll<number>().as('persons'))
    .where('batch_id', '=', batch.id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(persons) === 0) return;
  const lines = [fileOf(batch), { label: said.erased, says: String(persons) }];
  await mustBeAllowed(context, { ...of(batch, undoBatch, why), kind: 'erasure', lines });
}

const of = (batch: Batch, what: typeof acceptBatch | typeof undoBatch, why: string | undefined) => ({
  ...{ what, input: { batch: batch.id }, why, about: null, whose: null },
});

/** By its kind and day: what a file is called is kept for seven days only. */
const fileOf = (batch: Batch) => ({ label: said.file, says: said.fileOf(nameOf(batch), dayOf(Temporal.Instant.from(batch.created_at))) });
