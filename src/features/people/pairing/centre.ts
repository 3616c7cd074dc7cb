import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { endPairingsGone } from './gone.ts';

/** A member who is given the post of 党员中心户 is one from now on, so that neighbours can be linked with them (S3-A4). Who is no member on the roll stays as they are. */
export async function becomeCentre({ db }: Context, person: string, microGrid: string): Promise<void> {
  await sql`
    update party_member set centre_household = true, micro_grid_id = ${microGrid} where person_id = ${person} and ended_at is null`.execute(
    db,
  );
}

/** Whoever holds no such post any more is none, and the links with neighbours end. */
export async function endCentre(context: Context, person: string, community: string): Promise<void> {
  const { db, now } = context;
  const today = dayOf(now);
  await sql`
    update party_member set centre_household = false where person_id = ${person} and centre_household and ended_at is null
      and not exists (select from post o where o.person_id = ${person} and o.kind = 'centre-household'
        and o.since <= ${today}::date and (o.until is null or o.until > ${today}::date))`.execute(db);
  await endPairingsGone(context, [community]);
}
