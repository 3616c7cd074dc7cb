import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { waitsFor } from './seen-by.ts';

/**
 * Whom a matter is about, told only to who is at work on it: its assignee, or staff of its area an open step waits for. An order merely offered is
 * not yet in hand, one raised to the street is not theirs to look into, and who asked without a name is nobody's to name.
 */
export async function matterInHand(
  db: Db | Tx,
  actor: Actor,
  matter: string,
): Promise<{ opener: string | null; place: string | null } | undefined> {
  const asStaff = { ...actor, posts: actor.posts.filter(({ work }) => work === 'staff') };
  const { rows } = await sql<{ opener: string | null; place: string | null }>`
    select case when m.real_name then m.opener_person end as opener, m.place_id as place from matter m
    where m.id = ${matter} and m.ended_at is null and m.opener_person is distinct from ${actor.person} and m.opener_account is distinct from ${actor.account}
      and (m.assignee_person = ${actor.person}
        or exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what <> 'claim' and ${waitsFor(asStaff)}))`.execute(
    db,
  );
  return rows[0];
}
