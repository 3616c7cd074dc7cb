import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { inMyAreas } from './door.ts';

/**
 * Places an actor may pick or hear the name of: down to the unit everybody, a dwelling only who lives in that building or works there.
 * @param place its name in the query around it.
 */
export function pickable(actor: Actor, place: string): RawBuilder<boolean> {
  const a = sql.id(place);
  return sql<boolean>`(${a}.kind <> 'dwelling' or ${inMyAreas(actor, place)} or exists (
    select from person p join household h on h.id = p.household_id join area d on d.id = h.dwelling_id
    where p.id = ${actor.person} and p.ended_at is null and (d.parent_id = ${a}.parent_id or d.building_id = ${a}.building_id)))`;
}
