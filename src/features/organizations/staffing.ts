import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { nameOfKind } from '#features/areas/words.ts';
import { action, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { inForce } from './door.ts';
import { mustBeSecretary } from './office.ts';
import { outlookOn } from './overlooks.ts';
import { lacksMany } from './words.ts';

type Place = { kind: string; kindName: string; held: number; planned: number; area: string | null; grid: string | null };

/**
 * How many places of the grid team are filled, out of how many that are planned, and where somebody lacks: more than planned at one place do not fill another (row S1-A4).
 * Planned is one for each place a post is meant for, unless the secretary says otherwise.
 */
export const staffing = query(contract.staffing, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { community }) {
    await outlookOn(context, community);
    const places = await placesToFill(context, community);
    const kinds = contract.gridTeam.map((kind) => {
      const own = places.filter((place) => place.kind === kind);
      const { held, planned, lacking } = filled(own, ({ area }) => area ?? '');
      const persons = own.reduce((all, place) => all + place.held, 0);
      return { kind, name: own[0]?.kindName ?? '', held, persons, areas: planned, lacking };
    });
    const grids = [...Map.groupBy(places, ({ grid }) => grid)].flatMap(([name, own]) => {
      return name === null
        ? []
        : [{ name, ...filled(own, ({ area, kindName }) => `${area === name ? '' : `${area?.replace(`${name} `, '')} `}${kindName}`) }];
    });
    const sum = (of: (kind: (typeof kinds)[number]) => number) => kinds.reduce((all, kind) => all + of(kind), 0);
    return { kinds, grids, total: sum(({ held }) => held), planned: sum(({ areas }) => areas) };
  },
});

/** How many of these places are filled; @param named what a place is called that lacks somebody, with how many where it is more than one */
function filled(places: readonly Place[], named: (place: Place) => string): { held: number; planned: number; lacking: string[] } {
  const wanted = places.filter(({ area }) => area !== null);
  const lacking = wanted.flatMap((place) => {
    const missing = place.planned - place.held;
    return missing > 0 ? [missing === 1 ? named(place) : lacksMany(named(place), missing)] : [];
  });
  const sum = (of: (place: Place) => number) => wanted.reduce((all, place) => all + of(place), 0);
  return { held: sum(({ held, planned }) => Math.min(held, planned)), planned: sum(({ planned }) => planned), lacking };
}

/** Every area of the community that a post of the team is meant for, for how many, and how many hold it there today; a post without any area yet stands there once. */
async function placesToFill({ db, now }: Seeing, community: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select k.id as kind, k.name as "kindName", case when a.kind = 'micro-grid' then concat_ws(' ', g.name, a.name) else a.name end as area,
      case a.kind when 'grid' then a.name when 'micro-grid' then g.name end as grid,
      coalesce((select s.places from staff_plan s where s.area_id = a.id and s.post_kind = k.id order by s.at desc, s.id desc limit 1), 1) as planned,
      (select count(distinct p.person_id)::int from post p where p.area_id = a.id and p.kind = k.id and ${inForce(now, 'p')}) as held
    from post_kind k left join area a on a.kind = k.level and a.ended_at is null and (a.id = ${community} or a.community_id = ${community}) left join area g on g.id = a.grid_id
    where k.id = any(${contract.gridTeam}) order by k.sort, g.sort_key, a.sort_key`.execute(db);
  return rows;
}

/** Says for how many of a post a place is planned: two assistants in a large micro-grid, none where somebody else covers it. Refuses a place of another level. */
export const planStaff = action(contract.planStaff, {
  who: { posts: ['secretary'] },
  async run(context, { area, kind, places }) {
    const { db, actor, now } = context;
    const place = await stampsOf(db, area);
    mustBeSecretary(context, place.community_id ?? refuse('not_found'));
    const { name, level } = await db.selectFrom('post_kind').select(['name', 'level']).where('id', '=', kind).executeTakeFirstOrThrow();
    if (level !== place.kind) refuse('organizations.level', { kind: name, fits: nameOfKind(level), area: nameOfKind(place.kind) });
    const id = newId();
    await db
      .insertInto('staff_plan')
      .values({ id, area_id: area, post_kind: kind, places, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('organizations', [`area:${place.community_id}`]);
    return { id };
  },
});
