import type { Db, Tx } from '#kernel/db.ts';
import { type Batch, beginning, chain, digestOf, type Mark, type Row, readMarks } from './chain.ts';

/** How far the chain has been looked at: the last batch that fitted. */
export type Head = { readonly no: number; readonly toSeq: number; readonly chained: string };
/** What stood at the end of a day, or when it was taken along; `chained` in hexadecimal. */
export type Root = Head & { readonly day: string | null };

/**
 * The first thing that does not fit. `row` is its number: of a row that was changed, is missing or was put in; of the first row of a batch that was
 * rewritten; of the first row since the last root that fitted, when only a root says that the chain is another one.
 */
export type Fault = {
  readonly kind: 'changed' | 'missing' | 'inserted' | 'rewritten' | 'root' | 'cut';
  readonly row: number;
  readonly no: number;
  readonly day: string | null;
};

export type Walked = { readonly head: Head; readonly rows: number; readonly fault: Fault | null };

const stretch = 20_000;
const mostBatches = 500;

/** Before the first batch: rows somebody put in below it are looked at too. */
export const start: Head = { no: 0, toSeq: Number.MIN_SAFE_INTEGER, chained: beginning().toString('hex') };

/**
 * Computes the chain anew from the rows, stretch by stretch, and holds it against these roots, in the order of their batches. Gives how far it is after
 * each stretch, and ends at the first fault or at the end of the chain. What it keeps in memory does not grow with the chain.
 */
export async function* walk(db: Db | Tx, roots: readonly Root[], from: Head = start): AsyncGenerator<Walked> {
  const rootsOf = Map.groupBy(roots, ({ no }) => no);
  let head = from;
  for (;;) {
    const batches = await batchesAfter(db, head);
    const last = batches.at(-1);
    if (!last) break;
    const rows = await rowsOf(db, head.toSeq, last.to_seq);
    const looked = lookAt(batches, { head, rows, rootsOf, roots });
    head = looked.head;
    yield { head, rows: rows.length, fault: looked.fault };
    if (looked.fault) return;
  }
  const beyond = roots.find(({ no }) => no > head.no);
  const cut: Fault | null = beyond ? { kind: 'cut', row: Math.max(head.toSeq, 0) + 1, no: head.no + 1, day: beyond.day } : null;
  yield { head, rows: 0, fault: cut };
}

async function batchesAfter(db: Db | Tx, { no, toSeq }: Head): Promise<Batch[]> {
  const next = db.selectFrom('audit_batch').selectAll().where('no', '>', no).orderBy('no');
  const near = await next
    .where('to_seq', '<=', Math.max(toSeq, 0) + stretch)
    .limit(mostBatches)
    .execute();
  return near.length > 0 ? near : await next.limit(1).execute();
}

async function rowsOf(db: Db | Tx, after: number, until: number): Promise<Row[]> {
  return await db
    .selectFrom('audit_row')
    .select(['seq', 'at', 'account', 'under', 'posts', 'action', 'subject_kind', 'subject'])
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
}

type Roots = { readonly roots: readonly Root[]; readonly rootsOf: ReadonlyMap<number, readonly Root[]> };
type Looking = Roots & { readonly head: Head; readonly rows: readonly Row[] };

function lookAt(batches: readonly Batch[], { head: from, rows, ...roots }: Looking): { head: Head; fault: Fault | null } {
  let head = from;
  let before = from;
  let at = 0;
  for (const batch of batches) {
    let end = at;
    while ((rows[end]?.seq ?? Number.POSITIVE_INFINITY) <= batch.to_seq) end += 1;
    const fault = outOfChain(batch, head, before) ?? outOfBatch(batch, rows.slice(at, end)) ?? againstRoots(batch, roots);
    if (fault) return { head, fault };
    at = end;
    before = head;
    head = { no: batch.no, toSeq: batch.to_seq, chained: batch.chained.toString('hex') };
  }
  return { head, fault: null };
}

/** Whether the batch is what its own digest says and follows the one before it. Where only the seam does not hold, the one before is in doubt too. */
function outOfChain(batch: Batch, head: Head, before: Head): Fault | null {
  const isNext = batch.no === head.no + 1 && batch.from_seq > head.toSeq && chain(batch).equals(batch.chained);
  if (!isNext) return { kind: 'rewritten', row: Math.max(head.toSeq, 0) + 1, no: head.no + 1, day: null };
  if (batch.previous.toString('hex') === head.chained) return null;
  return { kind: 'rewritten', row: Math.max(before.toSeq, 0) + 1, no: head.no, day: null };
}

function outOfBatch({ no, marks }: Batch, rows: readonly Row[]): Fault | null {
  let at = 0;
  for (const mark of readMarks(marks)) {
    const row = rows[at];
    const kind = differs(row, mark);
    if (kind) return { kind, row: kind === 'inserted' && row ? row.seq : mark.seq, no, day: null };
    at += 1;
  }
  const extra = rows[at];
  return extra ? { kind: 'inserted', row: extra.seq, no, day: null } : null;
}

function differs(row: Row | undefined, { seq, digest }: Mark): 'missing' | 'inserted' | 'changed' | null {
  if (!row || row.seq > seq) return 'missing';
  if (row.seq < seq) return 'inserted';
  return digestOf(row).equals(digest) ? null : 'changed';
}

function againstRoots({ no, chained, to_seq }: Batch, { roots, rootsOf }: Roots): Fault | null {
  const other = rootsOf.get(no)?.find((root) => root.chained !== chained.toString('hex') || root.toSeq !== to_seq);
  if (!other) return null;
  const fitted = roots.filter((root) => root.no < no).at(-1);
  return { kind: 'root', row: (fitted?.toSeq ?? 0) + 1, no, day: other.day };
}
