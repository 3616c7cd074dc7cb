import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { endPlace as endPlaceContract } from './contract.ts';
import { recordChange } from './record.ts';
import { keeps, type Standing } from './standing.ts';
import { noFileAtWork } from './turn.ts';
import { stillThere } from './words.ts';

/**
 * Gives up a place in which nobody and nothing is left: a grid that still has its Party group stays (row S0-A4), and so does whatever has ground, a household, a post, a
 * matter or anything else of its own. What ended stays in the history.
 */
export const endPlace = action(endPlaceContract, {
  who: { posts: ['secretary'] },
  async run(context, { area, reason }) {
    const old = await endable(context, area);
    await noFileAtWork(context, old.community_id);
    const left = await whatIsLeft(context, area);
    if (left.length > 0) refuse('areas.still_used', { name: old.name, what: left.join('、') });
    const change = { kind: 'end', area: old, into: null, was: old.name, became: old.name, reason } as const;
    return { id: await recordChange(context, change, [{ place: old, to: {}, how: 'ended' }]) };
  },
});

async function endable({ db, actor }: Context, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select id, kind, name, parent_id, community_id, grid_id, micro_grid_id, building_id from area
    where id = ${id} and ended_at is null and kind in ('estate', 'grid', 'micro-grid', 'building', 'dwelling') for update`.execute(db);
  const [found] = rows;
  return found && keeps(actor, found.community_id) ? found : refuse('not_found');
}

type Left = Record<keyof typeof stillThere, number>;

async function whatIsLeft({ db, now }: Context, id: string): Promise<string[]> {
  const { rows } = await sql<Left>`
    select
      (select count(*)::int from area a where a.ended_at is null and ${id}::uuid in (a.parent_id, a.grid_id, a.micro_grid_id, a.estate_id, a.building_id)
        and a.community_id = (select community_id from area where id = ${id})) as places,
      (select count(*)::int from household h where h.dwelling_id = ${id} and h.ended_at is null) as households,
      (select count(*)::int from organization o where o.area_id = ${id} and o.ended_at is null) as bodies,
      (select count(*)::int from post p where p.area_id = ${id} and (p.until is null or p.until > ${dayOf(now)})) as posts,
      (select count(*)::int from matter m where m.ended_at is null and ${id}::uuid in (m.place_id, m.grid_id, m.micro_grid_id)
        and m.community_id = (select community_id from area where id = ${id})) as matters,
      (select count(*)::int from series s where s.place_id = ${id} and s.ended_at is null) + (select count(*)::int from sheet s where s.area_id = ${id} and s.closed_at is null) as lists,
      (select count(*)::int from asset s where s.area_id = ${id} and s.ended_at is null) + (select count(*)::int from venue v where v.area_id = ${id} and v.closed_at is null)
        + (select count(*)::int from work w where w.area_id = ${id} and w.accepted_at is null and w.finished_at is null) as things`.execute(
    db,
  );
  const left = rows[0] ?? refuse('not_found');
  return Object.entries(stillThere).flatMap(([what, say]) => {
    const count = left[what as keyof Left]; // Object.entries forgets the keys' type
    return count === 0 ? [] : [say(count)];
  });
}
