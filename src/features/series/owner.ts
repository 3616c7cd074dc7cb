import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Actor, Post } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who keeps what comes again: the office of the community. */
export const office = ['secretary', 'community-staff'] as const;

/** Refuses whoever is not of the office of this community. */
export function mustBeOffice({ actor }: Pick<Context, 'actor'>, community: string): void {
  if (!isOffice({ actor }, community)) refuse('not_found');
}

export function isOffice({ actor }: Pick<Context, 'actor'>, community: string): boolean {
  return actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind));
}

type Owned = { readonly owner_post_id: string; readonly made_by: string; readonly community_id: string };
type Holder = { person: string; posts: Post[] };

/**
 * The same hands with which the owner of a series acts: it is begun by them, with the posts they hold today, and the account of whoever set it stands for how it
 * came in. Refuses (`series.owner_gone`) once they no longer hold the post, and where it never was one of this community.
 */
export async function asOwner(context: Context, { owner_post_id, made_by, community_id }: Owned): Promise<Context> {
  const { db, now } = context;
  const { rows } = await sql<Holder>`
    select own.person_id as person, json_agg(json_build_object('id', p.id, 'kind', p.kind, 'work', k.work, 'area', p.area_id, 'level', k.level, 'called', p.called)) as posts
    from post own join post p on p.person_id = own.person_id join post_kind k on k.id = p.kind
    where own.id = ${owner_post_id} and own.community_id = ${community_id} and ${inForce(now, 'own')} and ${inForce(now, 'p')} group by own.person_id`.execute(
    db,
  );
  const holder = rows[0] ?? refuse('series.owner_gone');
  const actor: Actor = { account: made_by, session: null, person: holder.person, family: null, only: null, posts: holder.posts };
  return { ...context, actor };
}
