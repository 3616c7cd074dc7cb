import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { noteLook, openVault } from '#features/people/door.ts';
import { action, type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { answerOffer as answerContract, offerHelp as offerContract, ringUp as ringContract } from '../contract.ts';
import { lookedWhy, offerNames, told } from '../words.ts';
import { stirBoth } from './say.ts';
import { themself } from './see.ts';

/** The chosen helper asks whether a call or shopping is wanted; only what the person ticked may be asked, once until it is answered. */
export const offerHelp = action(offerContract, {
  who: 'person',
  async run(context, { person, what }) {
    const { now, actor } = context;
    const helper = themself(actor);
    const id = newId();
    const note = await noteOf(context, person);
    if (!(what === 'call' ? note.calls : note.shopping)) refuse('care.not_wished');
    await naming(context, helper, async (tx) => {
      const { rows } =
        await sql`select from alone_offer where person_id = ${person} and helper_person = ${helper} and what = ${what} and wanted is null and at >= ${note.since}`.execute(
          tx,
        );
      if (rows.length > 0) refuse('care.offered');
      await tx
        .insertInto('alone_offer')
        .values({ id, person_id: person, helper_person: helper, what, at: stamp(now) })
        .execute();
    });
    await tellPerson(context, person, told.offered(note.called, offerNames[what]));
    stirBoth(context, person, helper);
    return { id };
  },
});

/** Yes or no from the person; no needs no reason. */
export const answerOffer = action(answerContract, {
  who: 'person',
  async run(context, { offer, wanted }) {
    const { now, actor } = context;
    const person = themself(actor);
    const helper = await naming(context, person, async (tx) => {
      const found = await tx
        .selectFrom('alone_offer')
        .select(['helper_person', 'wanted'])
        .where('id', '=', offer)
        .where('person_id', '=', person)
        .forUpdate()
        .executeTakeFirst();
      if ((found ?? refuse('not_found')).wanted !== null) refuse('care.answered');
      await tx
        .updateTable('alone_offer')
        .set({ wanted, answered_at: stamp(now) })
        .where('id', '=', offer)
        .execute();
      return found?.helper_person ?? refuse('not_found');
    });
    await tellPerson(context, helper, told.answered);
    stirBoth(context, person, helper);
    return { id: offer };
  },
});

/** The number, once the person said yes to a call, while the note stands. */
export const ringUp = passingAction(ringContract, {
  who: 'person',
  async run(context, { offer }) {
    const { actor, keys } = context;
    const helper = themself(actor);
    const { person, wanted, what } = await naming(context, helper, async (tx) => {
      const { rows } = await sql<{ person: string; wanted: boolean | null; what: string }>`
        select person_id as person, wanted, what from alone_offer where id = ${offer} and helper_person = ${helper}`.execute(tx);
      return rows[0] ?? refuse('not_found');
    });
    await noteOf(context, person);
    if (what !== 'call' || wanted !== true) refuse('care.call_not_wished');
    await noteLook(context, { person, about: offer, reason: lookedWhy.phone });
    return await naming(context, person, (tx) => openVault(tx, keys, person));
  },
});

type Note = { calls: boolean; shopping: boolean; since: string; called: string };
/** The note of a person who chose the actor, while it stands and the post is held. */
async function noteOf(context: Context, person: string): Promise<Note> {
  const { now } = context;
  const helper = themself(context.actor);
  const { rows } = await naming(context, helper, (tx) =>
    sql<Note>`
      select n.calls, n.shopping, n.since, p.called from alone_note n join post p on p.id = n.helper_post and ${inForce(now, 'p')}
      where n.person_id = ${person} and n.helper_person = ${helper} and n.ended_at is null and n.until > ${stamp(now)}`.execute(tx),
  );
  return rows[0] ?? refuse('not_found');
}
