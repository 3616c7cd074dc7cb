import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { saysMember } from '../membership.ts';
import { isOffice, isSecretary } from '../office.ts';
import { lackingOf } from './composition.ts';
import * as contract from './contract.ts';
import { homesOf } from './homes.ts';
import { sitting } from './sitting.ts';

type Row = Omit<Answer<typeof contract.councils>['rows'][number], 'lacking'>;
type Part = Row['parts'][number];

/** 议事会: its members are everybody's to read (row S3-B1), by what they agreed to be called. */
export const councils = query(contract.councils, {
  who: 'anyone',
  async run(seeing, { community }) {
    const rows = await rowsOf(seeing, community);
    const mayKeep = isSecretary(seeing, community);
    const office = isOffice(seeing, community);
    return {
      rows: rows.map((row) => ({
        ...row,
        parts: row.parts.map((part) => (saysMember(part.name) && !office ? unnamed(part) : { ...part, count: part.members.length })),
        lacking: lackingOf(row.parts, ({ members }) => members.length > 0),
      })),
      units: mayKeep ? await unitsIn(seeing, community) : [],
      mayKeep,
    };
  },
});

/** Who is a Party member is theirs to say, and to sit for the members of a place says it. */
function unnamed(part: Part): Part {
  return { ...part, members: [], count: hiddenIfSmall(part.members.length) };
}

async function rowsOf({ db, now }: Seeing, community: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.id, o.name, a.name as area, c.about, json_build_object('name', r.name, 'single', r.single) as rule, ${homesOf(now)} as homes,
      (select max(version) from council_charter h where h.council_id = o.id) as charter,
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'members',
          (select coalesce(json_agg(json_build_object('seat', s.id, 'called', coalesce(u.name, h.called)) order by s.at, s.id), '[]')
            from council_seat s left join post h on h.id = s.post_id left join organization u on u.id = s.unit_id where s.part_id = p.id and ${sitting(now)})) order by p.sort)
        from council_part p where p.council_id = o.id) as parts
    from council c join organization o on o.id = c.organization_id and o.ended_at is null join area a on a.id = o.area_id join council_rule r on r.id = c.rule_id
    where c.community_id = ${community} order by c.at, o.id limit 50`.execute(db);
  return rows;
}

async function unitsIn({ db }: Seeing, community: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organization o join area a on a.id = o.area_id
    where (a.id = ${community} or a.community_id = ${community}) and o.ended_at is null and o.kind not in ('council', 'team') order by o.name limit 500`.execute(
    db,
  );
  return rows;
}
