import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import type { OrderPlace } from '../place.ts';

/** Whom a matter concerns besides its sides: where a method asks them to step aside and it is about a household, everybody of that household. */
export async function concernedAt({ db }: Context, method: Method, place: OrderPlace, named: readonly string[] = []): Promise<string[]> {
  const asks = method.steps.some((step) => 'recuse' in step && step.recuse);
  if (!asks || place.kind !== 'dwelling') return [...named];
  const { rows } = await sql<{ id: string }>`
    select p.id from household h join person p on p.household_id = h.id and p.ended_at is null
    where h.dwelling_id = ${place.id} and h.ended_at is null order by p.id`.execute(db);
  return [...new Set([...named, ...rows.map(({ id }) => id)])];
}
