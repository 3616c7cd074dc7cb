import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { inForce } from './door.ts';
import { outlookOn } from './overlooks.ts';

/** The grid team: one head for the community, a full-time worker for each grid, a worker and an assistant for each micro-grid (rows S1-A3, S1-A4). */
const team = ['grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'] as const;

type Place = { kind: string; kindName: string; held: number; area: string | null };

/** How many places of the grid team have somebody, out of how many, and which have nobody: two at one place do not fill another (row S1-A4). */
export const staffing = query(contract.staffing, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { community }) {
    await outlookOn(context, community);
    const places = await placesToFill(context, community);
    const kinds = team.map((kind) => {
      const own = places.filter((place) => place.kind === kind);
      const wanted = own.flatMap(({ area, held }) => (area === null ? [] : [{ area, held }]));
      const lacking = wanted.flatMap(({ area, held }) => (held === 0 ? [area] : []));
      const persons = own.reduce((all, place) => all + place.held, 0);
      return { kind, name: own[0]?.kindName ?? '', held: wanted.length - lacking.length, persons, areas: wanted.length, lacking };
    });
    const sum = (of: (kind: (typeof kinds)[number]) => number) => kinds.reduce((all, kind) => all + of(kind), 0);
    return { kinds, total: sum(({ held }) => held), planned: sum(({ areas }) => areas) };
  },
});

/** Every area of the community that a post of the team is meant for, and how many hold it there today; a post without any area yet stands there once. */
async function placesToFill({ db, now }: Seeing, community: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select k.id as kind, k.name as "kindName", case when a.kind = 'micro-grid' then concat_ws(' ', g.name, a.name) else a.name end as area,
      (select count(*) from post p where p.area_id = a.id and p.kind = k.id and ${inForce(now, 'p')}) as held
    from post_kind k left join area a on a.kind = k.level and a.ended_at is null and (a.id = ${community} or a.community_id = ${community}) left join area g on g.id = a.grid_id
    where k.id = any(${team}) order by k.sort, g.sort_key, a.sort_key`.execute(db);
  return rows;
}
