import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../door.ts';
import { saysMember } from '../membership.ts';
import { isOffice, isSecretary, mustBeSecretary } from '../office.ts';
import { teamServices as servicesContract, teams as teamsContract } from './contract.ts';

type Shown = Answer<typeof teamsContract>;
type Row = Omit<Shown['rows'][number], 'missing'> & { readonly leaderKind: string | null };

/** 队伍: open to everybody, who asks for help is to know who would come and who leads them. What the team works on stands nowhere here. Names a team does not show its office alone reads. */
export const teams = query(teamsContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const rows = await rowsOf(seeing, community);
    const mayKeep = isSecretary(seeing, community);
    const office = isOffice(seeing, community);
    return {
      rows: rows.map(({ leaderKind, ...row }) => ({
        ...row,
        ...(office ? counted(row) : told(row, leaderKind)),
        members: mayKeep ? row.members : [],
        missing: row.kinds.filter(({ members }) => members.length === 0).map(({ name }) => name),
      })),
      core: await coreOf(seeing, community),
      mayKeep,
    };
  },
});

type Told = Pick<Row, 'kinds' | 'skills' | 'leader'>;

function counted({ kinds, skills, leader }: Told): Told {
  return { kinds: kinds.map((kind) => ({ ...kind, count: kind.members.length })), skills, leader };
}

/** Of a team that shows no names everybody reads how many, and not what its people can do; of Party members, in any team, how many. */
function told({ namesShown, kinds, skills, leader }: Told & Pick<Row, 'namesShown'>, leaderKind: string | null): Told {
  return {
    kinds: kinds.map((kind) => {
      const { length } = kind.members;
      return namesShown && !saysMember(kind.name) ? { ...kind, count: length } : { ...kind, members: [], count: hiddenIfSmall(length) };
    }),
    skills: namesShown ? skills : [],
    leader: leader && { ...leader, kindName: namesShown && leaderKind !== 'member' ? leader.kindName : null },
  };
}

async function rowsOf({ db, now }: Seeing, community: string): Promise<Row[]> {
  const inTeam = sql`team_member m join post p on p.id = m.post_id and m.ended_at is null and ${inForce(now, 'p')}`;
  const { rows } = await sql<Row>`
    select t.organization_id as id, o.name, t.about, k.name as post, t.names_shown as "namesShown", s.name as service,
      (select json_build_object('called', p.called, 'kindName', l.name, 'workPhone', p.work_phone) from post p join post_kind l on l.id = p.kind
        where p.id = t.leader_id and ${inForce(now, 'p')}) as leader, (select kind from post where id = t.leader_id) as "leaderKind",
      (select coalesce(json_agg(json_build_object('name', n.skill, 'people', n.people) order by n.people desc, n.skill), '[]') from (
        select skill, count(distinct p.person_id)::int as people from team_kind w join ${inTeam} on m.kind_id = w.id, unnest(p.skills) as skill
        where w.organization_id = t.organization_id group by skill) n) as skills,
      (select json_agg(json_build_object('id', w.id, 'name', w.name, 'members',
          (select coalesce(json_agg(p.called order by p.since, p.called), '[]') from ${inTeam} where m.kind_id = w.id)) order by w.sort)
        from team_kind w where w.organization_id = t.organization_id) as kinds,
      (select coalesce(json_agg(json_build_object('id', n.id, 'called', n.called) order by n.called, n.id), '[]') from (
        select distinct p.id, p.called from team_kind w join ${inTeam} on m.kind_id = w.id where w.organization_id = t.organization_id) n) as members
    from team t join organization o on o.id = t.organization_id and o.ended_at is null join post_kind k on k.id = t.post_kind
      left join team_service s on s.id = t.service_id
    where t.community_id = ${community} order by s.sort nulls last, t.at, t.organization_id limit 50`.execute(db);
  return rows;
}

async function coreOf({ db }: Seeing, community: string): Promise<Shown['core']> {
  const { rows } = await sql<Shown['core'][number]>`
    select s.name, o.name as team from team_service s left join organization o on o.area_id = ${community} and o.single = 'team-' || s.id and o.ended_at is null
    where s.core order by s.sort`.execute(db);
  return rows;
}

export const teamServices = query(servicesContract, {
  who: { posts: ['secretary'] },
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const { db, now } = seeing;
    const { rows } = await sql<Answer<typeof servicesContract>['rows'][number]>`
      select s.id, s.name, s.staff_led as "staffLed", s.core and exists (select from organization o where o.area_id = ${community} and o.single = 'team-' || s.id and o.ended_at is null) as taken
      from team_service s order by s.sort`.execute(db);
    const { rows: leaders } = await sql<Answer<typeof servicesContract>['leaders'][number]>`
      select p.id as post, p.called, k.name as "kindName", k.work = 'staff' as staff from post p join post_kind k on k.id = p.kind
      where p.community_id = ${community} and k.work in ('staff', 'helper') and p.organization_id is null and ${inForce(now, 'p')} order by k.sort, p.called, p.id limit 500`.execute(
      db,
    );
    return { rows, leaders };
  },
});
