import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { accountForPhone } from '#features/accounts/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { mustStillBeHere } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { callOffMany } from './call-off.ts';
import { book as bookContract, bookFor as bookForContract, cancel as cancelContract, move as moveContract } from './contract.ts';
import { type Keeper, keepersOf, mustBeOffice, office } from './keepers.ts';
import { bookedBy, keptBy } from './seen-by.ts';
import { stir } from './set-up.ts';
import { daysFrom, type Slot, slotsOn } from './slots.ts';
import { type Asker, atWords, tellAsker } from './tell.ts';
import { count } from './totals.ts';
import { told } from './words.ts';

/** So many bookings ahead at one desk for one asker, so that others find a time too. */
const most = 2;

/** Takes a free slot, for oneself or whom one acts for. What one comes for is asked by nobody here. */
export const book = action(bookContract, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { keeper, at, called }) {
    const { actor } = context;
    const asker = { person_id: actor.person, account_id: actor.person === null ? actor.account : null, channel: 'online' };
    return await take(context, { asker, keeper, at, called });
  },
});

/** For whoever rings or comes to the counter: they get the day and the place as a text message. */
export const bookFor = action(bookForContract, {
  who: { posts: office },
  async run(context, { keeper, at, called, phone, channel }) {
    const [found] = await keepersOf(context, { keeper });
    await mustBeOffice(context, (found ?? refuse('not_found')).desk.community);
    const account = await accountForPhone(context.db, context.keys, context.now, phone);
    const asker = { person_id: null, account_id: account, channel };
    const made = await take(context, { asker, keeper, at, called });
    const words = atWords(at);
    await tellAsker(context, asker, {
      say: told.text.booked(words, found?.desk.place ?? ''),
      text: told.text.booked(words, found?.desk.place ?? ''),
    });
    return made;
  },
});

type Taking = { readonly asker: Asker; readonly keeper: string; readonly at: string; readonly called: string };

async function take(context: Context, { asker, keeper: id, at, called }: Taking): Promise<{ id: string }> {
  const { db, keys, now } = context;
  await mustStillBeHere(context, asker.person_id);
  const { keeper, slot } = await freeSlot(context, id, at, null);
  if (keeper.person === asker.person_id) refuse('appointments.own_desk');
  await mustNotHoard(context, asker, keeper.desk.id);
  const booking = newId();
  await db
    .insertInto('booking')
    .values({
      ...{ id: booking, desk_id: keeper.desk.id, ...standsAt(keeper, slot, now), ...asker },
      ...{ called: sealWithOwnKey(keys, called, booking), made_at: stamp(now) },
    })
    .execute();
  await tellPerson(context, keeper.person, told.booked(keeper.desk.name, atWords(at)));
  stir(context, keeper.desk.community);
  return { id: booking };
}

/** A slot of this keeper that nobody holds. The post is locked first: who asks in the same moment waits, and finds it taken. */
async function freeSlot(context: Context, id: string, at: string, moving: string | null): Promise<{ keeper: Keeper; slot: Slot }> {
  const { db, county, now } = context;
  const [keeper] = await keepersOf(context, { keeper: id });
  if (!keeper) return refuse('appointments.not_a_slot');
  await sql`select from post where id = ${keeper.post} for update`.execute(db);
  const wanted = Temporal.Instant.from(at);
  const day = dayOf(wanted);
  const open = daysFrom(dayOf(now), keeper.desk.aheadDays + 1).includes(day) && Temporal.Instant.compare(wanted, now) > 0;
  const onDay = open ? slotsOn(day, keeper, { calendar: await calendarOf(db, county.code), minutes: keeper.desk.minutes }) : [];
  const slot = onDay.find((one) => one.at.equals(wanted)) ?? refuse('appointments.not_a_slot');
  if (await isTaken(context, keeper.post, slot, moving)) refuse('appointments.taken');
  return { keeper, slot };
}

/** By any other booking: the one that moves is not in its own way. */
async function isTaken({ db }: Context, post: string, { at, until }: Slot, moving: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from booking where post_id = ${post} and id is distinct from ${moving}::uuid and cancelled_at is null and starts_at < ${stamp(until)}::timestamptz and ends_at > ${stamp(at)}::timestamptz limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

async function mustNotHoard({ db, now }: Context, { person_id, account_id }: Asker, desk: string): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from booking where desk_id = ${desk} and cancelled_at is null and starts_at > ${stamp(now)}::timestamptz
      and (person_id = ${person_id}::uuid or account_id = ${account_id}::uuid)`.execute(db);
  if ((rows[0]?.n ?? 0) >= most) refuse('appointments.enough', { most });
}

/** Where a booking stands, and when its asker is reminded: a day before, two hours before where it is nearer, not at all where it is at hand. */
function standsAt({ id, post }: Keeper, { at, until }: Slot, now: Temporal.Instant) {
  const ahead = [24, 2].map((hours) => at.subtract({ hours })).find((moment) => Temporal.Instant.compare(moment, now) > 0);
  return { keeper_id: id, post_id: post, starts_at: stamp(at), ends_at: stamp(until), remind_at: ahead ? stamp(ahead) : null };
}

/** Another time at the same desk; the one who booked moves it. */
export const move = action(moveContract, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { booking: id, keeper: to, at }) {
    const { db, now } = context;
    const booking = await ahead(context, id);
    if (!booking.mine) refuse('not_found');
    const { keeper, slot } = await freeSlot(context, to, at, id);
    if (keeper.desk.id !== booking.desk_id) refuse('appointments.not_a_slot');
    await db
      .updateTable('booking')
      .set(standsAt(keeper, slot, now))
      .where('id', '=', id)
      .execute();
    await tellPerson(context, keeper.person, told.moved(keeper.desk.name, atWords(booking.at), atWords(at)));
    if (keeper.post !== booking.post_id) await tellPerson(context, booking.keeper, told.leftKeeper(keeper.desk.name, atWords(booking.at)));
    stir(context, keeper.desk.community);
    return { id };
  },
});

/** Either side gives it up before it begins, with no reason; the other is told, and the slot is free again. */
export const cancel = action(cancelContract, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { booking: id }) {
    const { db, now } = context;
    const booking = await ahead(context, id);
    if (booking.mine) {
      await db
        .updateTable('booking')
        .set({ cancelled_at: stamp(now), cancelled_by: 'asker' })
        .where('id', '=', id)
        .execute();
      await count(context, { keeper: booking.keeper_id, at: booking.at }, { calledOff: 1 });
      await tellPerson(context, booking.keeper, told.leftKeeper(booking.desk, atWords(booking.at)));
    } else await callOffMany(context, sql`b.id = ${id}`);
    stir(context, booking.community);
    return { id };
  },
});

type Ahead = {
  desk_id: string;
  post_id: string;
  keeper_id: string;
  keeper: string;
  desk: string;
  community: string;
  at: string;
  mine: boolean;
  open: boolean;
};

/** One booking, to its asker and its keeper and to nobody else; refuses once it has begun. */
async function ahead({ db, actor, now }: Context, id: string): Promise<Ahead> {
  const { rows } = await sql<Ahead>`
    select b.desk_id, b.post_id, b.keeper_id, p.person_id as keeper, d.name as desk, d.community_id as community, b.starts_at as at, ${bookedBy(actor)} as mine,
      b.cancelled_at is null and b.starts_at > ${stamp(now)}::timestamptz as open
    from booking b join desk d on d.id = b.desk_id join post p on p.id = b.post_id
    where b.id = ${id} and (${bookedBy(actor)} or ${keptBy(actor)}) for update of b`.execute(db);
  const found = rows[0] ?? refuse('not_found');
  return found.open ? found : refuse('appointments.over');
}
