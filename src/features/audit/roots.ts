import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { Head, Root } from './verify.ts';

/** The roots of the days kept in the county's own database, the oldest first. */
export async function rootsKept(db: Db | Tx): Promise<Root[]> {
  const rows = await db.selectFrom('audit_root').select(['day', 'no', 'to_seq', 'chained']).orderBy('no').orderBy('day').execute();
  return rows.map(asRoot);
}

/** The end of the chain at this moment, to be taken along; null while nothing is sealed. */
export async function endOfChain(db: Db | Tx): Promise<Root | null> {
  const last = await db.selectFrom('audit_batch').select(['no', 'to_seq', 'chained']).orderBy('no', 'desc').limit(1).executeTakeFirst();
  return last ? asRoot({ day: null, ...last }) : null;
}

/** Rows behind a number that nothing vouches for yet: how many, and since when. */
export type Uncovered = { readonly rows: number; readonly since: string | null };

/** Rows behind the last one vouched for. */
export async function uncoveredBehind(db: Db | Tx, { toSeq }: Pick<Head, 'toSeq'>): Promise<Uncovered> {
  const { rows } = await sql<Uncovered>`select count(*)::int as rows, min(at) as since from audit_row where seq > ${toSeq}`.execute(db);
  return rows[0] ?? { rows: 0, since: null };
}

/** The roots of the last days, the newest first. */
export async function lastRoots(db: Db | Tx, most: number): Promise<Root[]> {
  const rows = await db.selectFrom('audit_root').select(['day', 'no', 'to_seq', 'chained']).orderBy('day', 'desc').limit(most).execute();
  return rows.map(asRoot);
}

type Kept = { readonly day: string | null; readonly no: number; readonly to_seq: number; readonly chained: Buffer };
function asRoot({ day, no, to_seq, chained }: Kept): Root {
  return { day, no, toSeq: to_seq, chained: chained.toString('hex') };
}
