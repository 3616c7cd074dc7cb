import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { inForce } from '../in-force.ts';

/**
 * Keeps of posts a file has just given the circle each holder stands in, else the reason beside them. Who stands in none and has no reason held such a post
 * before, and nothing is kept.
 */
export async function noteOrigins(
  { db, now }: Context,
  given: readonly { readonly post: string; readonly reason: string | null }[],
): Promise<void> {
  if (given.length === 0) return;
  await sql`
    insert into post_origin (post_id, from_kind, reason, at)
    select p.id, c.from_kind, case when c.from_kind is null then g.reason end, ${stamp(now)}
    from unnest(${given.map(({ post }) => post)}::uuid[], ${given.map(({ reason }) => reason)}::text[]) as g(post, reason) join post p on p.id = g.post
    left join lateral (
      select s.from_kind from post_source s join post_kind k on k.id = s.from_kind join post h on h.person_id = p.person_id and h.kind = s.from_kind and h.community_id = s.community_id
      where s.community_id = p.community_id and s.post_kind = p.kind and s.ended_at is null and ${inForce(now, 'h')} order by k.sort limit 1) c on true
    where (c.from_kind is not null or g.reason is not null)
      and exists (select from post_source s where s.community_id = p.community_id and s.post_kind = p.kind and s.ended_at is null)`.execute(
    db,
  );
}
