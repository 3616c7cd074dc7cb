import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/** Ends what was to be kept up with a household that has ended, or by somebody who is no member, or no centre household, any more: the member has a place free again, and the household is listed (S1-A7). */
export async function endPairingsGone({ db, now }: Context, communities: readonly string[]): Promise<void> {
  await sql`
    update pairing x set ended_at = ${stamp(now)}, ended_why = 'gone' where x.community_id = any(${communities}::uuid[]) and x.ended_at is null
      and (exists (select from household h where h.id = x.household_id and h.ended_at is not null)
        or not exists (select from party_member m join person p on p.id = m.person_id and p.ended_at is null where m.person_id = x.member_person and m.ended_at is null
          and (x.kind = 'contact' or m.centre_household)))`.execute(db);
}

type Moved = { readonly left: readonly string[]; readonly into: string; readonly movers: readonly string[] };

/** A household that goes as a whole behind an empty door stays who it is: whoever keeps in touch goes on, and what it said of being reached, and of whom it does not want, stands. */
export async function takePairingsAlong({ db }: Context, { left, into, movers }: Moved): Promise<void> {
  const [household, ...others] = left;
  if (household === undefined || others.length > 0) return;
  const { rows } = await sql`
    select from person p where p.household_id = ${household} and p.ended_at is null
    union all select from person p where p.household_id = ${into} and p.ended_at is null and p.id <> all(${movers}::uuid[]) limit 1`.execute(
    db,
  );
  if (rows.length > 0) return;
  await sql`update pairing set household_id = ${into} where household_id = ${household}`.execute(db);
  await sql`
    insert into household_wish (household_id, way, said_by, at) select ${into}, way, said_by, at from household_wish where household_id = ${household}`.execute(
    db,
  );
}
