import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { head } from '../correcting/words.ts';
import { nameHead as nameHeadContract } from './contract.ts';
import { tellHistory } from './home.ts';
import { moversOf } from './move.ts';
import { told } from './words.ts';

/**
 * A household names its next head, as when the one before has died or moved. What the others are to the new one is said with it, or no longer written: what they were
 * was to somebody else. Each who lives there is told, and may ask for a correction. Refuses who is the head already, and a day to come.
 */
export const nameHead = action(nameHeadContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { person, others, why, onDay }) {
    if (onDay > dayOf(context.now)) refuse('people.future_day');
    const [next = refuse('not_found')] = await moversOf(context, [person]);
    const living = await livingIn(context, next.household);
    if (living.some(({ id, relation }) => id === person && relation === head)) refuse('people.head_already');
    const said = new Map(others.map((other) => [other.person, other.relation]));
    if (![...said.keys()].every((id) => id !== person && living.some((one) => one.id === id))) refuse('not_found');
    for (const { id } of living) await relate(context, id, id === person ? head : (said.get(id) ?? null));
    await tellHistory(context, [{ household: next.household, what: 'headed', person, onDay, why }]);
    const by = context.actor.posts[0]?.called ?? '';
    for (const { id } of living) await tellPerson(context, id, told.headed(by));
    return { id: next.household };
  },
});

async function livingIn({ db }: Context, household: string): Promise<{ id: string; relation: string | null }[]> {
  const { rows } = await sql<{ id: string; relation: string | null }>`
    select id, relation from person where household_id = ${household} and ended_at is null order by id for update`.execute(db);
  return rows;
}

async function relate({ db }: Context, person: string, relation: string | null): Promise<void> {
  await db.updateTable('person').set({ relation }).where('id', '=', person).execute();
}
