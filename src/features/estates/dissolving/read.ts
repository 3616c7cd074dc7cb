import { type RawBuilder, sql } from 'kysely';
import { governsEstate, inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { mustBeOffice, office } from '../community.ts';
import * as contract from './contract.ts';

type Endings = Answer<typeof contract.endings>;
type Ending = NonNullable<Endings['rows'][number]['ending']>;

/** Whoever works for the community comes first; with more the desk says that it lists no more. */
const mostTakers = 300;

/** For the office: every committee of its estates with how far its ending is, who could hand over, and who could take it. */
export const endings = query(contract.endings, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { db, now } = seeing;
    const { rows } = await sql<Endings['rows'][number]>`
      select o.id as body, o.name, a.name as estate, a.id as "estateId", (select ${shape(seeing, true)} from ${joined} where e.organization_id = o.id and e.dropped_at is null) as ending,
        (select json_build_object('giver', e.giver_post, 'taker', e.taker_post) from committee_ending e where e.organization_id = o.id and e.dropped_at is null) as parties,
        (select coalesce(json_agg(json_build_object('post', p.id, 'called', p.called) order by p.since, p.id), '[]') from post p where p.organization_id = o.id and ${inForce(now, 'p')}) as sits
      from organization o join area a on a.id = o.area_id
      where a.community_id = ${community} and ${governsEstate('o')} and (o.ended_at is null or exists (select from committee_ending e where e.organization_id = o.id and e.ended_at is not null))
      order by o.ended_at desc nulls first, a.sort_key, o.id limit 200`.execute(db);
    const { rows: takers } = await sql<Endings['takers'][number]>`
      select p.id as post, p.called, k.name as "kindName", a.name as area from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id
      where p.community_id = ${community} and ${inForce(now, 'p')} order by k.sort, p.called, p.id limit ${mostTakers + 1}`.execute(db);
    return { rows, takers: takers.slice(0, mostTakers), moreTakers: takers.length > mostTakers };
  },
});

/** How the committees of an estate ended or are ending, the newest first. @param inside whether the reader lives there or works for it: only they, and the two themselves, read what was handed over and by whom */
export async function endingsOf(seeing: Seeing, estate: string, inside: boolean): Promise<Ending[]> {
  const { rows } = await sql<{ ending: Ending }>`
    select ${shape(seeing, inside)} as ending from ${joined} where e.estate_id = ${estate} and e.dropped_at is null order by e.at desc limit 20`.execute(
    seeing.db,
  );
  return rows.map(({ ending }) => ending);
}

const joined = sql`committee_ending e join organization b on b.id = e.organization_id left join post g on g.id = e.giver_post join post t on t.id = e.taker_post`;

function shape({ actor }: Seeing, inside: boolean): RawBuilder<Ending> {
  const isMine = sql`coalesce(${actor.person}::uuid in (g.person_id, t.person_id), false)`;
  const within = (what: RawBuilder<unknown>) => sql`case when ${inside} or ${isMine} then ${what} end`;
  const day = (at: string) => sql`to_char(${sql.ref(at)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  return sql<Ending>`json_build_object('id', e.id, 'committee', b.name, 'decidedOn', e.decided_on::text, 'paper', e.paper,
    'persons', json_build_object('all', e.owners, 'voted', e.voted, 'agreed', e.agreed), 'area', json_build_object('all', e.area, 'voted', e.voted_area, 'agreed', e.agreed_area),
    'items', ${within(sql`(select json_agg(i.what order by i.nth) from committee_ending_item i where i.ending_id = e.id)`)},
    'giver', ${within(sql`case when e.giver_post is not null then coalesce(e.giver_called, '——') end`)}, 'taker', ${within(sql`coalesce(e.taker_called, '——')`)}, 'whyNobody', ${within(sql`e.giver_reason`)},
    'givenOn', ${day('e.given_at')}, 'takenOn', ${day('e.taken_at')}, 'endedOn', ${day('e.ended_at')},
    'waitsForMe', e.ended_at is null and coalesce((e.given_at is null and g.person_id = ${actor.person}::uuid) or (e.taken_at is null and t.person_id = ${actor.person}::uuid), false))`;
}
