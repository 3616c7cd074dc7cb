import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { consent, endConsent } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { endAlone as endContract, noteAlone as noteContract } from '../contract.ts';
import { told } from '../words.ts';
import { choosable, themself } from './see.ts';

/** Only the person says it, never somebody for them; the one helper is told that they were chosen, and by nobody's name (S4-E15). */
export const noteAlone = action(noteContract, {
  who: 'person',
  async run(context, { days, helper, calls, shopping }) {
    const { now } = context;
    const person = themself(context.actor);
    const chosen = (await choosable(context, person)).find(({ post }) => post === helper) ?? refuse('care.helper_unknown');
    const said = {
      helper_person: chosen.person,
      helper_post: chosen.post,
      ...{ calls, shopping },
      since: stamp(now),
      until: stamp(now.add({ hours: days * 24 })),
      ended_at: null,
    };
    await naming(context, person, (tx) =>
      tx
        .insertInto('alone_note')
        .values({ person_id: person, ...said })
        .onConflict((held) => held.column('person_id').doUpdateSet(said))
        .execute(),
    );
    const receiver = { called: `${chosen.called}（${chosen.kind}）`, person: chosen.person };
    await consent(context, { person, purpose: 'alone', about: person, receiver, until: said.until });
    await tellPerson(context, chosen.person, told.chosen);
    stirBoth(context, person, chosen.person);
    return { id: person };
  },
});

/** Taken back as easily as it was left: from now on nobody reads it. */
export const endAlone = action(endContract, {
  who: 'person',
  async run(context) {
    const { now } = context;
    const person = themself(context.actor);
    const { rows } = await naming(context, person, (tx) =>
      sql<{
        helper: string;
      }>`update alone_note set ended_at = ${stamp(now)} where person_id = ${person} and ended_at is null and until > ${stamp(now)}
        returning helper_person as helper`.execute(tx),
    );
    const helper = rows[0]?.helper ?? refuse('care.no_note');
    await endConsent(context, { person, purpose: 'alone', about: person });
    stirBoth(context, person, helper);
    return { id: person };
  },
});

export function stirBoth(context: Context, person: string, helper: string): void {
  context.stir('care', [`person:${person}`, `person:${helper}`]);
}
