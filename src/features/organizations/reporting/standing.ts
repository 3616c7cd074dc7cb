import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { inForce } from '../in-force.ts';

/**
 * Where somebody stands as a Party member in a community. `member`: the list of members, a report, or the post of a member says so. `report`: 'here' once the secretary has seen the card and while the
 * post is held. `shown`: whether neighbours may read that they are one, by their own word (a name in the report, a pledge, a plaque).
 */
export type MemberStanding = {
  readonly community: string;
  readonly member: boolean;
  readonly report: 'none' | 'asked' | 'here';
  readonly shown: boolean;
};

export async function memberStanding({ db, now }: Pick<Seeing, 'db' | 'now'>, person: string, community: string): Promise<MemberStanding> {
  const { rows } = await sql<MemberStanding>`
    select c.name as community, r.person_id is not null or exists (select from party_member where person_id = ${person} and ended_at is null)
        or exists (select from post p where p.person_id = ${person} and p.kind = 'member' and ${inForce(now, 'p')}) as member,
      case when o.id is not null then 'here' when r.person_id is not null and r.post_id is null then 'asked' else 'none' end as report,
      coalesce(r.called is not null, false) or exists (select from pledge where person_id = ${person} and part = 'identity' and says is not null)
        or exists (select from plaque_name where person_id = ${person} and ended_at is null) as shown
    from area c left join member_report r on r.person_id = ${person} and r.community_id = c.id and r.ended_at is null
      left join post o on o.id = r.post_id and ${inForce(now, 'o')} where c.id = ${community}`.execute(db);
  return rows[0] ?? { community: '', member: false, report: 'none', shown: false };
}
