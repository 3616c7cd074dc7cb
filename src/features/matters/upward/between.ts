import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { methodOnAt } from '../gathering/on-at.ts';
import { madeAfter } from '../lineage.ts';
import { byTime, pageSize, rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor } from '../seen-by.ts';
import { between as betweenContract, branchTopics as topicsContract } from './contract.ts';
import { passers } from './pass-up.ts';

const readers = [...passers, 'community-staff', 'secretary'] as const;

/** One list with one number for grid and branch, whoever's turn it is (S1-D5). */
export const between = query(betweenContract, {
  who: { posts: readers },
  async run(seeing, { after: mark, open }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(m.opened_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Listed & { step: string | null }>`
      select ${listed}, m.step from matter m left join area a on a.id = m.place_id
      where ${madeAfter('branch-link')} and ${answersFor(seeing.actor)} and (m.ended_at is null) = ${open} and ${behind}
      order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(seeing.db);
    const page = paged(rows, pageSize, (row) => [row.opened_at, row.id]);
    return { rows: (await rowsOf(seeing, page.rows)).map(({ record, row }) => ({ ...row, turn: turnOf(record.step) })), next: page.next };
  },
});

function turnOf(step: string | null): 'grid' | 'branch' | 'asker' | 'over' {
  if (step === null) return 'over';
  return step === 'branch' || step === 'grid' ? step : 'asker';
}

/** Topics, and the grounds of the actor: their grids, or the grids of their community. */
export const branchTopics = query(topicsContract, {
  who: { posts: readers },
  async run({ db, actor, now }) {
    const areas = actor.posts.filter(({ kind }) => passers.some((one) => one === kind)).map(({ area }) => area);
    const { rows: places } = await sql<{ id: string; name: string; community: string }>`
      select g.id, g.name, g.community_id as community from area g where g.kind = 'grid' and g.ended_at is null
        and (g.id = any(${areas}::uuid[]) or g.community_id = any(${areas}::uuid[])
          or exists (select from area mg where mg.id = any(${areas}::uuid[]) and mg.parent_id = g.id)) order by g.sort_key limit 200`.execute(
      db,
    );
    const topics = await db
      .selectFrom('leaf')
      .select(['id', 'name'])
      .where('catalogue', '=', 'branch')
      .where((leaf) => leaf.or([leaf('ended_at', 'is', null), leaf('ended_at', '>', stamp(now))]))
      .orderBy('sort')
      .execute();
    const [first] = places;
    const on = first !== undefined && (await methodOnAt(db, first.community, 'branch-link')) !== undefined;
    return { topics, on, places: places.map(({ id, name }) => ({ id, name })) };
  },
});
