import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Part } from './contract.ts';

/** What somebody has said anew where they live now rests on that, and on no consent to what came along. */
export async function givenAnew({ db }: Context, person: string, part: Part): Promise<void> {
  await sql`update bringing set brought = array_remove(brought, ${part}) where new_person = ${person} and ended_at is null`.execute(db);
}
