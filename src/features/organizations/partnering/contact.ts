import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { consent, consentStands, endConsent, noteLook, openVault, type Withdrawn } from '#features/people/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { unitsOf } from './acts-for.ts';
import * as contract from './contract.ts';
import { tellUnit } from './who-answers.ts';
import { lookedWhy, told } from './words.ts';

type Given = { readonly person: string; readonly asking: string; readonly unit: string; readonly day: string };

/** That this unit may have name and phone for this booking, until its day is over (PIPL 23). */
export async function giveToUnit(context: Context, { person, asking, unit, day }: Given): Promise<void> {
  const until = stamp(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant());
  await consent(context, { person, purpose: 'partner', about: asking, receiver: { called: unit, person: null }, until });
}

/** A booking that is declined or given back needs nobody's phone any more. */
export async function takeFromUnit(context: Context, { person, asking }: Pick<Given, 'person' | 'asking'>): Promise<void> {
  await endConsent(context, { person, purpose: 'partner', about: asking });
}

/** Name and phone of who booked, for whoever acts for the unit, as long as they agree; they read that it was looked at. Without it the community passes on what is to be said. */
export const askingContact = passingAction(contract.askingContact, {
  who: 'person',
  async run(context, { asking }) {
    const units = (await unitsOf(context)).map(({ id }) => id);
    const { rows } = await sql<{ person: string }>`
      select a.person_id as person from offer_asking a join partner_offer f on f.id = a.offer_id
      where a.id = ${asking} and f.organization_id = any(${units}::uuid[]) and a.ended_at is null and a.agreed is distinct from false`.execute(
      context.db,
    );
    const { person } = rows[0] ?? refuse('not_found');
    if (!(await consentStands(context, { person, purpose: 'partner', about: asking }, null))) refuse('organizations.not_given');
    await noteLook(context, { person, about: asking, reason: lookedWhy });
    return await naming(context, person, (tx) => openVault(tx, context.keys, person));
  },
});

/** Whoever takes it back is heard of by whoever answers for the unit. */
export async function contactTakenBack(context: Context, { purpose, about }: Withdrawn): Promise<void> {
  if (purpose !== 'partner') return;
  const { rows } = await sql<{ unit: string }>`
    select f.organization_id as unit from offer_asking a join partner_offer f on f.id = a.offer_id where a.id = ${about}`.execute(
    context.db,
  );
  for (const { unit } of rows) await tellUnit(context, unit, told.takenBack);
}
