import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/**
 * Whether the post `t` is a seat of the body `o`: taken there, or, of a body the place has one of and of a post that is also given without it, held for that place:
 * agents who came by a list sit in their village's group (row S1-E7).
 */
export const sitsIn = sql<boolean>`(t.organization_id = o.id or t.organization_id is null and t.area_id = o.area_id and o.single is not null
  and exists (select from body_seat w join post_kind v on v.id = w.post_kind and not v.of_body where w.kind = o.kind and w.post_kind = t.kind))`;

type Given = { readonly kind: string; readonly area: string; readonly since: string };

/** Refuses a post given without its body where that has as many in such a seat as it has places. The body is locked before its seats are counted: of two who give one at once the second sees the first. */
export async function mustHaveSeat({ db }: Pick<Context, 'db'>, { kind, area, since }: Given): Promise<void> {
  const standing = sql`area_id = ${area} and single is not null and ended_at is null and kind in (select kind from body_seat where post_kind = ${kind} and ended_at is null and places is not null)`;
  await sql`select from organization where ${standing} order by id for update`.execute(db);
  const { rows } = await sql<{ seat: string; places: number; taken: number }>`
    select k.name as seat, s.places, (select count(distinct t.person_id)::int from post t where ${sitsIn} and t.kind = ${kind} and (t.until is null or t.until > ${since}::date)) as taken
    from (select * from organization where ${standing}) o
      join body_seat s on s.kind = o.kind and s.post_kind = ${kind} and s.ended_at is null and s.places is not null join post_kind k on k.id = s.post_kind`.execute(
    db,
  );
  for (const { seat, places, taken } of rows) if (taken >= places) refuse('organizations.seats_full', { seat, places });
}
