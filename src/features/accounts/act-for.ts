import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';

/** From now on this session acts for another of the persons its account is bound to. */
export const actFor = action(contract.actFor, {
  who: 'signed-in',
  family: 'account',
  async run({ db, actor, now }, { person }) {
    const bound = await db
      .selectFrom('binding')
      .select('id')
      .where('account_id', '=', actor.account)
      .where('person_id', '=', person)
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', stamp(now))]))
      .executeTakeFirst();
    if (!bound) refuse('accounts.not_bound_to');
    await db.updateTable('session').set({ person_id: person }).where('id', '=', actor.session).execute();
    return { id: person };
  },
});
