import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { consentUntil, endConsent } from '#features/people/door.ts';
import { action, type Context, type Sweep } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';
import { themself } from '../alone/see.ts';
import { stayInCare as stayContract, stayInCareFor as stayForContract } from './contract.ts';
import { endCare } from './leave.ts';
import { tellOwn } from './tell.ts';
import { reviewOf, stirAll } from './wish.ts';
import { told } from './words.ts';

/** So long before a file ends by itself the person is asked. */
const soon = { hours: 14 * 24 };
const atOnce = 50;

export const stayInCare = action(stayContract, {
  who: 'person',
  async run(context) {
    const person = themself(context.actor);
    await stay(context, person);
    return { id: person };
  },
});

/** A carer whom they named hears the yes of somebody without a phone, once it is time to ask; the person is told that it was said for them. */
export const stayInCareFor = action(stayForContract, {
  who: 'person',
  ledger: true,
  async run(context, { person }) {
    themself(context.actor);
    const { rows } = await actingAs(context, (tx) =>
      sql<{
        asked: boolean;
      }>`select asked_at is not null as asked from care_file where person_id = ${person} and cares_for(person_id)`.execute(tx),
    );
    if (!(rows[0] ?? refuse('not_found')).asked) refuse('care.not_yet_asked');
    await stay(context, person);
    await tellOwn(context, person, told.stayed);
    return { id: person };
  },
});

async function stay(context: Context, person: string): Promise<void> {
  const { db, now } = context;
  const review = await reviewOf(context, person);
  const { rows } = await sql<{ until: string | null }>`
    select stay_in_care(${person}::uuid, ${review}::timestamptz, ${stamp(now)}::timestamptz) as until`.execute(db);
  const until = rows[0]?.until ?? refuse('care.no_file');
  await consentUntil(context, { person, purpose: 'care', about: person }, until);
  stirAll(context, person, []);
}

/** Before a file ends the person is asked on their own phone, and whom they named is asked to ask them. */
export const askAnew: Sweep = {
  name: 'care.ask-anew',
  every: 60,
  async run(context) {
    const { rows } = await sql<{ person: string; day: string }>`
      select person, day from care_to_ask(${stamp(context.now.add(soon))}::timestamptz, ${stamp(context.now)}::timestamptz, ${atOnce})`.execute(
      context.db,
    );
    for (const { person, day } of rows) {
      await tellOwn(context, person, told.ask(dayOf(Temporal.Instant.from(day))));
      const { rows: carers } = await sql<{ carer: string }>`select carers_of(${person}::uuid) as carer`.execute(context.db);
      for (const { carer } of carers) await tellPerson(context, carer, told.askThem);
      stirAll(
        context,
        person,
        carers.map(({ carer }) => carer),
      );
    }
    return rows.length;
  },
};

/** What nobody said yes to again ends by itself, as if the person had left. */
export const endUnanswered: Sweep = {
  name: 'care.end-unanswered',
  every: 60,
  async run(context) {
    const { rows } = await sql<{ person: string }>`select care_over(${stamp(context.now)}::timestamptz, ${atOnce}) as person`.execute(
      context.db,
    );
    for (const { person } of rows) {
      if (!(await endCare(context, person))) continue;
      await endConsent(context, { person, purpose: 'care', about: person });
      await tellOwn(context, person, told.ended);
    }
    return rows.length;
  },
};
