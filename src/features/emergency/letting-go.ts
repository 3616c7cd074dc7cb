import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/** Asking to be served and offering to help were by their own wish: whether somebody moved away, died or erased themself, nobody is sent to their door, and nobody counts on them. */
const letGo = async ({ db, now, stir }: Context, { person }: { readonly person: string }): Promise<void> => {
  const { rows } = await sql<{ community: string }>`
    with homes as (update emergency_home set left_at = coalesce(left_at, ${stamp(now)}::timestamptz), sealed = '' where person_id = ${person} returning emergency_id),
      reports as (update emergency_report set left_at = coalesce(left_at, ${stamp(now)}::timestamptz), called = '——' where person_id = ${person} returning emergency_id),
      roles as (delete from emergency_role where person_id = ${person} returning emergency_id)
    select distinct e.community_id as community from emergency e
      join (select emergency_id from homes union select emergency_id from reports union select emergency_id from roles) left_by on left_by.emergency_id = e.id`.execute(
    db,
  );
  for (const { community } of rows) stir('emergency', [`area:${community}`]);
};

export const leavingEffects: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo, 'person-left': letGo };
