import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

/**
 * How an actor stands to a community: works in it (also in one of its grids), or oversees it.
 * Whoever does neither does not find it.
 */
export async function outlookOn(context: Seeing, community: string): Promise<'works' | 'oversees'> {
  const { actor } = context;
  if (await worksIn(context, community)) return 'works';
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return holds(actor, ['system-admin']) || (await standsIn(context.db, community, led)) ? 'oversees' : refuse('not_found');
}

async function worksIn({ db, actor }: Seeing, community: string): Promise<boolean> {
  const areas = actor.posts.filter(({ work }) => work === 'staff').map(({ area }) => area);
  const { rows } =
    await sql`select from area where id = any(${areas}::uuid[]) and (id = ${community} or community_id = ${community}) limit 1`.execute(db);
  return rows.length > 0;
}
