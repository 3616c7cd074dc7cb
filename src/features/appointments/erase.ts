import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { atWords } from './tell.ts';
import { count } from './totals.ts';
import { told } from './words.ts';

type Freed = { keeper: string; person: string; desk: string; at: string };

/** Somebody who left the ledger or erased themself does not come: what they booked ahead is free again, and whoever sits there is told. */
const letGo = async (context: Context, { person }: { readonly person: string }): Promise<void> => {
  const { rows } = await sql<Freed>`
    update booking b set cancelled_at = ${stamp(context.now)}, cancelled_by = 'asker' from desk d, post p
    where d.id = b.desk_id and p.id = b.post_id and b.person_id = ${person} and b.cancelled_at is null and b.starts_at > ${stamp(context.now)}::timestamptz
    returning b.keeper_id as keeper, p.person_id as person, d.name as desk, b.starts_at as at`.execute(context.db);
  for (const { keeper, person: sits, desk, at } of rows) {
    await count(context, { keeper, at }, { calledOff: 1 });
    await tellPerson(context, sits, told.leftKeeper(desk, atWords(at)));
  }
};

export const erasing: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo, 'person-left': letGo };
