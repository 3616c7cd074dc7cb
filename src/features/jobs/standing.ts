import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { jobBoard } from './contract.ts';

/** A registration lapses after a year unless it is said anew. */
export const registerKeptDays = 365;

export type Opening = Answer<typeof jobBoard>['openings'][number];

/** Openings that stand today. */
export async function openingsIn({ db, now }: Pick<Seeing, 'db' | 'now'>, community: string): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select id, unit, title, trade, hours, places, pay, phone, until_day as until from job_opening
    where community_id = ${community} and closed_at is null and until_day >= ${dayOf(now)} order by until_day, id limit 300`.execute(db);
  return rows;
}
