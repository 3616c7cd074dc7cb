import { z } from 'zod';
import { holdsOver, standsIn } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { close as closeContract, open as openContract, plan as planContract } from './contract.ts';
import { told } from './words.ts';

/** Who keeps the places of a community. */
export const keepers = ['secretary', 'community-staff', 'grid-head', 'two-committees'] as const;

export async function mustKeep(seeing: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<void> {
  if (!(await holdsOver(seeing, keepers, community))) refuse('not_found');
}

/** A place that is to come (S4-A10): it stands in the list, and nobody can book it yet. */
export const plan = action(planContract, {
  who: { posts: keepers },
  async run(context, { community, area, work, from, until, ...said }) {
    const { db, now, actor } = context;
    await mustKeep(context, community);
    if (!(await standsIn(db, area, [community]))) refuse('venues.place_elsewhere');
    if (work && (await workOf(db, work))?.community !== community) refuse('venues.work_unknown');
    const id = newId();
    const hours = { from_hour: from, until_hour: until };
    const who = { planned_by: actor.account ?? '', planned_at: stamp(now) };
    await db
      .insertInto('venue')
      .values({ ...said, ...hours, ...who, id, community_id: community, area_id: area, work_id: work ?? null })
      .execute();
    stirVenues(context, community);
    return { id };
  },
});

async function workOf(db: Tx, id: string): Promise<{ community: string; accepted: boolean } | undefined> {
  const work = await db
    .selectFrom('work')
    .select(['community_id', 'accepted_at', 'finished_at', 'planned_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!work) return undefined;
  const isPast = work.planned_by === null && work.finished_at !== null;
  return { community: work.community_id, accepted: work.accepted_at !== null || isPast };
}

/** Opens its door. What a work makes waits until the work is accepted. */
export const open = action(openContract, {
  who: { posts: keepers },
  async run(context, { venue: id }) {
    const { db, now } = context;
    const venue = await keptVenue(context, id);
    if (venue.closed_at) refuse('venues.closed');
    if (venue.opened_at) refuse('venues.already_open');
    if (venue.work_id && !(await workOf(db, venue.work_id))?.accepted) refuse('venues.work_going');
    await db
      .updateTable('venue')
      .set({ opened_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stirVenues(context, venue.community_id);
    return { id };
  },
});

const accepted = z.object({ work: z.uuid() });

/** A work was accepted: the places it makes are open from now on (S4-C23). */
export async function openMade(context: Context, given: unknown): Promise<void> {
  const { work } = accepted.parse(given);
  const opened = await context.db
    .updateTable('venue')
    .set({ opened_at: stamp(context.now) })
    .where('work_id', '=', work)
    .where('opened_at', 'is', null)
    .where('closed_at', 'is', null)
    .returning('community_id')
    .execute();
  for (const { community_id } of opened) stirVenues(context, community_id);
}

/** Whoever booked for a day to come is told, and why. */
export const close = action(closeContract, {
  who: { posts: keepers },
  async run(context, { venue: id, why }) {
    const { db, now } = context;
    const venue = await keptVenue(context, id);
    if (venue.closed_at) refuse('venues.closed');
    await db
      .updateTable('venue')
      .set({ closed_at: stamp(now), closing: why })
      .where('id', '=', id)
      .execute();
    const ended = await db
      .updateTable('venue_booking')
      .set({ ended_at: stamp(now) })
      .where('venue_id', '=', id)
      .where('ended_at', 'is', null)
      .where('day', '>=', dayOf(now))
      .returning(['person_id', 'day'])
      .execute();
    for (const { person_id, day } of ended) await tellPerson(context, person_id, told.closed(venue.name, day, why));
    stirVenues(context, venue.community_id);
    return { id };
  },
});

export async function lockedVenue(db: Tx, id: string) {
  const found = await db.selectFrom('venue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return found ?? refuse('not_found');
}

export async function keptVenue(context: Context, id: string) {
  const venue = await lockedVenue(context.db, id);
  await mustKeep(context, venue.community_id);
  return venue;
}

export function stirVenues(context: Context, community: string): void {
  context.stir('venues', [`area:${community}`]);
}
