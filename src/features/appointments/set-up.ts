import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { callOffMany } from './call-off.ts';
import {
  addKeeper as addKeeperContract,
  changeDay as changeDayContract,
  dropKeeper as dropKeeperContract,
  endDesk as endDeskContract,
  openDesk as openDeskContract,
  setHours as setHoursContract,
} from './contract.ts';
import { deskOf, keeperToSet, mustBeOffice, office } from './keepers.ts';
import { minutesOf, overlap, type Stretch } from './slots.ts';

export const openDesk = action(openDeskContract, {
  who: { posts: office },
  async run(context, { community, kind, name, about, topics, place, minutes, aheadDays }) {
    const { db, actor, now } = context;
    await mustBeOffice(context, community);
    const id = newId();
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('desk')
      .values({
        ...{ id, community_id: community, kind, name, about, topics, place },
        ...{ slot_minutes: minutes, ahead_days: aheadDays, opened_by: actor.account ?? '', opened_at: stamp(now) },
      })
      .onConflict((held) => held.columns(['community_id', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('appointments.desk_named');
    stir(context, community);
    return { id };
  },
});

/** The desk is no more: whoever had booked is told, and chooses elsewhere. */
export const endDesk = action(endDeskContract, {
  who: { posts: office },
  async run(context, { desk: id }) {
    const { db, now } = context;
    const desk = await deskOf(context, id);
    await mustBeOffice(context, desk.community);
    await callOffMany(context, sql`b.desk_id = ${id}`);
    await db
      .updateTable('desk')
      .set({ ended_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, desk.community);
    return { id };
  },
});

/** Somebody sits there from now on, by a post they hold in this community. */
export const addKeeper = action(addKeeperContract, {
  who: { posts: office },
  async run(context, { desk: id, post, says }) {
    const { db, now } = context;
    const desk = await deskOf(context, id);
    await mustBeOffice(context, desk.community);
    if (!(await mayKeep(context, post, desk.community))) refuse('appointments.post_unknown');
    const keeper = newId();
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('desk_keeper')
      .values({ id: keeper, desk_id: id, post_id: post, says: says ?? null, since: stamp(now) })
      .onConflict((held) => held.columns(['desk_id', 'post_id']).where('left_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('appointments.keeper_already');
    stir(context, desk.community);
    return { id: keeper };
  },
});

async function mayKeep({ db, now }: Context, post: string, community: string): Promise<boolean> {
  const { rows } = await sql<{ area: string }>`
    select p.area_id as area from post p join post_kind k on k.id = p.kind
    where p.id = ${post} and k.work in ('staff', 'helper') and ${inForce(now, 'p')}`.execute(db);
  const [found] = rows;
  return found !== undefined && (await standsIn(db, found.area, [community]));
}

export const dropKeeper = action(dropKeeperContract, {
  who: { posts: office },
  async run(context, { keeper: id }) {
    const { db, now } = context;
    const found = await db
      .selectFrom('desk_keeper')
      .innerJoin('desk', 'desk.id', 'desk_keeper.desk_id')
      .select('desk.community_id')
      .where('desk_keeper.id', '=', id)
      .where('left_at', 'is', null)
      .executeTakeFirst();
    const { community_id: community } = found ?? refuse('not_found');
    await mustBeOffice(context, community);
    await callOffMany(context, sql`b.keeper_id = ${id}`);
    await db
      .updateTable('desk_keeper')
      .set({ left_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, community);
    return { id };
  },
});

/** The keeper themself or the office says which hours of the week, from today on. */
export const setHours = action(setHoursContract, {
  who: 'person',
  async run(context, { keeper: id, hours }) {
    const { db, now } = context;
    const { desk } = await keeperToSet(context, id);
    mustFit(hours, desk.minutes);
    const today = dayOf(now);
    await db.updateTable('desk_hours').set({ until_day: today }).where('keeper_id', '=', id).where('until_day', 'is', null).execute();
    const rows = hours.map(({ weekday, stretch: { from, until } }) => ({
      ...{ id: newId(), keeper_id: id, weekday, starts: from, ends: until, from_day: today },
    }));
    if (rows.length > 0) await db.insertInto('desk_hours').values(rows).execute();
    stir(context, desk.community);
    return { id };
  },
});

function mustFit(hours: readonly { readonly weekday: number; readonly stretch: Stretch }[], minutes: number): void {
  if (hours.some(({ stretch }) => minutesOf(stretch) < minutes)) refuse('appointments.hours_too_short', { minutes });
  const crossing = hours.some(({ weekday, stretch }, nth) =>
    hours.slice(nth + 1).some((other) => other.weekday === weekday && overlap(stretch, other.stretch)),
  );
  if (crossing) refuse('appointments.hours_overlap');
}

/** One day otherwise; bookings that no longer fit are called off and their askers told. */
export const changeDay = action(changeDayContract, {
  who: 'person',
  async run(context, { keeper: id, day, hours }) {
    const { db, now } = context;
    const { desk } = await keeperToSet(context, id);
    if (day < dayOf(now)) refuse('appointments.day_past');
    if (typeof hours === 'object') mustFit([{ weekday: 0, stretch: hours }], desk.minutes);
    const undone = { dropped_at: stamp(now) };
    await db
      .updateTable('desk_day')
      .set(undone)
      .where('keeper_id', '=', id)
      .where('day', '=', day)
      .where('dropped_at', 'is', null)
      .execute();
    if (hours !== 'usual') {
      const { from, until } = hours === 'closed' ? { from: null, until: null } : hours;
      await db
        .insertInto('desk_day')
        .values({ id: newId(), keeper_id: id, day, starts: from, ends: until, at: stamp(now) })
        .execute();
      const local = sql`timezone('Asia/Shanghai', b.starts_at)`;
      const outside =
        from === null ? sql`true` : sql`(${local}::time < ${from}::time or timezone('Asia/Shanghai', b.ends_at)::time > ${until}::time)`;
      await callOffMany(context, sql`b.keeper_id = ${id} and ${local}::date = ${day}::date and ${outside}`);
    }
    stir(context, desk.community);
    return { id };
  },
});

/** Screens of the community look again. */
export function stir(context: Context, community: string): void {
  context.stir('appointments', [`area:${community}`]);
}
