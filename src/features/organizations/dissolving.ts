import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';

/** Committees that govern an estate for its owners: only what the owners decided dissolves them (row S4-C11). */
export const byOwners: readonly string[] = ['owners-committee', 'property-committee', 'self-committee'];

/** Whether an organisation, by the name it has in the query around it, is one of them. */
export function governsEstate(organization: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${organization}.kind`)} = any(${[...byOwners]}::text[])`;
}

/** Ends a body, with the reason, and on the same day every seat of it; both stay readable. Whether it may end the caller has asked. */
export async function dissolveBody({ db, now }: Pick<Context, 'db' | 'now'>, body: string, why: string): Promise<void> {
  await sql`
    update post set until = greatest(since, ${dayOf(now)}::date) where organization_id = ${body} and (until is null or until > ${dayOf(now)}::date)`.execute(
    db,
  );
  await db
    .updateTable('organization')
    .set({ ended_at: stamp(now), ended_why: why })
    .where('id', '=', body)
    .execute();
}
