import { sql } from 'kysely';
import { inMyAreas, wordsOf } from '#features/areas/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { countCard, mustNotReadInBulk } from './braking/opened.ts';
import * as contract from './contract.ts';
import { yearOf } from './persons.ts';

type Card = Answer<typeof contract.householdCard>;

/** Shows a household, masked, to the staff of its grid or community. It changes something: the household can read who looked, once a day each. */
export const householdCard = passingAction(contract.householdCard, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { household }) {
    const card = await readCard(context, household);
    await noteOpening(context, household);
    return { ...card, persons: await personsIn(context, household) };
  },
});

/** Whoever opens what stands about a household leaves a line in it, once a day; those who live there read it at once (S4-F5). */
export async function noteOpening(context: Context, household: string): Promise<void> {
  const { db, actor, now, stir } = context;
  const living = await db.selectFrom('person').select('id').where('household_id', '=', household).where('ended_at', 'is', null).execute();
  await mustNotReadInBulk(
    context,
    living.map(({ id }) => id),
  );
  await countCard(context, household);
  const by = { by_account: actor.account ?? '', by_called: actor.posts[0]?.called ?? '' };
  const noted = await db
    .insertInto('card_opening')
    .values({ ...by, id: newId(), household_id: household, day: dayOf(now), at: stamp(now) })
    .onConflict((again) => again.columns(['household_id', 'by_account', 'day']).doNothing())
    .executeTakeFirst();
  if (noted.numInsertedOrUpdatedRows === 0n) return;
  stir(
    'people',
    living.map(({ id }) => `person:${id}`),
  );
}

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
