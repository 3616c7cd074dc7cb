import { createHash } from 'node:crypto';

/** A row as it is hashed: its columns and nothing else, so that destroying anybody's key leaves the chain as it was. */
export type Row = {
  readonly seq: number;
  readonly at: string;
  readonly account: string | null;
  readonly under: string;
  readonly posts: readonly string[];
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject: string | null;
};

/** A batch as it stands in the chain; `at` in UTC as the database says it. */
export type Batch = {
  readonly no: number;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly first_at: string;
  readonly last_at: string;
  readonly marks: Buffer;
  readonly previous: Buffer;
  readonly chained: Buffer;
};

/** What one row left in its batch. */
export type Mark = { readonly seq: number; readonly digest: Buffer };

const form = 'mulin.audit.1';
const seqBytes = 8;
const markBytes = seqBytes + 32;

/** What the first batch of a county stands behind. */
export function beginning(): Buffer {
  return sha256(JSON.stringify([form, 'beginning']));
}

/** SHA-256 over a row's columns in their order, as one line of JSON. */
export function digestOf({ seq, at, account, under, posts, action, subject_kind, subject }: Row): Buffer {
  return sha256(JSON.stringify([form, seq, at, account, under, posts, action, subject_kind, subject]));
}

/** The marks of rows in their order, one after another. */
export function marksOf(rows: readonly Row[]): Buffer {
  return Buffer.concat(
    rows.map((row) => {
      const seq = Buffer.alloc(seqBytes);
      seq.writeBigInt64BE(BigInt(row.seq));
      return Buffer.concat([seq, digestOf(row)]);
    }),
  );
}

/** The marks of a batch, read back. */
export function* readMarks(marks: Buffer): Generator<Mark> {
  for (let at = 0; at < marks.length; at += markBytes) {
    yield { seq: Number(marks.readBigInt64BE(at)), digest: marks.subarray(at + seqBytes, at + markBytes) };
  }
}

/** The digest of a batch with all that came before it: what a root is. */
export function chain({ no, from_seq, to_seq, first_at, last_at, marks, previous }: Omit<Batch, 'chained'>): Buffer {
  const contents = sha256(marks).toString('hex');
  return sha256(JSON.stringify([form, no, from_seq, to_seq, first_at, last_at, contents, previous.toString('hex')]));
}

/** The batch these rows make behind the one before. There is at least one row. */
export function batchOf(rows: readonly [Row, ...Row[]], before: Pick<Batch, 'no' | 'chained'> | undefined): Batch {
  const times = rows.map(({ at }) => at).toSorted((one, other) => Date.parse(one) - Date.parse(other));
  const [first] = rows;
  const last = rows.at(-1) ?? first;
  const batch = {
    no: (before?.no ?? 0) + 1,
    from_seq: first.seq,
    to_seq: last.seq,
    first_at: times[0] ?? first.at,
    last_at: times.at(-1) ?? last.at,
    marks: marksOf(rows),
    previous: before?.chained ?? beginning(),
  };
  return { ...batch, chained: chain(batch) };
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
