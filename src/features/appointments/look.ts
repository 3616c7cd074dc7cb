import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import { query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { candidates as candidatesContract, desks as desksContract, slots as slotsContract } from './contract.ts';
import { deskOf, keepersOf, mustBeOffice, office } from './keepers.ts';
import { daysFrom, isProvisional, type Slot, slotsOn } from './slots.ts';
import { takenOf } from './taken.ts';
import type { DeskKind } from './words.ts';

type DeskRow = {
  id: string;
  kind: DeskKind;
  name: string;
  about: string;
  topics: string[];
  place: string;
  minutes: number;
  aheadDays: number;
};

/** What a community’s desks help with, where and when, and who sits there: all of it public, nothing of who comes. */
export const desks = query(desksContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<DeskRow>`
      select d.id, d.kind, d.name, d.about, d.topics, d.place, d.slot_minutes as minutes, d.ahead_days as "aheadDays"
      from desk d where d.community_id = ${community} and d.ended_at is null order by d.opened_at, d.id limit 100`.execute(seeing.db);
    const keepers = await keepersOf(seeing, { community });
    return {
      desks: rows.map((desk) => ({
        ...desk,
        keepers: keepers
          .filter((keeper) => keeper.desk.id === desk.id)
          .map(({ id, post, called, says, week }) => ({
            ...{ id, post, called, says },
            week: week.map(({ weekday, from, until }) => ({ weekday, from, until })),
          })),
      })),
    };
  },
});

/** Slot by slot whether it is free. A taken one says 已约 to everybody alike: who, and what for, is in no row this reads. */
export const slots = query(slotsContract, {
  who: 'anyone',
  async run(seeing, { desk: id, from, days }) {
    const { db, county, now } = seeing;
    const desk = await deskOf(seeing, id);
    const keepers = await keepersOf(seeing, { desk: id });
    const calendar = await calendarOf(db, county.code);
    const today = dayOf(now);
    const shown = daysFrom(from === undefined || from < today ? today : from, days);
    const laid = shown.map((day) => ({
      day,
      of: keepers.flatMap((keeper) => slotsOn(day, keeper, { calendar, minutes: desk.minutes }).map((slot) => ({ ...slot, keeper }))),
    }));
    const all = laid.flatMap(({ of }) => of);
    const taken = await takenOf(
      seeing,
      keepers.map(({ post }) => post),
      spanOf(all, now),
    );
    const isTaken = (post: string, { at, until }: Slot) =>
      taken.some(
        (one) => one.post === post && Date.parse(one.at) < until.epochMilliseconds && Date.parse(one.until) > at.epochMilliseconds,
      );
    return {
      days: laid.map(({ day, of }) => {
        const rows = of
          .toSorted((one, next) => one.at.epochMilliseconds - next.at.epochMilliseconds)
          .map(({ at, until, keeper }) => ({
            ...{ keeper: keeper.id, called: keeper.called, at: stamp(at), until: stamp(until) },
            standing: isTaken(keeper.post, { at, until })
              ? ('taken' as const)
              : at.epochMilliseconds > now.epochMilliseconds
                ? ('free' as const)
                : ('over' as const),
          }));
        return {
          day,
          provisional: isProvisional(day, calendar),
          booked: rows.filter(({ standing }) => standing === 'taken').length,
          slots: rows,
        };
      }),
    };
  },
});

function spanOf(slots: readonly Slot[], now: Slot['at']): { from: Slot['at']; until: Slot['at'] } {
  const times = slots.map(({ at }) => at.epochMilliseconds);
  const from = slots.find(({ at }) => at.epochMilliseconds === Math.min(...times))?.at ?? now;
  const until = slots.find(({ at }) => at.epochMilliseconds === Math.max(...times))?.until ?? now;
  return { from, until };
}

type Candidate = { post: string; called: string; kind: string; name: string };

/** Who may be asked to sit at a desk: staff and helpers of the community. */
export const candidates = query(candidatesContract, {
  who: { posts: office },
  async run(seeing, { community }) {
    await mustBeOffice(seeing, community);
    const { rows } = await sql<Candidate>`
      select p.id as post, p.called, p.kind, k.name from post p join post_kind k on k.id = p.kind and k.work in ('staff', 'helper') join area a on a.id = p.area_id
      where (a.id = ${community} or a.community_id = ${community}) and ${inForce(seeing.now, 'p')} order by k.sort desc, p.called, p.id limit 500`.execute(
      seeing.db,
    );
    return { posts: rows };
  },
});
