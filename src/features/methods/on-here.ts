import { type RawBuilder, sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';

/**
 * Whether the `leaf` of the query around it is done where somebody asks, by a method residents may begin: one the community switched on, or one that is open
 * everywhere. Common parts go as any order where no method of their own is on. @param place where they mean to ask; without it where they live or hold posts; for strangers anywhere
 */
export async function onHere({ db, actor }: Seeing, place: string | undefined): Promise<RawBuilder<boolean>> {
  const communities = place === undefined ? await ownCommunities(db, actor) : await communityOf(db, place);
  const here = communities.length === 0 ? sql`true` : sql`u.area_id = any(${communities}::uuid[])`;
  return sql<boolean>`(exists (select from method d where d.id = leaf.catalogue and ${forResidents}) or exists (select from method_use u
    join method d on d.id = u.method_id and d.version = u.method_version where ${forResidents} and u.until is null and (u.catalogue = leaf.catalogue or (leaf.catalogue = 'common-parts' and u.catalogue = 'neighbourly')) and ${here}))`;
}

const forResidents = sql<boolean>`(d.definition -> 'opens' ->> 'residents')::boolean`;

async function communityOf(db: Db | Tx, place: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select coalesce(community_id, id) as id from area where id = ${place}`.execute(db);
  return rows.map(({ id }) => id);
}

async function ownCommunities(db: Db | Tx, { person, posts }: Actor): Promise<string[]> {
  if (person === null) return [];
  const areas = posts.map(({ area }) => area);
  const { rows } = await sql<{ id: string }>`
    select community_id as id from person where id = ${person} and community_id is not null
    union select case when kind = 'community' then id else community_id end from area
      where id = any(${areas}::uuid[]) and (kind = 'community' or community_id is not null)`.execute(db);
  return rows.map(({ id }) => id);
}
