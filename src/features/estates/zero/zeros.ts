import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { mustBeOffice, office } from '../community.ts';
import { zeros as zerosContract } from './contract.ts';
import { countable } from './countable.ts';
import { zeroOf } from './stand.ts';

type Zeros = Answer<typeof zerosContract>;

/** Every estate of a community in a year, what may be counted, and the papers entered; for its office. */
export const zeros = query(zerosContract, {
  who: { posts: office },
  async run(seeing, { community, year }) {
    mustBeOffice(seeing, community);
    const { rows: leaves } = await sql<Zeros['leaves'][number]>`
      select l.id, l.name from leaf l where l.ended_at is null and ${countable('l')} order by l.code`.execute(seeing.db);
    const { rows: places } = await sql<{ id: string; name: string }>`
      select id, name from area where community_id = ${community} and kind = 'estate' and ended_at is null order by sort_key, id limit 200`.execute(
      seeing.db,
    );
    const { rows: entries } = await sql<Zeros['entries'][number]>`
      select e.id, i.name as indicator, a.name as estate, e.day::text as day, e.paper, s.reason as struck
      from zero_entry e join zero_indicator i on i.id = e.indicator_id join area a on a.id = e.estate_id left join zero_struck s on s.entry_id = e.id
      where i.community_id = ${community} and extract(year from e.day) = ${year} order by e.day desc, e.id desc limit 500`.execute(
      seeing.db,
    );
    const rows: Zeros['rows'] = [];
    for (const { id, name } of places) rows.push({ id, name, zero: await zeroOf(seeing, { id, community_id: community }, year, true) });
    return { leaves, rows, entries };
  },
});
