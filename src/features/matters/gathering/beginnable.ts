import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import { hasSides } from '#method/page.ts';
import { heard } from '../asked.ts';
import { methodPage } from '../method-page.ts';
import { isBegunHere } from './begin.ts';
import { beginnable as beginnableContract } from './contract.ts';
import { methodsOn } from './on-at.ts';

type Ground = { id: string; name: string; community: string; kinds: string[] };
type Leaf = { id: string; name: string; catalogue: string };

/** Who registers through the catalogue of services has no need to begin what stands in it. */
const registers: readonly string[] = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'building-head'];

/** What I may begin where: by a post that opens it, or as a resident what the catalogue does not list. */
export const beginnable = query(beginnableContract, {
  who: 'person',
  async run(seeing) {
    const grounds = await groundsOf(seeing);
    const on = await methodsOn(seeing.db, [...new Set(grounds.map(({ community }) => community))]);
    const leaves = await leavesOf(seeing);
    const pages = await Promise.all(
      on.map(async ({ method_id, method_version, community }) => ({
        community,
        method: await methodPage(seeing.db, seeing.county.code, method_id, method_version),
      })),
    );
    const rows = pages.flatMap(({ method, community }) => {
      const listed = leaves.filter(({ catalogue }) => catalogue === method.opens.catalogue);
      const places = grounds.filter((ground) => ground.community === community && mayBegin(method, ground, listed.length > 0));
      return places.length === 0 ? [] : [rowOf(method, listed, places)];
    });
    return { rows: together(rows) };
  },
});

function mayBegin(method: Method, { kinds }: Ground, isListed: boolean): boolean {
  if (!isBegunHere(method)) return false;
  if (kinds.includes('resident')) return method.opens.residents && !isListed;
  const held = kinds.filter((kind) => method.opens.posts.includes(kind));
  const isOnList = isListed && method.opens.residents; // what residents may not ask for stands in no catalogue they are shown
  return held.length > 0 && (!isOnList || hasSides(method) || held.some((kind) => !registers.includes(kind)));
}

type Row = ReturnType<typeof rowOf>;
function rowOf(method: Method, leaves: readonly Leaf[], places: readonly Ground[]) {
  const { id, name, unit, about, opens } = method;
  return {
    method: id,
    name,
    unit,
    about,
    sides: hasSides(method),
    channels: heard.filter((channel) => opens.channels.includes(channel)),
    leaves: leaves.map((leaf) => ({ id: leaf.id, name: leaf.name })),
    places: places.map((ground) => ({ id: ground.id, name: ground.name })),
  };
}

/** The same method in several communities is one row with all its places. */
function together(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ method }) => method).values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [{ ...first, places: [...new Map(same.flatMap(({ places }) => places).map((place) => [place.id, place])).values()] }]
      : [];
  });
}

/** The places of my posts, those of a street by its communities, and the community I live in. */
async function groundsOf({ db, actor }: Seeing): Promise<Ground[]> {
  const posts = actor.posts.map(({ area, kind }) => ({ area, kind }));
  const { rows } = await sql<Ground>`
    with held as (select h.area, array_agg(h.kind) as kinds from json_to_recordset(${JSON.stringify(posts)}::json) as h(area uuid, kind text) group by h.area)
    select a.id, a.name, coalesce(a.community_id, a.id) as community, held.kinds from held join area a on a.id = held.area or (a.street_id = held.area and a.kind = 'community')
      where a.ended_at is null and (a.community_id is not null or a.kind = 'community')
    union all select c.id, c.name, c.id, array['resident'] from person p join area c on c.id = p.community_id where p.id = ${actor.person} and p.ended_at is null`.execute(
    db,
  );
  return rows;
}

async function leavesOf({ db }: Seeing): Promise<Leaf[]> {
  return await db.selectFrom('leaf').select(['id', 'name', 'catalogue']).where('ended_at', 'is', null).orderBy('sort').execute();
}
