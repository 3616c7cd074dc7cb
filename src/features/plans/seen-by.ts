import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';

/** Who keeps what is planned for the area of their post. */
export const keepers = ['secretary', 'community-staff', 'street-leader', 'county-leader', 'department'] as const;

/** The areas whose sheets the actor keeps. */
export function keptAreas({ posts }: Actor): string[] {
  return [...new Set(posts.filter(({ kind }) => keepers.some((keeper) => keeper === kind)).map(({ area }) => area))];
}

/** Sheets `s` of the areas the actor works in or leads, of those inside them, and of those they stand in: a community reads the county's campaign. */
export function seenBy(actor: Actor): RawBuilder<boolean> {
  const held = actor.posts.filter(({ work }) => work === 'staff' || work === 'leader').map(({ area }) => area);
  if (held.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(s.above && ${held}::uuid[] or s.area_id in (${areasOver(held)}))`;
}

/** These areas and all they stand in by parentage. */
export function areasOver(areas: readonly string[]): RawBuilder<unknown> {
  return sql`with recursive over_it as (select id, parent_id from area where id = any(${areas}::uuid[])
    union select a.id, a.parent_id from over_it join area a on a.id = over_it.parent_id) select id from over_it`;
}

/** Items `i` the actor answers for by a post held today, and the parts of such items. */
export function ownedBy({ posts }: Actor): RawBuilder<boolean> {
  const held = sql`any(${posts.map(({ id }) => id)}::uuid[])`;
  return sql<boolean>`(coalesce(i.owner_post_id = ${held}, false) or exists (select from sheet_item o where o.id = i.parent_id and o.owner_post_id = ${held}))`;
}
