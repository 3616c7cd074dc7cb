import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { estatePage } from './contract.ts';

type Property = NonNullable<Answer<typeof estatePage>['property']>;

/** The 物管会 of an estate with how many of its members come from each circle it is drawn from (row S4-C9); without a name whoever was asked for a reason of their own. */
export async function propertyCommitteeOf({ db, now }: Seeing, estate: string): Promise<Property | null> {
  const { rows } = await sql<Property>`
    select o.name, (select count(*)::int from post p where p.organization_id = o.id and ${inForce(now, 'p')}) as members,
      (select coalesce(json_agg(json_build_object('name', s.name, 'members', s.members) order by s.sort nulls last), '[]') from (
        select k.name, k.sort, count(p.id)::int as members
        from (select from_kind from post_source where community_id = a.community_id and post_kind = 'estate-committee' and ended_at is null union select null) c
          left join post_kind k on k.id = c.from_kind
          left join (post p join post_origin g on g.post_id = p.id) on p.organization_id = o.id and ${inForce(now, 'p')} and g.from_kind is not distinct from c.from_kind
        group by k.name, k.sort having k.name is not null or count(p.id) > 0) s) as sources
    from organization o join area a on a.id = o.area_id where o.area_id = ${estate} and o.kind = 'property-committee' and o.ended_at is null limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}
