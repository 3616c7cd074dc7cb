import { sql } from 'kysely';
import { inMyAreas } from '#features/areas/door.ts';
import { withoutNumbers } from '#features/matters/contract.ts';
import { tellPerson } from '#features/notices/door.ts';
import { mustStillBeHere } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { correctService as correctContract, enterService as enterContract } from '../contract.ts';
import { told } from '../words.ts';

/** A worker of the grid writes down what was done, when, and what came of it; the household is told, so that it can put it right (S1-D29). */
export const enterService = action(enterContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { household, person, kind, day, result }) {
    const { db, now, keys, actor } = context;
    if (day > dayOf(now)) refuse('care.day_ahead');
    if (!withoutNumbers(result)) refuse('care.numbers');
    const home = await homeOf(context, household, day);
    if (person !== undefined && !home.persons.includes(person)) refuse('care.not_theirs');
    await mustStillBeHere(context, person);
    const id = newId();
    const by = actor.posts.find(({ work }) => work === 'staff')?.called ?? '';
    await db
      .insertInto('service_entry')
      .values({
        ...{ id, household_id: household, person_id: person ?? null, kind, on_day: day },
        ...{ community_id: home.community_id, grid_id: home.grid_id, micro_grid_id: home.micro_grid_id },
        result: sealWithOwnKey(keys, result, id),
        ...{ by_account: actor.account ?? '', by_called: by, at: stamp(now) },
      })
      .execute();
    for (const one of person === undefined ? home.then : [person]) await tellPerson(context, one, told.entered(by));
    return { id };
  },
});

/** Who lives there, and which of them did on that day. */
type Home = { community_id: string; grid_id: string | null; micro_grid_id: string | null; persons: string[]; then: string[] };
async function homeOf({ db, actor }: Context, household: string, day: string): Promise<Home> {
  const { rows } = await sql<Home>`
    select h.community_id, h.grid_id, h.micro_grid_id,
      array(select p.id from person p where p.household_id = h.id and p.ended_at is null order by p.id) as persons,
      array(select p.id from person p where p.household_id = h.id and p.ended_at is null and lived_in(p.id, h.id, ${day}::date) order by p.id) as then
    from household h where h.id = ${household} and h.ended_at is null and ${inMyAreas(actor, 'h')}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** What the person says of their own entry stands beside it for whoever reads it; the first text stays as it was. */
export const correctService = action(correctContract, {
  who: 'person',
  async run(context, { entry, says }) {
    const { db, now, keys, actor } = context;
    const person = actor.person ?? refuse('not_bound');
    await mustStillBeHere(context, person);
    if (!withoutNumbers(says)) refuse('care.numbers');
    const { rows } = await sql`select from service_entry e where e.id = ${entry} and ${isOwn(person)}`.execute(db);
    if (rows.length === 0) refuse('not_found');
    const id = newId();
    await db
      .insertInto('service_correction')
      .values({ id, entry_id: entry, by_person: person, says: sealWithOwnKey(keys, says, id), at: stamp(now) })
      .execute();
    return { id };
  },
});

/** Entries `e` about a person, or about a household as a whole in which they lived on that day: what was done for those before them is none of theirs. */
export function isOwn(person: string) {
  return sql<boolean>`(e.person_id = ${person} or (e.person_id is null and e.household_id in (
    select household_id from person where id = ${person} union select household_id from household_event where person_id = ${person})
    and lived_in(${person}::uuid, e.household_id, e.on_day)))`;
}
