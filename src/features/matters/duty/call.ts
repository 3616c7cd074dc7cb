import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { nextAtWork } from '#method/clock.ts';
import { heldOn } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { whomToCall } from './contract.ts';
import { dutyDay, type OnDuty, onDutyOf } from './on-duty.ts';

type Around = { community: string; name: string; phone: string | null; grid: string | null; micro_grid: string | null };

/** Whom to ring now about a place (S4-F4): the grid worker while the community is at work, otherwise whoever is on duty, and the community's own line where nobody is. */
export const call = query(whomToCall, {
  who: 'anyone',
  async run(seeing, { place }) {
    const { db, county, now } = seeing;
    const around = await aroundOf(seeing, place);
    const community = { name: around.name, phone: around.phone };
    const { from, until } = nextAtWork(stamp(now), await calendarOf(db, county.code));
    const open = Date.parse(from) <= Date.parse(stamp(now));
    const [duty] = open ? [null] : await onDutyOf(db, [{ community: around.community, day: dutyDay(now) }]);
    const found = open ? await gridWorker(seeing, around) : (duty ?? null);
    const whom = found?.phone
      ? ({
          why: open ? 'at-work' : 'on-duty',
          called: found.called,
          kind: postNames[found.kind] ?? found.kind,
          phone: found.phone,
        } as const)
      : ({ why: 'community', called: around.name, kind: null, phone: around.phone } as const);
    return { ...whom, until: open ? until : from, community };
  },
});

async function aroundOf({ db }: Seeing, place: string): Promise<Around> {
  const { rows } = await sql<Around>`
    select c.id as community, c.name, c.phone, case a.kind when 'grid' then a.id else a.grid_id end as grid, case a.kind when 'micro-grid' then a.id else a.micro_grid_id end as micro_grid
    from area a join area c on c.id = coalesce(a.community_id, a.id) and c.kind = 'community' where a.id = ${place} and a.ended_at is null`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** The one nearest to the place who has a work telephone. */
async function gridWorker({ db, now }: Seeing, { grid, micro_grid }: Around): Promise<OnDuty | null> {
  const { rows } = await sql<OnDuty>`
    select p.person_id as person, p.called, p.kind, p.work_phone as phone from post p
    where ((p.area_id = ${grid}::uuid and p.kind = 'grid-worker') or (p.area_id = ${micro_grid}::uuid and p.kind = 'micro-grid-worker')) and p.work_phone is not null and ${heldOn(now)}
    order by p.kind, p.since, p.id limit 1`.execute(db);
  return rows[0] ?? null;
}
