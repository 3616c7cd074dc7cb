import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/**
 * Refuses whoever was erased or left the ledger, also in this very moment: they are held until all is written, so that whoever erases them finds what was just written
 * and lets go of it, or nothing is written of them any more. Nobody is nobody to hold.
 */
export async function mustStillBeHere({ db }: Pick<Seeing, 'db'>, person: string | null = null): Promise<void> {
  if (person === null) return;
  const { rows } = await sql`select from person where id = ${person} and ended_at is null for key share`.execute(db);
  if (rows.length === 0) refuse('not_found');
}
