import { sql } from 'kysely';
import { withoutNumbers } from '#features/matters/contract.ts';
import { action } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';
import { themself } from '../alone/see.ts';
import { noteCare as noteContract, putCareRight as putRightContract, strikeCareNote as strikeContract } from './contract.ts';
import { stirAll } from './wish.ts';

/** A carer writes down what to think of next time; the person reads it at once. */
export const noteCare = action(noteContract, {
  who: 'person',
  ledger: true,
  async run(context, { person, day, says }) {
    const { now, keys, actor } = context;
    const by = themself(actor);
    if (day > dayOf(now)) refuse('care.day_ahead');
    if (!withoutNumbers(says)) refuse('care.numbers');
    const id = newId();
    await actingAs(context, async (tx) => {
      const { rows } = await sql<{ called: string }>`
        select p.called from care_carer c join post p on p.id = c.post_id where c.person_id = ${person} and c.carer_person = ${by} and cares_for(c.person_id)`.execute(
        tx,
      );
      const { called } = rows[0] ?? refuse('not_found');
      await tx
        .insertInto('care_note')
        .values({
          id,
          person_id: person,
          by_person: by,
          by_called: called,
          on_day: day,
          says: sealWithOwnKey(keys, says, id),
          at: stamp(now),
        })
        .execute();
    });
    stirAll(context, person, []);
    return { id };
  },
});

/** What the person says of it stands beside it for whoever reads it (PIPL 46). */
export const putCareRight = action(putRightContract, {
  who: 'person',
  async run(context, { note, says }) {
    if (!withoutNumbers(says)) refuse('care.numbers');
    const person = themself(context.actor);
    const put_right = sealWithOwnKey(context.keys, says, note);
    const { numUpdatedRows } = await actingAs(context, (tx) =>
      tx
        .updateTable('care_note')
        .set({ put_right })
        .where('id', '=', note)
        .where('person_id', '=', person)
        .where('says', 'is not', null)
        .executeTakeFirst(),
    );
    if (numUpdatedRows === 0n) refuse('not_found');
    return { id: note };
  },
});

/** The file is the person's own: what they strike is gone at once (PIPL 47). */
export const strikeCareNote = action(strikeContract, {
  who: 'person',
  async run(context, { note }) {
    const person = themself(context.actor);
    const { numUpdatedRows } = await actingAs(context, (tx) =>
      tx
        .updateTable('care_note')
        .set({ says: null, put_right: null })
        .where('id', '=', note)
        .where('person_id', '=', person)
        .where('says', 'is not', null)
        .executeTakeFirst(),
    );
    if (numUpdatedRows === 0n) refuse('not_found');
    return { id: note };
  },
});
