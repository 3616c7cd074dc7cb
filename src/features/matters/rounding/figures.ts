import { sql } from 'kysely';
import { hideSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { roundFigures as roundFiguresContract } from './contract.ts';
import { answeredBy, lookers, type RoundRow } from './round.ts';
import { stillNamed } from './stars.ts';

const levels = [5, 4, 3, 2, 1] as const;

/** Totals of the rounds opened together, over all their communities that the actor answers for; whoever was given no star is in no list, only in the sum of all households. */
export const roundFigures = query(roundFiguresContract, {
  who: { posts: lookers },
  async run({ db, actor }, { round: id }) {
    const { rows: found } = await sql<RoundRow>`
      select r.*, a.name as community from round r join area a on a.id = r.area_id
      where r.series = (select series from round where id = ${id}) and ${answeredBy(actor, lookers)} order by a.sort_key, a.id`.execute(db);
    const round = found.find((one) => one.id === id) ?? refuse('not_found');
    const communities = found.map(({ area_id }) => area_id);
    const { rows: given } = await sql<{ stars: number; count: number }>`
      select stars, sum(many)::int as count from (
        (select distinct on (s.matter_id) s.stars, 1 as many from star_given s join matter m on m.id = s.matter_id
          where s.round_id = any(${found.map((one) => one.id)}::uuid[]) and ${stillNamed} order by s.matter_id, s.at desc)
        union all select stars, many from star_total where round_id = any(${found.map((one) => one.id)}::uuid[])) as held group by stars`.execute(
      db,
    );
    const { rows: all } = await sql<{ count: number }>`
      select count(*)::int as count from household h where h.community_id = any(${communities}::uuid[]) and h.ended_at is null`.execute(db);
    const { rows: asking } = await sql<{ count: number }>`
      select count(*)::int as count from matter where round_id = any(${found.map((one) => one.id)}::uuid[]) and outcome is distinct from 'withdrawn'`.execute(
      db,
    );
    const isTheirs = communities.every((community) => areasOf(actor, 'community', lookers).includes(community));
    const counts = levels.map((stars) => ({ stars, count: given.find((one) => one.stars === stars)?.count ?? 0 }));
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const [households, asked] = [all[0]?.count ?? 0, asking[0]?.count ?? 0];
    const open = found.filter(({ closed_at }) => closed_at === null);
    return {
      ...{ name: round.name, communities: found.length, done: found.length - open.length },
      ...{ missing: open.map(({ community }) => community), households, asked, total },
      stars: isTheirs ? counts : withoutSmall(counts),
      participation: percent(asked, households),
      share: percent(total, households),
    };
  },
});

type Counted = { readonly stars: number; readonly count: number };

/** Small numbers could point at somebody for who does not work there: none is said, and none can be reckoned from the sum, where need be by saying no number at all. */
function withoutSmall(counts: readonly Counted[]): { stars: number; count: number | null }[] {
  const told = hideSmall(counts.map(({ count }) => count));
  const saysNothing = told.includes(null) && told.every((count) => count === null || count === 0);
  return counts.map(({ stars }, nth) => ({ stars, count: saysNothing ? null : (told[nth] ?? null) }));
}

/** In tenths of a percent. */
function percent(part: number, of: number): string {
  return of === 0 ? '0.0' : ((part / of) * 100).toFixed(1);
}
