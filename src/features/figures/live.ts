import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import * as contract from './contract.ts';
import { onlookers } from './door.ts';
import { heldAreas, type Scope, scopeOf } from './scope.ts';

export const days = 30;

export const live = query(contract.live, {
  who: onlookers,
  screen: true,
  async run(seeing, { area }) {
    const scope = await scopeOf(seeing, area);
    const parts = await countsOf(seeing, scope);
    const tells = await toldAbove(seeing, scope);
    const sum = (figure: Figure) => (tells[figure] ? hiddenIfSmall(parts.reduce((all, part) => all + part[figure], 0)) : null);
    const shown = (figure: Figure) => (tells[figure] ? hideSmall(parts.map((part) => part[figure])) : []);
    const [open, came] = [shown('open'), shown('came')];
    return {
      area: scope.area,
      at: stamp(seeing.now),
      days,
      parts: parts.map(({ id, name }, nth) => ({ id, name, open: open[nth] ?? null, came: came[nth] ?? null })),
      open: sum('open'),
      late: sum('late'),
      came: sum('came'),
    };
  },
});

type Figure = 'open' | 'late' | 'came';
type Tells = Readonly<Record<Figure, boolean>>;
type Part = Readonly<Record<Figure, number>> & { readonly id: string | null; readonly name: string | null };

/**
 * Which figures of an area are told to whoever also has those of the area around it: none that is left out there among its like, or another could be reckoned from
 * the two; and none of whose area around it is not told. Whoever does not lead that area has nothing to reckon with.
 */
async function toldAbove(seeing: Seeing, { area, around }: Scope): Promise<Tells> {
  if (around === null || !(await standsIn(seeing.db, around, heldAreas(seeing.actor)))) return { open: true, late: true, came: true };
  const scope = await scopeOf(seeing, around);
  const parts = await countsOf(seeing, scope);
  const above = await toldAbove(seeing, scope);
  const nth = parts.findIndex(({ id }) => id === area.id);
  const tells = (figure: Figure) => above[figure] && (nth === -1 || hideSmall(parts.map((part) => part[figure]))[nth] !== null);
  return { open: tells('open'), late: tells('late'), came: tells('came') };
}

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
