import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { query } from '#kernel/action.ts';
import { zone } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { agentsHere as hereContract } from './contract.ts';
import { isAgent } from './roster.ts';

type Row = Answer<typeof hereContract>['rows'][number];

/**
 * Whoever shows no number, or none at this hour, is rung at a number of their work or through the community; so many of them with the same number are one line.
 */
export const agentsHere = query(hereContract, {
  who: 'anyone',
  async run({ db, now }, { community, grid }) {
    const place = await db
      .selectFrom('area')
      .select(['name', 'phone'])
      .where('id', '=', community)
      .where('kind', '=', 'community')
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const { name, phone } = place ?? refuse('not_found');
    const { rows } = await sql<Row>`
      select called, kind, phone, own, hours, bool_or(near) as near from (
        select s.called, k.name as kind, k.sort, case when ${rings(now)} then s.phone else coalesce(p.work_phone, ${phone}) end as phone, coalesce(${rings(now)}, false) as own,
          case when s.called is not null then jsonb_build_object('from', s.from_hour, 'until', s.until_hour) end as hours, ${servesGrid(now, grid)} as near
        from post p join post_kind k on k.id = p.kind left join agent_card s on s.post_id = p.id and s.called is not null
        where p.community_id = ${community} and ${isAgent} and ${inForce(now, 'p')}) agents
      group by called, kind, sort, phone, own, hours order by bool_or(near) desc, called is null, sort desc, called limit 100`.execute(db);
    return { community: name, rows };
  },
});

/** Whether the number on the card `s` is to be rung at this hour. */
function rings(now: Temporal.Instant): RawBuilder<boolean> {
  const { hour } = now.toZonedDateTimeISO(zone);
  return sql<boolean>`(s.from_hour <= ${hour} and ${hour} < s.until_hour)`;
}

/** Whether the holder of `p` works in this grid as well, or in a micro-grid of it. */
function servesGrid(now: Temporal.Instant, grid: string | undefined): RawBuilder<boolean> {
  if (grid === undefined) return sql<boolean>`false`;
  return sql<boolean>`exists (select from post o join area a on a.id = o.area_id where o.person_id = p.person_id and (a.id = ${grid} or a.grid_id = ${grid}) and ${inForce(now, 'o')})`;
}
