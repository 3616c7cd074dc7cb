import { sql } from 'kysely';
import { matterInHand } from '#features/matters/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { mustNotReadInBulk } from './braking/opened.ts';
import { consentStands } from './consenting/consent.ts';
import * as contract from './contract.ts';
import { openVault } from './door.ts';

/** Opens name and phone of a person whom a matter in the actor's hands is about, and writes down who looked and why. */
export const reveal = passingAction(contract.reveal, {
  who: { work: ['staff', 'helper'] },
  ledger: true,
  async run(context, { person, matter, reason }) {
    await mustConcern(context, person, matter);
    await mustNotReadInBulk(context, [person]);
    const { keys, actor, now } = context;
    return await naming(context, person, async (tx) => {
      const id = newId();
      await tx
        .insertInto('reveal')
        .values({
          id,
          person_id: person,
          matter_id: matter,
          by_account: actor.account ?? '',
          by_called: actor.posts[0]?.called ?? '',
          reason,
          at: stamp(now),
        })
        .execute();
      return { id, ...(await openVault(tx, keys, person)) };
    });
  },
});

/** The person asked for help themselves, or lives where help is asked for. */
async function mustConcern({ db, actor, now }: Context, person: string, matter: string): Promise<void> {
  const inHand = await matterInHand(db, actor, matter);
  if (!inHand) return refuse('people.not_in_hand');
  const given = !inHand.forUnit || (await consentStands({ db, now }, { person, purpose: 'shop', about: matter }, actor.person ?? ''));
  if (!given) refuse('people.not_given');
  const { rows } = await sql`
    select from person p left join household h on h.id = p.household_id and h.ended_at is null
    where p.id = ${person} and p.ended_at is null and (p.id = ${inHand.opener} or h.dwelling_id = ${inHand.place})`.execute(db);
  if (rows.length === 0) refuse('people.not_in_hand');
}
