import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { phoneTail } from '../phone-of.ts';
import { familyTold } from './words.ts';

/** The person hears at once who acts for them from now on, how far and until when: nobody is stood in for without knowing it. */
export async function tellPersonOfFamily(context: Context, binding: string): Promise<void> {
  const { account_id, person_id, until, kin, may } = await context.db
    .selectFrom('binding as b')
    .innerJoin('family_grant as f', 'f.binding_id', 'b.id')
    .select(['b.account_id', 'b.person_id', 'b.until', 'f.kin', 'f.may'])
    .where('b.id', '=', binding)
    .executeTakeFirstOrThrow();
  const last = until === null ? '' : dayOf(Temporal.Instant.from(until));
  await tellPerson(context, person_id, familyTold.began(kin, await phoneTail(context, account_id), may, last));
  context.stir('accounts', [`person:${person_id}`]);
}
