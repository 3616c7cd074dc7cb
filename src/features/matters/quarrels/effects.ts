import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

const given = z.looseObject({ matter: z.uuid() });

/** 听到了纠纷 is only said where some were written down. */
export async function disputesHeard({ db }: Context, asked: unknown): Promise<void> {
  const { rows } = await sql`select from quarrel_heard where matter_id = ${given.parse(asked).matter} limit 1`.execute(db);
  if (rows.length === 0) refuse('matters.quarrel_none');
}

/** 都问过了 is only said when each has become a case or has ended by a no; then also the single yes of what ended is forgotten. */
export async function disputesAsked({ db }: Context, asked: unknown): Promise<void> {
  const { matter } = given.parse(asked);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from quarrel_heard where matter_id = ${matter} and case_id is null and ended_at is null`.execute(db);
  const count = rows[0]?.count ?? 0;
  if (count > 0) refuse('matters.quarrel_unasked', { count });
  await sql`update quarrel_heard set one_agreed = null, other_agreed = null where matter_id = ${matter} and ended_at is not null`.execute(
    db,
  );
}
