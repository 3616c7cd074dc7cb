import { sql } from 'kysely';
import { aroundOf, countsOf, type Rough, roughly, untold } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { inMyAreas, standsIn } from './door.ts';

type Node = Answer<typeof contract.areaTree>['areas'][number];
type Row = Omit<Node, 'households' | 'persons'> & { mine: boolean; community: string | null };

/**
 * The places inside one, or without a parent the highest. How many live there is told exactly to its staff; to whoever leads an area above or administers the system
 * without small figures, nor those by which one could be reckoned from the place around them; and to nobody else. Dwellings are listed for their staff only.
 */
export const areaTree = query(contract.areaTree, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { parent }) {
    const [rows, above] = await Promise.all([placesBelow(context, parent), overlooks(context, parent)]);
    const counts = await countsOf(context.db, rows);
    const rough =
      above && rows.some(({ mine }) => !mine) ? roughly(rows, counts, await aroundOf(context.db, parent)) : new Map<string, Rough>();
    return {
      areas: rows.map(({ mine, community: _, ...row }) => {
        const { households, persons } = (mine ? counts : rough).get(row.id) ?? untold;
        return { ...row, households, persons };
      }),
    };
  },
});

async function placesBelow({ db, actor }: Seeing, parent: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from (
      select a.id, a.kind, a.name, (select code from area_code where area_id = a.id and until is null) as code, a.sort_key,
        (select count(*) from area c where c.parent_id = a.id and c.ended_at is null) as children, ${coveredBy(actor)} as mine, a.community_id as community
      from area a where a.parent_id ${parent === null ? sql`is null` : sql`= ${parent}`} and a.ended_at is null
    ) a where kind <> 'dwelling' or mine order by kind, sort_key limit 2000`.execute(db);
  return rows;
}

/** An area is its staff's own when they work in what it stands in, or in the area itself. */
function coveredBy(actor: Seeing['actor']) {
  const own = actor.posts.filter(({ work }) => work === 'staff').map(({ area }) => area);
  return sql<boolean>`coalesce(${inMyAreas(actor, 'a')} or a.id = any(${own}::uuid[]), false)`;
}

async function overlooks({ db, actor }: Seeing, parent: string | null): Promise<boolean> {
  if (actor.posts.some(({ work }) => work === 'administrator')) return true;
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return parent !== null && (await standsIn(db, parent, led));
}
