import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import { type Context, passingAction, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateOf, livesIn } from '../community.ts';
import type { crewKinds } from './contract.ts';
import * as contract from './contract.ts';

type Rated = { readonly estate: string; readonly kind: (typeof crewKinds)[number]; readonly person: string };

/**
 * Stars for this month, by whoever lives in the estate and is not one of those rated. Kept under a blind mark: neither the office nor the rated learn whose they are. No key is kept of
 * it, for that would name the account; given twice, the row is the same.
 */
export const rateCrew = passingAction(contract.rateCrew, {
  who: 'person',
  nameless: true,
  async run(context, { estate: id, kind, stars }) {
    const person = context.actor.person ?? refuse('not_bound');
    const estate = await estateOf(context, id);
    if (!(await livesIn(context, estate)) || !(await mayRate(context, { estate: id, kind, person }))) refuse('not_found');
    await context.db
      .insertInto('crew_rating')
      .values({ estate_id: id, kind, month: monthOf(context), mark: markOf(context, { estate: id, kind, person }), stars })
      .onConflict((given) => given.columns(['estate_id', 'kind', 'month', 'mark']).doUpdateSet({ stars }))
      .execute();
    return { id };
  },
});

/** The first day of this month. */
export function monthOf({ now }: Pick<Seeing, 'now'>): string {
  return `${dayOf(now).slice(0, 7)}-01`;
}

/** Another mark each month: nobody's stars can be followed from one to the next. */
export function markOf(seeing: Pick<Seeing, 'keys' | 'now'>, { estate, kind, person }: Rated): Buffer {
  return seeing.keys.mark('crew', `${person} ${estate} ${kind} ${monthOf(seeing)}`);
}

/** Where there is such a place, and it is not one's own post. */
export async function mayRate({ db, now }: Pick<Context | Seeing, 'db' | 'now'>, { estate, kind, person }: Rated): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from crew_place c where c.estate_id = ${estate} and c.kind = ${kind} and c.since <= ${dayOf(now)}::date and (c.until is null or c.until > ${dayOf(now)}::date))
      and not exists (select from post p where p.area_id = ${estate} and p.kind = ${kind} and p.person_id = ${person} and ${inForce(now, 'p')}) as may`.execute(
    db,
  );
  return rows[0]?.may ?? false;
}
