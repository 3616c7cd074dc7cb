import { sql } from 'kysely';
import { inMyAreas } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { endConsentsHere, endMoving, endPlaques } from '../consenting/withdraw.ts';
import { dropCorrections } from '../correcting/drop.ts';
import { endPairingsGone, takePairingsAlong } from '../pairing/gone.ts';
import { dropMarks } from '../searching/marks.ts';
import { moveHome as moveHomeContract, moveIn as moveInContract, moveOut as moveOutContract } from './contract.ts';
import { headWhoIsAlone, relateAnew } from './heads.ts';
import { doorHere, endEmpty, enterAt, homeAt, tellHistory } from './home.ts';

/** The staff of the door's grid or community enter who moved in. Who already lives in a household is refused: one person, one household (S0-A1). So is a second head. */
export const moveIn = action(moveInContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { dwelling, onDay, ...given }) {
    const place = await doorHere(context, dwelling, onDay);
    await mustBeNew(context, given.idNumber);
    return { id: await enterAt(context, place, { ...given, ...saidById(given.idNumber), onDay }) };
  },
});

/** Sex and year of birth, as an ID number says them (GB 11643-1999). */
export function saidById(idNumber: string | undefined): { sex?: '男' | '女'; birthYear?: number } {
  if (idNumber === undefined) return {};
  return { sex: Number(idNumber[16]) % 2 === 1 ? '男' : '女', birthYear: Number(idNumber.slice(6, 10)) };
}

/** Refuses an ID number somebody in the ledger has already. */
export async function mustBeNew({ db, keys }: Context, idNumber: string | undefined): Promise<void> {
  if (idNumber === undefined) return;
  const { rows } = await sql`select from person_index where id_mac = ${keys.mark('id-number', idNumber)}`.execute(db);
  if (rows.length > 0) refuse('people.lives_already');
}

type Mover = { id: string; household: string; door: string; community: string };

/**
 * Persons go from where they are to one door, all or none; both households write it down, and the one left empty ends. Not into another community, whoever works in
 * both: what that one has of them is theirs to give (`bringing`).
 */
export const moveHome = action(moveHomeContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { persons, dwelling, relation, onDay }) {
    const place = await doorHere(context, dwelling, onDay);
    await lockHomes(context, persons, dwelling);
    const movers = await moversOf(context, [...new Set(persons)]);
    if (movers.some(({ door }) => door === dwelling)) refuse('people.same_home');
    if (movers.some(({ community }) => community !== place.community_id)) refuse('people.other_community');
    const { household, where } = await homeAt(context, place, onDay);
    await context.db
      .updateTable('person')
      .set({ household_id: household, ...where })
      .where(
        'id',
        'in',
        movers.map(({ id }) => id),
      )
      .execute();
    await endPlaques(context, await elsewhere(context, movers, dwelling));
    await tellHistory(
      context,
      movers.flatMap(({ id, household: left }) => [
        { household: left, what: 'went' as const, person: id, other: household, onDay },
        { household, what: 'came' as const, person: id, other: left, onDay },
      ]),
    );
    const left = [...new Set(movers.map((mover) => mover.household))];
    const came = { left, into: household, movers: movers.map(({ id }) => id) };
    await relateAnew(context, { ...came, relation });
    await takePairingsAlong(context, came);
    await endEmpty(context, left, onDay);
    await context.effect('household-moved', { left, into: household });
    return { id: household };
  },
});

/** Those for whom the door they go to is in another building. */
async function elsewhere({ db }: Context, movers: readonly Mover[], dwelling: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from unnest(${movers.map(({ id }) => id)}::uuid[], ${movers.map(({ door }) => door)}::uuid[]) as m (id, door)
      join area was on was.id = m.door join area becomes on becomes.id = ${dwelling}
    where was.building_id is distinct from becomes.building_id order by m.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Where they go from and where they go, locked in one order: of two moves from door to door, each the other's way, the second waits for the first. */
async function lockHomes({ db }: Context, persons: readonly string[], dwelling: string): Promise<void> {
  await sql`
    select from household h where h.ended_at is null and (h.dwelling_id = ${dwelling} or h.id in (select household_id from person where id = any(${persons}::uuid[])))
    order by h.id for update`.execute(db);
}

/** They and their households, locked; who is not the actor's to move does not exist. */
export async function moversOf({ db, actor }: Context, persons: readonly string[]): Promise<Mover[]> {
  const { rows } = await sql<Mover>`
    select p.id, h.id as household, h.dwelling_id as door, h.community_id as community from person p join household h on h.id = p.household_id
    where p.id = any(${persons}::uuid[]) and p.ended_at is null and h.ended_at is null and ${inMyAreas(actor, 'h')} order by h.id, p.id for update`.execute(
    db,
  );
  return rows.length === persons.length ? rows : refuse('not_found');
}

/** They are found no more from this moment, and what was by their own wish ends; name and number stay sealed for the keeping time of the register, then their key goes. */
export const moveOut = action(moveOutContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { person, why, onDay }) {
    const { db, now } = context;
    if (onDay > dayOf(now)) refuse('people.future_day');
    const [mover = refuse('not_found')] = await moversOf(context, [person]);
    const { rows: held } =
      await sql`select from post where person_id = ${person} and (until is null or until > ${dayOf(now)}) limit 1`.execute(db);
    if (held.length > 0) refuse('people.has_post');
    await sql`update person set ended_at = ${stamp(now)}, household_id = null where id = ${person}`.execute(db);
    await dropMarks(db, now, [person]);
    await sql`update party_member set ended_at = ${stamp(now)} where person_id = ${person} and ended_at is null`.execute(db);
    await dropCorrections(context, person);
    await endConsentsHere(context, person);
    if (why !== 'moved-out') await endMoving(context, person);
    await context.effect('person-left', { person });
    await tellHistory(context, [{ household: mover.household, what: why, person, onDay }]);
    await endEmpty(context, [mover.household], onDay);
    await headWhoIsAlone(context, [mover.household]);
    await endPairingsGone(context, [mover.community]);
    return { id: person };
  },
});
