import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';

type Gone = { readonly left: readonly string[]; readonly into: string };

/** A household that moved as a whole goes on growing what it grew: its plots stand under the door it lives behind now. Where somebody stayed, the land stays with them. */
const plotsGoAlong = async (context: Context, { left, into }: Gone): Promise<void> => {
  await sql`
    update industry_plot l set household_id = ${into} where l.household_id = any(${left}::uuid[]) and l.ended_at is null
      and exists (select from household h where h.id = l.household_id and h.ended_at is not null)`.execute(context.db);
};

export const goingAlong: Readonly<Record<string, EffectHandler>> = { 'household-moved': plotsGoAlong };
