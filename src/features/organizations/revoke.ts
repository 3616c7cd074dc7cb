import { sql } from 'kysely';
import { endCentre } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { openHandover } from './handing/open.ts';
import { appointers, mustBeAbleToAppoint, type PostKind } from './may-appoint.ts';

/** Ends a post today. Rights are read with every request, so the next one is already without it. */
export const revoke = action(contract.revoke, {
  who: { posts: appointers },
  stepUp: true,
  async run(context, { post: id }) {
    const { actor } = context;
    const post = await lockedPost(context, id);
    mustBeAbleToAppoint(actor, post.kind, post.community);
    if (post.person === actor.person && !post.ofBody) refuse('organizations.not_oneself');
    if (post.ended) refuse('organizations.ended_already');
    await endPost(context, id);
    if (post.kind.id === 'centre-household' && post.community !== null) await endCentre(context, post.person, post.community);
    return { id };
  },
});

/** Ends a post today, with what hung on it, and opens what goes on to the next. */
export async function endPost(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('post')
    .set({ until: sql`greatest(since, ${dayOf(context.now)})` })
    .where('id', '=', id)
    .execute();
  await openHandover(context, id);
  await context.effect('posts-ended', { posts: [id] });
}

type Locked = { kind: PostKind; community: string | null; person: string; ofBody: boolean; ended: boolean };

async function lockedPost({ db, now }: Context, id: string): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select json_build_object('id', k.id, 'name', k.name, 'level', k.level, 'work', k.work) as kind, p.community_id as community, p.person_id as person, k.of_body as "ofBody",
      coalesce(p.until <= ${dayOf(now)}, false) as ended
    from post p join post_kind k on k.id = p.kind where p.id = ${id} for update of p`.execute(db);
  return rows[0] ?? refuse('not_found');
}
