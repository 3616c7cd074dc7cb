import { sql } from 'kysely';
import { hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import * as contract from './contract.ts';
import { onlookers } from './door.ts';
import { type Scope, scopeOf } from './scope.ts';

export const days = 30;

export const live = query(contract.live, {
  who: onlookers,
  screen: true,
  async run(seeing, { area }) {
    const scope = await scopeOf(seeing, area);
    const parts = await countsOf(seeing, scope);
    const sum = (figure: 'open' | 'late' | 'came') => parts.reduce((all, part) => all + part[figure], 0);
    const [open, came] = [hideSmall(parts.map((part) => part.open)), hideSmall(parts.map((part) => part.came))];
    return {
      area: scope.area,
      at: stamp(seeing.now),
      days,
      parts: parts.map(({ id, name }, nth) => ({ id, name, open: open[nth] ?? null, came: came[nth] ?? null })),
      open: hiddenIfSmall(sum('open')),
      late: hiddenIfSmall(sum('late')),
      came: hiddenIfSmall(sum('came')),
    };
  },
});

type Part = {
  readonly id: string | null;
  readonly name: string | null;
  readonly open: number;
  readonly late: number;
  readonly came: number;
};

/** Every part in the order of its code, also one without any order; what stands in no part comes last, where there is such a thing. */
async function countsOf({ db, now }: Seeing, { inside, part, isPart }: Scope): Promise<Part[]> {
  const { rows } = await sql<Part>`
    with standing as (
        select ${part} as id, count(*)::int as open, (count(*) filter (where m.due_at < ${stamp(now)}))::int as late
        from matter m where ${inside} and m.channel <> 'above' and m.ended_at is null group by 1),
      coming as (select ${part} as id, count(*)::int as came from matter m where ${inside} and m.channel <> 'above' and m.opened_at >= ${daysBefore(now, days)} group by 1),
      parts as (
        select a.id, a.name, coalesce(c.code, '~') as code, a.sort_key
        from area a left join area_code c on c.area_id = a.id and c.until is null where ${isPart} and a.ended_at is null
        union all select null, null, '~~', '' where exists (select from standing where id is null) or exists (select from coming where id is null))
    select p.id, p.name, coalesce(s.open, 0) as open, coalesce(s.late, 0) as late, coalesce(g.came, 0) as came
    from parts p left join standing s on s.id is not distinct from p.id left join coming g on g.id is not distinct from p.id
    order by p.code, p.sort_key, p.id`.execute(db);
  return rows;
}
