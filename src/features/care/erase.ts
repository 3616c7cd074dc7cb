import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { naming } from '#kernel/vault.ts';

/** A note left for one helper was by the person's own wish: it ends with them, whether they moved away, died or erased themself. */
const letGo = async (context: Context, { person }: { readonly person: string }): Promise<void> => {
  await naming(context, person, (tx) =>
    sql`update alone_note set ended_at = ${stamp(context.now)} where person_id = ${person} and ended_at is null`.execute(tx),
  );
};

export const erasing: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo, 'person-left': letGo };
