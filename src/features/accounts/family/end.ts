import { tellAccount, tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { phoneTail } from '../phone-of.ts';
import { mustBeAbleToVouch } from '../vouch.ts';
import * as contract from './contract.ts';
import { familyTold } from './words.ts';

type Acting = { account_id: string; person_id: string; masked: string; kin: string };

/** Ends acting for somebody from this moment on: the next request of that account finds nothing any more. Both are told. */
export const endFamily = action(contract.endFamily, {
  who: 'signed-in',
  family: 'account',
  async run(context, { binding }) {
    const { db, actor, now } = context;
    const acting = await openGrant(context, binding);
    await mustBeTheirs(context, acting);
    await db
      .updateTable('binding')
      .set({ until: stamp(now) })
      .where('id', '=', binding)
      .execute();
    await db.updateTable('family_grant').set({ ended_by: actor.account }).where('binding_id', '=', binding).execute();
    const { account_id: account, person_id: person, masked, kin } = acting;
    await tellPerson(context, person, familyTold.endedToPerson(kin, await phoneTail(context, account)));
    await tellAccount(context, account, familyTold.endedToAccount(masked));
    context.stir('accounts', [`account:${account}`, `person:${person}`]);
    return { id: binding };
  },
});

/** A binding of the family that still holds, locked, with what its two sides are called. */
async function openGrant({ db, now }: Context, binding: string): Promise<Acting> {
  const found = await db
    .selectFrom('binding as b')
    .innerJoin('person as p', 'p.id', 'b.person_id')
    .leftJoin('family_grant as f', 'f.binding_id', 'b.id')
    .select(['b.account_id', 'b.person_id', 'p.masked', 'f.kin'])
    .where('b.id', '=', binding)
    .where('b.scope', '=', 'family')
    .where((eb) => eb.or([eb('b.until', 'is', null), eb('b.until', '>', stamp(now))]))
    .forUpdate('b')
    .executeTakeFirst();
  return found ? { ...found, kin: found.kin ?? 'relative' } : refuse('not_found');
}

/** The person, whoever acts for them, or staff who may vouch for the person; to everybody else it does not exist. */
async function mustBeTheirs(context: Context, { account_id, person_id }: Acting): Promise<void> {
  const { actor } = context;
  const isPerson = actor.person === person_id && !actor.family;
  if (!isPerson && actor.account !== account_id) await mustBeAbleToVouch(context, person_id);
}
