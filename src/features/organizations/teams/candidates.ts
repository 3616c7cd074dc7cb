import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import { teamCandidates as candidatesContract } from './contract.ts';
import { undoneWithin } from './unfilling.ts';

type Candidate = Answer<typeof candidatesContract>['rows'][number];
type Filling = Answer<typeof candidatesContract>['lately'][number];

/** Whom the secretary could ask: who holds the team's post already, and who agreed to be found by what they are good at. Nobody else of the ledger is proposed. */
export const teamCandidates = query(candidatesContract, {
  who: { posts: ['secretary'] },
  async run(seeing, { team }) {
    const { db } = seeing;
    const { rows } = await sql<{ community: string; held: string }>`
      select t.community_id as community, t.post_kind as held from team t join organization o on o.id = t.organization_id and o.ended_at is null
      where t.organization_id = ${team}`.execute(db);
    const { community, held } = rows[0] ?? refuse('not_found');
    mustBeSecretary(seeing, community);
    return { rows: await candidatesOf(seeing, { team, community, held }), lately: await latelyOf(seeing, team) };
  },
});

async function candidatesOf(
  { db, now, actor }: Seeing,
  { team, community, held }: { team: string; community: string; held: string },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with held as (select p.person_id, p.id as post, p.called from post p where p.community_id = ${community} and p.kind = ${held} and p.organization_id is null and ${inForce(now, 'p')}),
    found as (select s.person_id, concat_ws(' · ', nullif(s.profession, ''), nullif(s.specialty, '')) as says from skill_profile s
      where s.pairs <> '{}' and exists (select from consent c where c.person_id = s.person_id and c.purpose = 'found' and c.withdrawn_at is null))
    select n.id as person, n.masked, h.called, h.post is not null as holds, f.says,
      array(select m.kind_id from team_member m join team_kind k on k.id = m.kind_id and k.organization_id = ${team} where m.post_id = h.post and m.ended_at is null) as kinds
    from person n left join held h on h.person_id = n.id left join found f on f.person_id = n.id
    where n.community_id = ${community} and n.ended_at is null and n.id is distinct from ${actor.person}::uuid and (h.post is not null or f.person_id is not null)
    order by h.post is null, h.called, n.masked, n.id limit 300`.execute(db);
  return rows;
}

async function latelyOf({ db, now }: Seeing, team: string): Promise<Filling[]> {
  const { rows } = await sql<Filling>`
    select f.id, f.at, (select count(*)::int from team_member m where m.filling_id = f.id and m.ended_at is null) as people from team_filling f
    where f.organization_id = ${team} and f.undone_at is null and f.at > ${stamp(now.subtract(undoneWithin))}::timestamptz order by f.at desc limit 20`.execute(
    db,
  );
  return rows;
}
