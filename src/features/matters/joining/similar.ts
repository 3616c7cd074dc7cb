import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer, Given } from '#kernel/contract.ts';
import { methodPage } from '../method-page.ts';
import { type Listed, listed, rowOf } from '../row.ts';
import { opened } from '../seen-by.ts';
import { similar as similarContract } from './contract.ts';
import { isShared, joinedBy, lookBack, nearness, sizesOf } from './shared.ts';

type Row = Answer<typeof similarContract>['rows'][number];
type Found = Listed & { near: Row['near']; building_words: string; own: boolean; joined: boolean };

type Spot = Record<'building' | 'estate' | 'grid' | 'community', string | null>;

const most = 5;
const looked = 30;

/** What neighbours have reported of the same near this place in the last thirty days, before somebody files it again (S0-A22). */
export const similar = query(similarContract, {
  who: 'signed-in',
  family: 'ask',
  async run(seeing, asked) {
    const found = await findNear(seeing, asked);
    const rows = await Promise.all(found.map(async (one) => await toldOf(seeing, one)));
    return { rows: ranked(rows, asked.subject).slice(0, most) };
  },
});

async function findNear({ db, actor, now }: Seeing, { leaf, place }: Given<typeof similarContract>): Promise<Found[]> {
  const { rows: spots } = await sql<Spot>`select ${sizesOf('p')} from area p where p.id = ${place} and p.ended_at is null`.execute(db);
  const [spot] = spots;
  if (!spot) return [];
  const { rows } = await sql<Found>`
    with here as (select ${spot.building}::uuid as building, ${spot.estate}::uuid as estate, ${spot.grid}::uuid as grid),
      like_it as (select m.id, ${nearness} as near, b.building, b.estate, b.grid from matter m
        join leaf l on l.id = m.leaf_id join area a on a.id = m.place_id cross join lateral (select ${sizesOf('a')}) b cross join here h
        where m.leaf_id = ${leaf} and m.community_id = ${spot.community} and m.ended_at is null
          and m.opened_at > ${stamp(now.subtract(lookBack))}::timestamptz and ${isShared} and ${nearness} is not null
        order by m.opened_at desc, m.id desc limit ${sql.lit(looked)})
    select ${listed}, f.near, ${opened(actor)} as own, ${joinedBy(actor)} as joined,
      coalesce(nullif(concat_ws(' ', (select name from area where id = f.estate), (select name from area where id = f.building)), ''),
        (select name from area where id = coalesce(f.grid, m.community_id))) as building_words
    from like_it f join matter m on m.id = f.id left join area a on a.id = m.place_id`.execute(db);
  return rows;
}

async function toldOf({ db, county, now }: Seeing, found: Found): Promise<Row> {
  const method = await methodPage(db, county.code, found.method_id, found.method_version);
  const { id, subject, openedAt, light, status } = rowOf(method, found, now);
  const stands = found.own ? 'own' : found.joined ? 'joined' : 'open';
  return { id, subject, around: found.building_words, near: found.near, openedAt, light, status, met: found.met, stands };
}

const nearFirst: Readonly<Record<Row['near'], number>> = { building: 0, estate: 1, grid: 2 };

/** The nearest first, then what is said most alike, then what most have met. Farther than the building only what sounds alike counts, once something was said. */
function ranked(rows: readonly Row[], said: string | undefined): Row[] {
  const likeness = new Map(rows.map((row) => [row.id, said === undefined ? 0 : sharedPairs(said, row.subject)]));
  const alike = ({ id }: Row) => likeness.get(id) ?? 0;
  return rows
    .filter((row) => said === undefined || row.near === 'building' || alike(row) > 0)
    .toSorted((one, other) => nearFirst[one.near] - nearFirst[other.near] || alike(other) - alike(one) || other.met - one.met);
}

/** How many pairs of characters two lines have in common. */
export function sharedPairs(one: string, other: string): number {
  const pairs = pairsIn(one);
  return [...pairsIn(other)].filter((pair) => pairs.has(pair)).length;
}

function pairsIn(line: string): Set<string> {
  const said = [...line.replace(/[\s\p{P}]/gu, '')];
  return new Set(said.slice(1).map((char, at) => `${said[at]}${char}`));
}
