import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { head } from '../correcting/words.ts';
import type { relations } from './contract.ts';

type Came = {
  readonly movers: readonly string[];
  readonly left: readonly string[];
  readonly into: string;
  readonly relation: (typeof relations)[number] | undefined;
};

/**
 * What movers are to the head of the household they come to: as it was said, or as before where a household goes with its head behind an empty door. Otherwise what
 * they were to somebody who does not live there is not written of them any longer. Refuses a second head.
 */
export async function relateAnew(context: Context, { movers, left, into, relation }: Came): Promise<void> {
  const { db } = context;
  const { rows } = await sql<{ joined: boolean; led: boolean }>`
    select exists (select from person where household_id = ${into} and ended_at is null and id <> all(${movers}::uuid[])) as joined,
      exists (select from person where id = any(${movers}::uuid[]) and relation = ${head}) as led`.execute(db);
  const goesOn = left.length === 1 && rows[0]?.led === true && !rows[0].joined;
  if (relation !== undefined || !goesOn)
    await sql`update person set relation = ${relation ?? null} where id = any(${movers}::uuid[])`.execute(db);
  if (relation === head) await mustHaveOneHead(context, into);
  await headWhoIsAlone(context, [into, ...left]);
}

/** Asked once it is written, with the household locked. */
export async function mustHaveOneHead({ db }: Context, household: string): Promise<void> {
  const { rows } = await sql`
    select from person where household_id = ${household} and ended_at is null and relation = ${head} limit 2`.execute(db);
  if (rows.length > 1) refuse('people.second_head');
}

/** Whoever lives alone is the head of their household. */
export async function headWhoIsAlone({ db }: Context, households: readonly string[]): Promise<void> {
  await sql`
    update person p set relation = ${head} where p.household_id = any(${households}::uuid[]) and p.ended_at is null and p.relation is distinct from ${head}
      and not exists (select from person o where o.household_id = p.household_id and o.ended_at is null and o.id <> p.id)`.execute(db);
}
