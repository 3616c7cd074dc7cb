import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { isOffice } from '../office.ts';
import { unitsOf } from './acts-for.ts';
import * as contract from './contract.ts';

/** A unit says what it lets neighbours use (row S0-A25): by whoever acts for it, or by the office as the unit said. */
export const offer = action(contract.offer, {
  who: 'person',
  async run(context, { partner, kind, what, weekdays, from, until }) {
    const { db, actor, now } = context;
    const community = await mustActFor(context, partner);
    const id = newId();
    await db
      .insertInto('partner_offer')
      .values({
        ...{ id, organization_id: partner, kind, what, weekdays: [...new Set(weekdays)].sort(), from_hour: from, until_hour: until },
        ...{ by_account: actor.account ?? '', at: stamp(now) },
      })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** Lent no longer. What was agreed to come stays agreed. */
export const endOffer = action(contract.endOffer, {
  who: 'person',
  async run(context, { offer: id }) {
    const { db, now } = context;
    const found = await db
      .selectFrom('partner_offer')
      .select('organization_id')
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const community = await mustActFor(context, (found ?? refuse('not_found')).organization_id);
    await db
      .updateTable('partner_offer')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** @returns the community of the unit; refuses whoever neither acts for it nor is of the office there, as what is not there. */
export async function mustActFor(context: Context, partner: string): Promise<string> {
  const { rows } = await sql<{ community: string }>`
    select community_id as community from partner where organization_id = ${partner} and left_on is null`.execute(context.db);
  const { community } = rows[0] ?? refuse('not_found');
  if (isOffice(context, community)) return community;
  return (await unitsOf(context)).some(({ id }) => id === partner) ? community : refuse('not_found');
}
