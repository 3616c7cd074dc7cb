import { sql } from 'kysely';
import { whereIs } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { isSecretary } from '../office.ts';
import { unitsOf } from '../partnering/acts-for.ts';
import { offersOf } from '../partnering/partners.ts';
import { council as councilContract } from './contract.ts';

type Shown = Answer<typeof councilContract>;
type Row = Omit<Shown, 'charter' | 'mine' | 'mayKeep'>;

/** A council with its charter, and what a family may book of it. What anybody booked stands nowhere here. */
export const council = query(councilContract, {
  who: 'anyone',
  async run(seeing, { council: id, version }) {
    const row = await theCouncil(seeing, id);
    return {
      ...row,
      charter: await charterOf(seeing, id, version ?? row.versions[0]?.version),
      mine: await unitsOf(seeing),
      mayKeep: isSecretary(seeing, row.community.id),
    };
  },
});

async function theCouncil({ db }: Seeing, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select o.id, o.name, a.name as area, c.about, json_build_object('id', m.id, 'name', m.name) as community,
      (select coalesce(json_agg(json_build_object('version', h.version, 'adopted', h.adopted_on::text, 'changed', h.changed) order by h.version desc), '[]')
        from council_charter h where h.council_id = o.id) as versions,
      (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'from', v.from_hour, 'until', v.until_hour, 'open', v.opened_at is not null,
          'place', ${whereIs('va')}) order by v.planned_at, v.id), '[]')
        from council_hall l join venue v on v.id = l.venue_id and v.closed_at is null join area va on va.id = v.area_id where l.council_id = o.id and l.ended_at is null) as halls,
      ${offersOf('o')} as offers
    from council c join organization o on o.id = c.organization_id and o.ended_at is null join area a on a.id = o.area_id join area m on m.id = c.community_id
    where c.organization_id = ${id}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function charterOf({ db }: Seeing, council: string, version: number | undefined): Promise<Shown['charter']> {
  if (version === undefined) return null;
  const { rows } = await sql<NonNullable<Shown['charter']>>`
    select version, adopted_on::text as adopted, agreed_by as "agreedBy", changed, body from council_charter where council_id = ${council} and version = ${version}`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}
