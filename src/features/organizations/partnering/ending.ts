import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { takeFromUnit } from './contact.ts';
import { tellUnit } from './who-answers.ts';
import { told } from './words.ts';

type GivenBack = { id: string; unit: string; group: string; what: string; day: string };

/** Askings of a person that are not over, all or one, are given back; who answers for the unit hears of the hours that are still to come. @returns how many */
export async function giveBackOf(context: Context, { person, asking }: { person: string; asking?: string }): Promise<number> {
  const { db, now } = context;
  const { rows } = await sql<GivenBack>`
    update offer_asking a set ended_at = ${stamp(now)} from partner_offer f
    where f.id = a.offer_id and a.person_id = ${person} and a.id = coalesce(${asking ?? null}::uuid, a.id) and a.ended_at is null and a.agreed is distinct from false
    returning a.id, f.organization_id as unit, a.group_name as group, f.what, a.day::text as day`.execute(db);
  for (const { id } of rows) await takeFromUnit(context, { person, asking: id });
  for (const { unit, group, what, day } of rows) if (day >= dayOf(now)) await tellUnit(context, unit, told.givenBack(group, what, day));
  return rows.length;
}

/** A unit has left or a council has ended: what it lent ends, and whoever still waits for its word has an answer with its reason. What was agreed stays agreed. */
export async function endOffersOf(context: Context, unit: { id: string; name: string; why: string }): Promise<void> {
  const { db, actor, now } = context;
  const at = stamp(now);
  await sql`update partner_offer set ended_at = ${at} where organization_id = ${unit.id} and ended_at is null`.execute(db);
  const { rows } = await sql<{ id: string; person: string; what: string; day: string }>`
    update offer_asking a set agreed = false, why = ${unit.why}, answered_by = ${actor.account}, answered_at = ${at} from partner_offer f
    where f.id = a.offer_id and f.organization_id = ${unit.id} and a.agreed is null and a.ended_at is null
    returning a.id, a.person_id as person, f.what, a.day::text as day`.execute(db);
  for (const { id, person, what, day } of rows) {
    await takeFromUnit(context, { person, asking: id });
    await tellPerson(context, person, told.declined(unit.name, what, day));
  }
}
