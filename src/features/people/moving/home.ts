import { sql } from 'kysely';
import { type Stamps, staffs, stampsOf } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { head } from '../correcting/words.ts';
import { type NewPerson, register, type Whereabouts } from '../door.ts';
import { endPairingsGone } from '../pairing/gone.ts';
import { orTaken } from '../searching/marks.ts';
import { homesChanged } from '../summing/touch.ts';
import type { eventKinds, headReasons } from './contract.ts';
import { mustHaveOneHead } from './heads.ts';

/** Where a door stands, as stamped on the household and the persons behind it. */
export type Home = { readonly household: string; readonly where: Whereabouts };
type Newcomer = Omit<NewPerson, 'household' | 'where' | 'batch'> & { readonly onDay: string };
type Happened = {
  readonly household: string;
  readonly what: (typeof eventKinds)[number];
  readonly onDay: string;
  readonly person?: string;
  readonly other?: string;
  /** Why another head was named. */
  readonly why?: (typeof headReasons)[number];
};

/**
 * A door the actor's staff post covers. It is held where it stands: of a change of grids and somebody who comes to live there at once, one comes after the other, so that no
 * household is written into a grid its door has just left. Refuses what is no dwelling, and a day to come.
 */
export async function doorHere({ db, actor, now }: Context, dwelling: string, onDay: string): Promise<Stamps> {
  await sql`select from area where id = ${dwelling} for share`.execute(db);
  const place = await stampsOf(db, dwelling);
  if (!staffs(actor, place)) return refuse('not_found');
  if (place.kind !== 'dwelling') return refuse('people.not_a_home');
  if (onDay > dayOf(now)) return refuse('people.future_day');
  return place;
}

/** Somebody comes to live behind a door and stands in the ledger from now on. Refuses a second head; the household is locked, so that of two who come at once the second sees the first. */
export async function enterAt(context: Context, place: Stamps, { onDay, ...newcomer }: Newcomer): Promise<string> {
  const { household, where } = await homeAt(context, place, onDay);
  const entered = register(context.db, context.keys, context.now, [{ ...newcomer, household, where }]);
  const [id = ''] = await entered.catch(orTaken('people.lives_already'));
  if (newcomer.relation === head) await mustHaveOneHead(context, household);
  await tellHistory(context, [{ household, what: 'moved-in', person: id, onDay }]);
  return id;
}

/** The household behind a door, locked; the door gets one when nobody lives there, or whoever did has just left, and of two who ask at once both get the same. */
export async function homeAt(context: Context, place: Stamps, onDay: string): Promise<Home> {
  const { db } = context;
  const where = whereOf(place);
  const id = newId();
  const made = await db
    .insertInto('household')
    .values({ id, dwelling_id: place.id, ...where, community_id: place.community_id ?? refuse('not_found') })
    .onConflict((lived) => lived.column('dwelling_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) {
    await tellHistory(context, [{ household: id, what: 'began', onDay }]);
    await homesChanged(context, [place.community_id ?? '']);
  }
  const { rows } = await sql<{
    id: string;
  }>`select id from household where dwelling_id = ${place.id} and ended_at is null for update`.execute(db);
  const [lived] = rows;
  return lived ? { household: lived.id, where } : await homeAt(context, place, onDay);
}

/** Ends those of these households in which nobody is left, so that no total counts an empty door. */
export async function endEmpty(context: Context, households: readonly string[], onDay: string): Promise<void> {
  const { rows } = await sql<{ id: string; community_id: string }>`
    update household h set ended_at = ${stamp(context.now)} where h.id = any(${households}::uuid[]) and h.ended_at is null
      and not exists (select from person p where p.household_id = h.id and p.ended_at is null) returning h.id, h.community_id`.execute(
    context.db,
  );
  await tellHistory(
    context,
    rows.map(({ id }) => ({ household: id, what: 'ended', onDay })),
  );
  await homesChanged(
    context,
    rows.map(({ community_id }) => community_id),
  );
  await endPairingsGone(
    context,
    rows.map(({ community_id }) => community_id),
  );
}

export async function tellHistory({ db, actor, now }: Context, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return;
  const by = { by_account: actor.account ?? '', by_called: actor.posts[0]?.called ?? '', at: stamp(now) };
  await db
    .insertInto('household_event')
    .values(
      happened.map(({ household, what, onDay, person, other, why }) => ({
        ...{ id: newId(), household_id: household, what, on_day: onDay, ...by },
        ...{ person_id: person ?? null, other_household: other ?? null, why: why ?? null },
      })),
    )
    .execute();
}

function whereOf({ street_id, community_id, grid_id, micro_grid_id }: Stamps): Whereabouts {
  return { street_id, community_id, grid_id, micro_grid_id };
}
