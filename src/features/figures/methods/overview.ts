import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { onlookers } from '../door.ts';
import { scopeOf } from '../scope.ts';
import { hiddenAbove } from './above.ts';
import * as contract from './contract.ts';
import { monthsOf } from './span.ts';
import { countsOf } from './sums.ts';
import { told, toldOfAll } from './told.ts';

/** Every method somebody asked anything of in these months. */
export const methods = query(contract.methods, {
  who: onlookers,
  async run(seeing, { area, from, until }) {
    const months = monthsOf({ from, until });
    const scope = await scopeOf(seeing, area);
    const { rows, laid } = await countsOf(seeing, { area: scope.area, from, until });
    const above = await hiddenAbove(seeing, scope, { from, until });
    const there = rows.filter(({ opened }) => opened > 0);
    const names = await namesOf(seeing, [...new Set(there.map((row) => row.method))]);
    const of = names.map(({ id }) => there.filter((row) => row.method === id));
    const each = names.map(({ id, name }, nth) => ({ method: id, name, ...told(of[nth] ?? [], above(id)) }));
    const beside = names.map(({ id }, nth) => ({ rows: of[nth] ?? [], hidden: above(id) }));
    return { area: scope.area, at: stamp(seeing.now), ...laid, methods: each, months: toldOfAll(beside, months) };
  },
});

/** What methods are called by their newest page, in the order of their names. */
async function namesOf({ db }: Seeing, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with newest as (select distinct on (id) id, definition ->> 'name' as name from method where id = any(${ids}::text[]) order by id, version desc)
    select id, name from newest order by name, id`.execute(db);
  return rows;
}
