import { sql } from 'kysely';
import { holdsOver, whereIs } from '#features/areas/door.ts';
import { type Expiry, query } from '#kernel/action.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { bookings as bookingsContract, dayOfVenue as dayContract, list as listContract, mine as mineContract } from './contract.ts';
import { keepers, mustKeep } from './keep.ts';

type Row = {
  id: string;
  name: string;
  what: string;
  place: string;
  seats: number;
  from: number;
  until: number;
  standing: 'planned' | 'open' | 'closed';
  closing: string | null;
  work_id: string | null;
  work_name: string | null;
};

export const list = query(listContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<Row>`
      select v.id, v.name, v.what, ${whereIs('a')} as place, v.seats,
        v.from_hour as "from", v.until_hour as until, v.closing, w.id as work_id, w.name as work_name,
        case when v.closed_at is not null then 'closed' when v.opened_at is not null then 'open' else 'planned' end as standing
      from venue v join area a on a.id = v.area_id left join work w on w.id = v.work_id where v.community_id = ${community}
      order by v.closed_at is not null, v.opened_at is null, v.planned_at, v.id limit 200`.execute(seeing.db);
    const venues = rows.map(({ work_id: id, work_name: name, ...row }) => ({ ...row, work: id && name ? { id, name } : null }));
    return { venues, keeps: await holdsOver(seeing, keepers, community) };
  },
});

/** The hours of a day: taken or not, and no word of whose they are. */
export const dayOfVenue = query(dayContract, {
  who: 'anyone',
  async run({ db, now, actor }, { venue: id, day }) {
    const venue = await db.selectFrom('venue').select(['from_hour', 'until_hour']).where('id', '=', id).executeTakeFirst();
    const { from_hour: from, until_hour: until } = venue ?? refuse('not_found');
    const { rows } = await sql<{ hour: number; mine: boolean }>`
      select h.hour, b.person_id is not distinct from ${actor.person}::uuid as mine from venue_hour h join venue_booking b on b.id = h.booking_id
      where h.venue_id = ${id} and h.day = ${day}::date and h.ended_at is null`.execute(db);
    const here = now.toZonedDateTimeISO(zone);
    const today = dayOf(now);
    const isPast = (hour: number) => day < today || (day === today && hour <= here.hour);
    const hours = Array.from({ length: until - from }, (_, nth) => from + nth).map((hour) => {
      const held = rows.find((row) => row.hour === hour);
      return { hour, taken: held !== undefined, mine: held?.mine ?? false, past: isPast(hour) };
    });
    return { hours };
  },
});

type Booked = { id: string; venue: string; day: string; hours: number[]; who: string };
const booked = sql`select b.id, v.name as venue, b.day, array_agg(h.hour order by h.hour) as hours, coalesce(o.name, p.masked) as who
  from venue_booking b left join organization o on o.id = b.group_id join venue v on v.id = b.venue_id join venue_hour h on h.booking_id = b.id join person p on p.id = b.person_id`;

export const mine = query(mineContract, {
  who: 'person',
  async run({ db, now, actor }) {
    const { rows } = await sql<Booked>`${booked} where b.person_id = ${actor.person} and b.ended_at is null and b.day >= ${dayOf(now)}::date
      group by b.id, v.name, o.name, p.masked order by b.day, min(h.hour)`.execute(db);
    return { bookings: rows.map(({ who: _, ...row }) => row) };
  },
});

export const bookings = query(bookingsContract, {
  who: { posts: keepers },
  async run(seeing, { venue: id }) {
    const venue = await seeing.db.selectFrom('venue').select('community_id').where('id', '=', id).executeTakeFirst();
    await mustKeep(seeing, (venue ?? refuse('not_found')).community_id);
    const { rows } = await sql<Booked>`${booked} where b.venue_id = ${id} and b.ended_at is null and b.day >= ${dayOf(seeing.now)}::date
      group by b.id, v.name, o.name, p.masked order by b.day, min(h.hour) limit 500`.execute(seeing.db);
    return { bookings: rows };
  },
});

/** Who used a place is forgotten thirty days after. */
export const outlived: readonly Expiry[] = [
  (now) => sql`delete from venue_booking where day < (${daysBefore(now, 30)}::timestamptz)::date`,
];
