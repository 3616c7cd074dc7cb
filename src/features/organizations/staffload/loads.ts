import { sql } from 'kysely';
import { hideSmall } from '#features/people/door.ts';
import { action, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import * as contract from './contract.ts';

const lookers = ['street-leader', 'county-leader'] as const;
/** Until an area says otherwise: eighteen workers for ten thousand residents, and thirty matters at once. */
const usual = { residents: 556, open: 30 } as const;

type Loads = Answer<typeof contract.staffLoads>;
type Limits = Loads['limits'][number];

export const setLoadLimit = action(contract.setLoadLimit, {
  who: { posts: lookers },
  async run(context, { area, residents, open }) {
    const { db, actor, now } = context;
    if (!officesOf(context).includes(area)) refuse('not_found');
    const id = newId();
    await db
      .insertInto('load_limit')
      .values({ id, area_id: area, residents, open, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    return { id };
  },
});

/**
 * Whether a community has workers enough (row S4-D7): figures of places, in the order of places. They say where somebody is lacking, and nothing of how
 * anybody works. Nor do they say how many residents or open matters a community has where they are so few, or where another such could be reckoned from the sum of its street: then
 * neither how much comes to one worker, nor whether that is too much. Workers hold a public post and are counted as they are.
 */
export const staffLoads = query(contract.staffLoads, {
  who: { posts: lookers },
  async run(seeing) {
    const limits: Limits[] = [];
    const rows = new Map<string, Loads['rows'][number]>();
    for (const area of officesOf(seeing)) {
      const lines = await limitsOf(seeing, area);
      limits.push(lines);
      for (const told of toldBeside(await countedIn(seeing, area))) if (!rows.has(told.id)) rows.set(told.id, load(told, lines));
    }
    return { limits, rows: [...rows.values()] };
  },
});

/** The areas the actor looks by, the widest first: a community in two of them is measured by the wider. */
function officesOf({ actor }: Pick<Seeing, 'actor'>): string[] {
  const held = ['county-leader', 'street-leader'].flatMap((kind) => actor.posts.filter((post) => post.kind === kind));
  return [...new Set(held.map(({ area }) => area))];
}

async function limitsOf({ db }: Seeing, area: string): Promise<Limits> {
  const { name } = await db.selectFrom('area').select('name').where('id', '=', area).executeTakeFirstOrThrow();
  const said = await db
    .selectFrom('load_limit')
    .select(['residents', 'open'])
    .where('area_id', '=', area)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { area, name, ...(said ?? usual) };
}

type Counted = {
  id: string;
  community: string;
  streetId: string | null;
  street: string | null;
  workers: number;
  residents: number;
  open: number;
};

async function countedIn({ db, now }: Seeing, area: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with recursive mine as (
      select a.id, a.kind, a.name, a.sort_key, a.street_id from area a where a.id = ${area}
      union select a.id, a.kind, a.name, a.sort_key, a.street_id from mine join area a on a.parent_id = mine.id and a.ended_at is null
      where mine.kind in ('province', 'city', 'county', 'street')
    )
    select c.id, c.name as community, c.street_id as "streetId", (select s.name from area s where s.id = c.street_id) as street,
      (select count(distinct p.person_id)::int from post p where p.area_id = c.id and p.kind in ('secretary', 'community-staff', 'director', 'grid-head') and ${inForce(now, 'p')}) as workers,
      (select count(*)::int from person r where r.community_id = c.id and r.household_id is not null and r.ended_at is null) as residents,
      (select count(*)::int from matter m where m.community_id = c.id and m.ended_at is null) as open
    from mine c where c.kind = 'community' order by c.sort_key, c.id limit 1000`.execute(db);
  return rows;
}

type Told = Omit<Counted, 'residents' | 'open'> & { residents: number | null; open: number | null };

/** By streets, whose sums stand elsewhere. */
function toldBeside(counted: readonly Counted[]): Told[] {
  return [...Map.groupBy(counted, ({ streetId }) => streetId).values()].flatMap((beside) => {
    const [residents, open] = [hideSmall(beside.map((one) => one.residents)), hideSmall(beside.map((one) => one.open))];
    return beside.map((one, nth) => ({ ...one, residents: residents[nth] ?? null, open: open[nth] ?? null }));
  });
}

function load({ workers, residents, open, streetId: _, ...place }: Told, limits: Limits): Loads['rows'][number] {
  const each = (count: number | null) => (workers === 0 || count === null ? null : Math.round(count / workers));
  const of = { residentsEach: each(residents), openEach: each(open) };
  const over = [
    ...(workers === 0 ? ['nobody' as const] : []),
    ...((of.residentsEach ?? 0) > limits.residents ? ['residents' as const] : []),
    ...((of.openEach ?? 0) > limits.open ? ['open' as const] : []),
  ];
  return { ...place, workers, residents, open, ...of, over };
}
