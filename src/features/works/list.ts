import { type RawBuilder, type Selectable, sql } from 'kysely';
import { whereIs } from '#features/areas/door.ts';
import { query } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Work } from '#kernel/db-types.ts';
import { years as contract, type workKinds } from './contract.ts';
import { percentOf, standingOf } from './standing.ts';

type Row = Selectable<Work> & { readonly kind: (typeof workKinds)[number]; readonly place: string };

/** Works year by year, the newest first, with the sum of each year (S1-F18). Public. */
export const years = query(contract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const works = await worksOf(db, sql<boolean>`w.community_id = ${community}`);
    return {
      years: [...Map.groupBy(works, ({ year }) => year)].map(([year, ofYear]) => ({
        year,
        budget: sum(ofYear.map(({ budget_fen }) => budget_fen)),
        spent: sum(ofYear.map(({ spent_fen }) => spent_fen)),
        works: ofYear.map(listed),
      })),
    };
  },
});

/** Works `w` of a condition, the newest year first, with their place in words. */
export async function worksOf(db: Db | Tx, where: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.*, ${whereIs('a')} as place
    from work w join area a on a.id = w.area_id where ${where} order by w.year desc, w.planned_at desc, w.id limit 2000`.execute(db);
  return rows;
}

/** A work as a line of a list. */
export function listed(row: Row) {
  const { id, name, kind, place, budget_fen: budget, spent_fen: spent, due_on: dueOn } = row;
  return { id, name, kind, place, budget, spent, dueOn, standing: standingOf(row), percent: percentOf(row) };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0);
}
