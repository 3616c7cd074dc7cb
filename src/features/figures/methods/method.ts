import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { onlookers } from '../door.ts';
import { scopeOf } from '../scope.ts';
import { type Hidden, hiddenAbove } from './above.ts';
import * as contract from './contract.ts';
import { monthsOf, spanBefore } from './span.ts';
import { type Counted, countsOf, inside, pacesOf, type Span } from './sums.ts';
import { told, toldByMonth, toldByVersion, toldLoad, toldSteps } from './told.ts';

/** One method in these months and in as many before them, by version, by step and by month. */
export const method = query(contract.method, {
  who: onlookers,
  async run(seeing, { area, from, until, method: id }) {
    const months = monthsOf({ from, until });
    const before = spanBefore({ from, until });
    const [scope, page] = await Promise.all([scopeOf(seeing, area), pageOf(seeing, id)]);
    const span = { area: scope.area, from, until, method: id };
    const [counted, paces, inHand, above, aboveBefore] = await Promise.all([
      countsOf(seeing, { ...span, from: before.from }),
      pacesOf(seeing, span),
      inHandOf(seeing, span),
      hiddenAbove(seeing, scope, { from, until, method: id }),
      hiddenAbove(seeing, scope, { ...before, method: id }),
    ]);
    const hidden = above(id);
    const now = counted.rows.filter(({ month }) => month >= from);
    const earlier = counted.rows.filter(({ month }) => month < from);
    return {
      ...{ area: scope.area, at: stamp(seeing.now), ...counted.laid, name: page.name },
      numbers: told(now, hidden),
      before: { ...before, numbers: told(earlier, aboveBefore(id)) },
      tripsSaved: savedBy(now, earlier, { now: hidden, before: aboveBefore(id) }),
      versions: toldByVersion(now, hidden),
      steps: toldSteps(paces, page.steps, hidden),
      load: toldLoad(inHand, hidden),
      months: toldByMonth(now, months, hidden),
    };
  },
});

type Page = { readonly name: string; readonly steps: ReadonlyMap<string, string> };

/** What the method and its steps are called: the newest page first, then the steps only older ones have. */
async function pageOf({ db }: Seeing, id: string): Promise<Page> {
  const { rows } = await sql<{ name: string; step: string; called: string }>`
    select w.definition ->> 'name' as name, s.step ->> 'id' as step, s.step ->> 'name' as called
    from method w cross join lateral jsonb_array_elements(w.definition -> 'steps') with ordinality as s (step, nth) where w.id = ${id} order by w.version, s.nth`.execute(
    db,
  );
  const newest = rows.at(-1) ?? refuse('not_found');
  return { name: newest.name, steps: new Map(rows.map(({ step, called }) => [step, called])) };
}

/** How many open matters each of those at work on one has; numbers, without whose they are. */
async function inHandOf({ db }: Seeing, { area, method: id }: Span): Promise<number[]> {
  const { rows } = await sql<{ matters: number }>`
    select count(*)::int as matters from matter m where m.ended_at is null and m.assignee_person is not null and m.method_id = ${id} and ${inside('m', area)}
    group by m.assignee_person order by 1`.execute(db);
  return rows.map(({ matters }) => matters);
}

/** The mean number of trips of the span before, less that of this one, for every matter of this one. */
function savedBy(now: readonly Counted[], earlier: readonly Counted[], hidden: { now: Hidden; before: Hidden }): number | null {
  const [numbers, before] = [told(now, hidden.now), told(earlier, hidden.before)];
  if (numbers.trips === null || before.trips === null) return null;
  const travelled = now.reduce((all, row) => all + row.travelled, 0);
  return Math.round((before.trips - numbers.trips) * travelled);
}
