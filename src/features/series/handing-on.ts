import { z } from 'zod';
import { listHandedOn } from '#features/organizations/door.ts';
import type { EffectHandler } from '#kernel/action.ts';
import { handedOn as words } from './words.ts';

const given = z.object({ handover: z.uuid(), post: z.uuid() });

/** What comes again and is owned by a post that somebody leaves: it would not begin any more, so it stands on their hand-over. */
export const leaveSeries: EffectHandler = async ({ db }, asked: unknown) => {
  const { handover, post } = given.parse(asked);
  const owned = await db
    .selectFrom('series')
    .select(['name', 'next_on'])
    .where('owner_post_id', '=', post)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .limit(100)
    .execute();
  const items = owned.map(({ name, next_on }) => ({ kind: 'other', what: words(name, next_on) }) as const);
  await listHandedOn(db, handover, items);
};
