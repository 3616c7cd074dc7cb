import { sql } from 'kysely';
import { z } from 'zod';
import { listHandedOn } from '#features/organizations/door.ts';
import type { EffectHandler } from '#kernel/action.ts';
import { handedOn as words } from './words.ts';

const given = z.object({ handover: z.uuid(), person: z.uuid(), community: z.uuid() });

/** Works of the community that whoever leaves a post had planned and nobody has accepted yet. */
export const leaveWorks: EffectHandler = async ({ db }, asked: unknown) => {
  const { handover, person, community } = given.parse(asked);
  const { rows } = await sql<{ name: string; percent: number }>`
    select w.name, w.percent from work w join binding b on b.account_id = w.planned_by and b.scope = 'self' and b.person_id = ${person}
    where w.community_id = ${community} and w.accepted_at is null order by w.planned_at limit 100`.execute(db);
  await listHandedOn(
    db,
    handover,
    rows.map(({ name, percent }) => ({ kind: 'other', what: words(name, percent) })),
  );
};
