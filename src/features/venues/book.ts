import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { mustMayUse } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { book as bookContract, bookFor as bookForContract, cancel as cancelContract } from './contract.ts';
import { keepers, keptVenue, lockedVenue, mustKeep, stirVenues } from './keep.ts';
import { hoursSaid, told } from './words.ts';

const ahead = { days: 30 };
const mostAtOnce = 3;
type Venue = Awaited<ReturnType<typeof lockedVenue>>;
type Wanted = { readonly person: string; readonly day: string; readonly hours: readonly number[]; readonly group?: string | undefined };

/** A neighbour books whole hours of a place that is open; whoever acts for a registered group books for it, until its agreement ends (row S2-A51). */
export const book = action(bookContract, {
  who: 'person',
  async run(context, { venue: id, ...wanted }) {
    const venue = await lockedVenue(context.db, id);
    return await enter(context, venue, { person: context.actor.person ?? refuse('not_bound'), ...wanted });
  },
});

/** The same for somebody who rang or came, by the same rules. */
export const bookFor = action(bookForContract, {
  who: { posts: keepers },
  async run(context, { venue: id, ...wanted }) {
    const venue = await keptVenue(context, id);
    const booked = await enter(context, venue, wanted);
    await tellPerson(context, wanted.person, told.booked(venue.name, wanted.day, hoursSaid(wanted.hours)));
    return booked;
  },
});

async function enter(context: Context, venue: Venue, wanted: Wanted): Promise<{ id: string }> {
  const { db, now, actor } = context;
  const { person, day, hours, group } = wanted;
  mustBeOpen(venue, hours);
  mustBeSoon(now, day, hours);
  const home = await homeOf(db, person);
  const at = group === undefined ? home : (await mustMayUse(context, { group, day })).community;
  if (at !== venue.community_id) refuse('venues.not_a_neighbour');
  await mustNotHoard(db, person, dayOf(now));
  const id = newId();
  await db
    .insertInto('venue_booking')
    .values({ id, venue_id: venue.id, person_id: person, by_account: actor.account ?? '', day, at: stamp(now), group_id: group ?? null })
    .execute();
  const held = await db
    .insertInto('venue_hour')
    .values(hours.map((hour) => ({ booking_id: id, venue_id: venue.id, day, hour })))
    .onConflict((taken) => taken.columns(['venue_id', 'day', 'hour']).where('ended_at', 'is', null).doNothing())
    .returning('hour')
    .execute();
  if (held.length < hours.length) refuse('venues.taken');
  stirVenues(context, venue.community_id);
  return { id };
}

function mustBeOpen(venue: Venue, hours: readonly number[]): void {
  if (venue.closed_at) refuse('venues.closed');
  if (!venue.opened_at) refuse('venues.not_open');
  if (hours.some((hour) => hour < venue.from_hour || hour >= venue.until_hour)) refuse('venues.outside_hours');
}

function mustBeSoon(now: Temporal.Instant, day: string, hours: readonly number[]): void {
  const here = now.toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  if (Temporal.PlainDate.compare(day, today) < 0) refuse('venues.past');
  if (Temporal.PlainDate.compare(day, today.add(ahead)) > 0) refuse('venues.too_far');
  if (today.equals(day) && hours.some((hour) => hour <= here.hour)) refuse('venues.past');
}

async function homeOf(db: Tx, person: string): Promise<string | null> {
  const found = await db
    .selectFrom('person')
    .select('community_id')
    .where('id', '=', person)
    .where('ended_at', 'is', null)
    .forUpdate() // two bookings of one person come one after the other, so that they are counted
    .executeTakeFirst();
  return (found ?? refuse('venues.person_unknown')).community_id;
}

/** So that nobody keeps a place for themself: three bookings to come are enough. */
async function mustNotHoard(db: Tx, person: string, today: string): Promise<void> {
  const held = await db
    .selectFrom('venue_booking')
    .select('id')
    .where('person_id', '=', person)
    .where('day', '>=', today)
    .where('ended_at', 'is', null)
    .limit(mostAtOnce)
    .execute();
  if (held.length === mostAtOnce) refuse('venues.enough');
}

/** Given back, by whom it is for or by the office; the hours are free at once. */
export const cancel = action(cancelContract, {
  who: 'person',
  async run(context, { booking: id }) {
    const { db, now, actor } = context;
    const booking = await db
      .selectFrom('venue_booking as b')
      .innerJoin('venue as v', 'v.id', 'b.venue_id')
      .select(['b.person_id as person', 'v.community_id as community'])
      .where('b.id', '=', id)
      .where('b.ended_at', 'is', null)
      .executeTakeFirst();
    const { person, community } = booking ?? refuse('not_found');
    if (person !== actor.person) await mustKeep(context, community);
    const given = { ended_at: stamp(now) };
    await db.updateTable('venue_booking').set(given).where('id', '=', id).execute();
    await db.updateTable('venue_hour').set(given).where('booking_id', '=', id).execute();
    stirVenues(context, community);
    return { id };
  },
});
