import { sql } from 'kysely';
import { inMyAreas, wordsOf } from '#features/areas/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { yearOf } from './persons.ts';

type Card = Answer<typeof contract.householdCard>;

/** Shows a household, masked, to the staff of its grid or community. It changes something: the household can read who looked, once a day each. */
export const householdCard = passingAction(contract.householdCard, {
  who: { work: ['staff'] },
  async run(context, { household }) {
    const card = await readCard(context, household);
    const { db, actor, now } = context;
    await db
      .insertInto('card_opening')
      .values({
        id: newId(),
        household_id: household,
        by_account: actor.account ?? '',
        by_called: actor.posts[0]?.called ?? '',
        day: dayOf(now),
        at: stamp(now),
      })
      .onConflict((again) => again.columns(['household_id', 'by_account', 'day']).doNothing())
      .execute();
    return { ...card, persons: await personsIn(context, household) };
  },
});

async function readCard({ db, actor }: Context, household: string): Promise<Omit<Card, 'persons'>> {
  const { rows } = await sql<Omit<Card, 'persons'>>`
    select h.id, h.dwelling_id as place, ${wordsOf('d')} as dwelling, (select name from area where id = h.grid_id) as grid, (select name from area where id = h.micro_grid_id) as "microGrid"
    from household h join area d on d.id = h.dwelling_id
    where h.id = ${household} and h.ended_at is null and ${inMyAreas(actor, 'h')}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function personsIn({ db, now }: Context, household: string): Promise<Card['persons']> {
  const { rows } = await sql<Card['persons'][number]>`
    select p.id, p.masked, p.relation, p.sex, ${yearOf(now)}::int - p.birth_year as age, p.residence
    from person p where p.household_id = ${household} and p.ended_at is null order by (p.relation = '户主') desc nulls last, p.birth_year, p.id`.execute(
    db,
  );
  return rows;
}
