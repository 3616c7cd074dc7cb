import { layPlaces, type Place } from '#features/areas/door.ts';
import { homesChanged, type NewPerson, register, type Whereabouts } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { newId } from '#kernel/ids.ts';
import type { Batch } from '../batch.ts';
import { inPortions } from '../in-portions.ts';
import type { ResidentRow } from '../kinds/residents.ts';
import { type Places, readPlaces } from '../places.ts';
import type { Tell } from '../progress.ts';
import { whereaboutsIn } from './whereabouts.ts';

type Home = { readonly dwelling: Place; readonly rows: readonly ResidentRow[] };

const atOnce = 500;

/** A household for each door, with everybody who lives behind it. A door the building list did not know is made. */
export async function moveIn(context: Context, batch: Batch, rows: readonly ResidentRow[], tell: Tell): Promise<void> {
  const places = await readPlaces(context.db, batch.community_id, ['dwelling']);
  const homes = homesOf(places, batch.id, rows);
  await layPlaces(context.db, places.laid);
  const households = await ensureHouseholds(context, batch, homes);
  const people = homes.flatMap(({ dwelling, rows: behind }) => {
    const where = whereaboutsIn(dwelling, batch.community_id);
    return behind.map((row) => ({ ...personOf(row, where), household: households.get(dwelling.id) ?? '', batch: batch.id }));
  });
  let done = 0;
  for (const portion of inPortions(people, atOnce)) {
    await register(context.db, context.keys, context.now, portion);
    done += portion.length;
    await tell({ done, total: people.length });
  }
}

function homesOf(places: Places, batch: string, rows: readonly ResidentRow[]): Home[] {
  const doors = Map.groupBy(rows, (row) => {
    if (row.estate === null) return places.house(row.room);
    const unit = places.unit(row);
    return unit && places.ensure({ kind: 'dwelling', name: row.room, within: unit }, batch);
  });
  return [...doors].flatMap(([dwelling, behind]) => (dwelling ? [{ dwelling, rows: behind }] : []));
}

/** @returns the household of each dwelling; those not lived in so far get one. */
async function ensureHouseholds(context: Context, batch: Batch, homes: readonly Home[]): Promise<Map<string, string>> {
  const { db } = context;
  const known = await db
    .selectFrom('household')
    .select(['id', 'dwelling_id'])
    .where('community_id', '=', batch.community_id)
    .where('ended_at', 'is', null)
    .execute();
  const households = new Map(known.map(({ id, dwelling_id }) => [dwelling_id, id]));
  const fresh = homes
    .filter(({ dwelling }) => !households.has(dwelling.id))
    .map(({ dwelling }) => ({ id: newId(), dwelling_id: dwelling.id, batch_id: batch.id, ...whereaboutsIn(dwelling, batch.community_id) }));
  for (const portion of inPortions(fresh, 1000)) await db.insertInto('household').values(portion).execute();
  await homesChanged(context, [batch.community_id]);
  for (const { id, dwelling_id } of fresh) households.set(dwelling_id, id);
  return households;
}

/** An ID number holds the year of birth, and in its seventeenth place the sex (GB 11643-1999). */
function personOf({ name, idNumber, phone, sex, relation, stay }: ResidentRow, where: Whereabouts): NewPerson {
  const told = idNumber === null ? null : Number(idNumber[16]) % 2 === 1 ? '男' : '女';
  return {
    name,
    where,
    relation,
    idNumber: idNumber ?? undefined,
    phone: phone ?? undefined,
    sex: sex ?? told ?? undefined,
    birthYear: idNumber === null ? undefined : Number(idNumber.slice(6, 10)),
    residence: stay ?? '常住',
  };
}
