import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { holdsOver, whereIs, wordsOf } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { keepers, mustKeep } from '../keep.ts';
import * as contract from './contract.ts';
import { nearTheDoor } from './near.ts';
import { talksIn, talksOf } from './talks.ts';

type Row = Answer<typeof contract.microHomes>['rows'][number];
type Choice = { id: string; name: string };

/** The name of an area, of a building with its estate. `area` is its name in the query around it. */
const named = (area: string): RawBuilder<string> =>
  sql<string>`case when ${sql.ref(`${area}.kind`)} = 'building' then ${wordsOf(area)} else ${sql.ref(`${area}.name`)} end`;
const placed = whereIs('va');
const standing = sql<string>`case when v.closed_at is not null then 'closed' when v.opened_at is not null then 'open' else 'planned' end`;
/** Who looks after it, as long as they hold the post. */
const hosted = (now: Temporal.Instant) =>
  sql`(select json_build_object('called', p.called, 'kind', k.name) from post p join post_kind k on k.id = p.kind where p.id = h.host_id and ${inForce(now, 'p')})`;
const from = sql`from micro_home h join venue v on v.id = h.venue_id join area va on va.id = v.area_id join area a on a.id = h.area_id`;

/** The micro homes of a community, those near the same estate, grid or building together. */
export const microHomes = query(contract.microHomes, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<Row>`
      select h.id, h.name, ${named('a')} as near, ${placed} || ' ' || v.name as place, v.from_hour as "from", v.until_hour as until, ${standing} as standing,
        ${hosted(seeing.now)} as host, h.host_id as "hostPost", s.id as series,
        case when s.paused_at is null then s.next_on::text end as "talksOn"
      ${from} left join series s on s.id = h.series_id and s.ended_at is null
      where h.community_id = ${community} and h.ended_at is null order by a.sort_key, a.name, h.at, h.id limit 200`.execute(seeing.db);
    return { rows, keeps: await holdsOver(seeing, keepers, community) };
  },
});

type One = Omit<Answer<typeof contract.microHome>, 'talks' | 'helped' | 'desk'> & {
  communityId: string;
  area: string;
  series: string | null;
};

/** One of them with its three parts, each read from where it is kept. */
export const microHome = query(contract.microHome, {
  who: 'anyone',
  async run(seeing, { home }) {
    const { communityId, area, series, ...row } = await theHome(seeing, home);
    const orders = await ordersAround(seeing, communityId, area);
    return {
      ...row,
      talks: series === null ? null : await talksOf(seeing, series),
      helped: orders.helped < 5 ? null : orders.helped - (orders.helped % 5),
      desk: (await holdsOver(seeing, keepers, communityId)) ? orders : null,
    };
  },
});

async function theHome({ db, now }: Seeing, home: string): Promise<One> {
  const { rows } = await sql<One>`
    select h.id, h.community_id as "communityId", c.name as community, h.area_id as area, h.series_id as series, h.name, ${named('a')} as near, ${hosted(now)} as host,
      json_build_object('name', v.name, 'what', v.what, 'seats', v.seats, 'place', ${placed}, 'from', v.from_hour, 'until', v.until_hour, 'standing', ${standing}, 'closing', v.closing) as room
    ${from} join area c on c.id = h.community_id where h.id = ${home} and h.ended_at is null`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** 微服务: help between neighbours around it, still asked for and given in thirty days. Homes near one another would tell by their difference whom: everybody reads full fives only. */
async function ordersAround({ db, now }: Seeing, community: string, area: string): Promise<{ open: number; helped: number }> {
  const since = stamp(now.subtract({ hours: 30 * 24 }));
  const { rows } = await sql<{ open: number; helped: number }>`
    select count(*) filter (where m.ended_at is null)::int as open, count(*) filter (where m.outcome = 'solved')::int as helped
    from matter m join leaf l on l.id = m.leaf_id and l.help_form is not null left join area d on d.id = m.place_id
    where m.community_id = ${community} and (m.ended_at is null or m.ended_at > ${since}::timestamptz)
      and ${area}::uuid in (m.place_id, m.estate_id, m.grid_id, m.micro_grid_id, d.building_id)`.execute(db);
  return rows[0] ?? { open: 0, helped: 0 };
}

/** Rooms without a micro home, places near the door, who may look after one, and meetings that come again. */
export const microGrounds = query(contract.microGrounds, {
  who: { posts: keepers },
  async run(seeing, { community }) {
    await mustKeep(seeing, community);
    const { db, now } = seeing;
    const { rows: venues } = await sql<Choice>`
      select v.id, v.name from venue v where v.community_id = ${community} and v.closed_at is null
        and not exists (select from micro_home h where h.venue_id = v.id and h.ended_at is null) order by v.planned_at, v.id limit 200`.execute(
      db,
    );
    const { rows: places } = await sql<Choice>`
      select a.id, ${named('a')} as name from area a where a.community_id = ${community} and a.kind = any(${[...nearTheDoor]}::text[]) and a.ended_at is null
      order by array_position(${[...nearTheDoor]}::text[], a.kind), a.sort_key, a.id limit 1000`.execute(db);
    const { rows: hosts } = await sql<Choice>`
      select p.id, p.called || '（' || k.name || '）' as name from post p join post_kind k on k.id = p.kind
      where p.community_id = ${community} and k.work in ('staff', 'helper') and p.organization_id is null and ${inForce(now, 'p')} order by k.sort, p.called, p.id limit 500`.execute(
      db,
    );
    return { venues, places, hosts, series: await talksIn(seeing, community) };
  },
});
