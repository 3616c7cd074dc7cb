import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { stir } from './commit.ts';

/** Their part in a project was by their own wish, under a name of their own: whether somebody moved away, died or erased themself, the neighbours read it no longer. */
const letGo = async (context: Context, { person }: { readonly person: string }): Promise<void> => {
  const { db, now } = context;
  const { rows } = await sql<{ community: string }>`
    update joint_part p set left_at = coalesce(p.left_at, ${stamp(now)}::timestamptz), called = '——' from joint_project j
    where j.id = p.project_id and p.person_id = ${person} returning j.community_id as community`.execute(db);
  for (const { community } of rows) stir(context, community);
};

export const leavingEffects: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo, 'person-left': letGo };
