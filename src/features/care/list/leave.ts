import { sql } from 'kysely';
import { ownAccounts } from '#features/accounts/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { endConsent } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { themself } from '../alone/see.ts';
import { leaveCare as leaveContract, leaveCareFor as leaveForContract } from './contract.ts';
import { mustBeOfMine, stirAll } from './wish.ts';
import { told } from './words.ts';

/** No reason, no question: from now on nobody reads the file, and no word of it is left. */
export const leaveCare = action(leaveContract, {
  who: 'person',
  async run(context) {
    const person = themself(context.actor);
    if (!(await endCare(context, person))) refuse('care.no_file');
    await endConsent(context, { person, purpose: 'care', about: person });
    return { id: person };
  },
});

/** Said in person by somebody without a phone; whoever has one leaves on it themself. Whoever writes it down is not told whether there was a file. */
export const leaveCareFor = action(leaveForContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { person }) {
    await mustBeOfMine(context, person);
    if ((await ownAccounts(context.db, context.now, person)).length > 0) refuse('care.leaves_themself');
    if (await endCare(context, person)) await endConsent(context, { person, purpose: 'care', about: person });
    return { id: person };
  },
});

/** Empties a file; whom it named is told that it is over, by nobody's name. @returns whether there was one */
export async function endCare(context: Context, person: string): Promise<boolean> {
  const { rows } = await sql<{ carer: string }>`select end_care(${person}::uuid, ${stamp(context.now)}::timestamptz) as carer`.execute(
    context.db,
  );
  for (const { carer } of rows) await tellPerson(context, carer, told.over);
  stirAll(
    context,
    person,
    rows.map(({ carer }) => carer),
  );
  return rows.length > 0;
}
