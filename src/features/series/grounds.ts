import { sql } from 'kysely';
import { methodsHere } from '#features/matters/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { grounds as groundsContract } from './contract.ts';
import { mustBeOffice, office } from './owner.ts';

type Choice = { id: string; name: string };
type Sheet = Choice & { columns: Choice[] };

/** What may be begun again and again here: methods that are on, open plans and lists; and who may own it. */
export const grounds = query(groundsContract, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows: sheets } = await sql<Sheet>`
      select s.id, s.name, json_agg(json_build_object('id', c.id, 'name', c.name) order by c.place) as columns from sheet s join sheet_column c on c.sheet_id = s.id
      where s.area_id = ${community} and s.closed_at is null and s.kind <> 'campaign' group by s.id, s.name order by s.name`.execute(
      seeing.db,
    );
    const { rows: places } = await sql<Choice>`
      select id, name from area where (id = ${community} or community_id = ${community}) and kind in ('community', 'estate', 'grid') and ended_at is null
      order by kind <> 'community', sort_key, id`.execute(seeing.db);
    return { methods: await methodsHere(seeing, community), sheets, owners: await ownersIn(seeing, community), places };
  },
});

async function ownersIn({ db, now }: Seeing, community: string) {
  const { rows } = await sql<{ post: string; called: string; kind: string }>`
    select p.id as post, p.called, k.name as kind from post p join post_kind k on k.id = p.kind
    where p.community_id = ${community} and k.work <> 'administrator' and ${inForce(now, 'p')} order by k.sort, p.called, p.id limit 500`.execute(
    db,
  );
  return rows;
}
