import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { isAsked } from './whom.ts';

/** Whose posts are asked for a second step when signing in, until the county says otherwise: administrators, and who may take lists out of the house. */
const whoTakeOut = ['secretary', 'community-staff'] as const;

/** Posts that are given by two people, beside administrators and leaders: whoever reads the ledger of a whole community. */
const whoAreGivenByTwo = ['secretary', 'director', 'community-staff', 'grid-head'] as const;

/**
 * From this day a county asks for the second step: when signing in, of administrators and of the office; before what cannot be taken back, of everybody who
 * works here or keeps an estate's money; and gives posts that oversee or read a whole community's ledger only by two people. A county that has asked before keeps the days it has.
 */
export async function askForSecondFrom(db: Db, day: string): Promise<void> {
  await sql`
    update post_kind k set step_up_from = ${day}, second_from = case when work = 'administrator' or id = any(${[...whoTakeOut]}::text[]) then ${day}::date end
    where ${isAsked} and not exists (select from post_kind o where o.work = 'administrator' and o.second_from is not null)`.execute(db);
  await sql`
    update post_kind set two_from = ${day} where (work in ('administrator', 'leader') or id = any(${[...whoAreGivenByTwo]}::text[]))
      and not exists (select from post_kind k where k.work = 'administrator' and k.two_from is not null)`.execute(db);
}
