import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';

/** What somebody has said anew where they live now rests on that, and on no consent to what came along. @param field what may have come along, or anything else */
export async function givenAnew({ db }: Context, person: string, field: string): Promise<void> {
  await sql`update bringing set brought = array_remove(brought, ${field}) where new_person = ${person} and ended_at is null`.execute(db);
}
