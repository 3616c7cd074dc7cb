import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { naming } from '#kernel/vault.ts';

/** A search for work was by the person's own wish: it goes with them, whether they moved away, died or erased themself. */
const letGo = async (context: Context, { person }: { readonly person: string }): Promise<void> => {
  await naming(context, person, (tx) =>
    sql`update job_seeker set trades = '{}', hours = '{}', placed_at = null, opening_id = null, left_at = ${stamp(context.now)} where person_id = ${person}`.execute(
      tx,
    ),
  );
};

export const erasing: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo, 'person-left': letGo };
