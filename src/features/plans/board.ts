import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { type Counts, counts, ownerless } from './counted.ts';
import type { Needed } from './patterns/pattern.ts';
import { keptAreas } from './seen-by.ts';
import { patternOf, type Sheet, seenSheet } from './sheet.ts';
import { headOf } from './sheets.ts';
import { itemsNow } from './standing.ts';

type Tallied = Counts & { id: string; name: string };
type ColumnRow = Tallied & { needs: Needed[]; stage: number | null; stageDone: boolean; units: number; ownerless: number };
type ChoiceRow = Tallied & { mark_name: string };

/** One sheet, counted by column, by mark and, of a campaign, by unit (rows S1-Z1, S4-Z2). */
export const board = query(contract.board, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { sheet: id }) {
    const { db, actor } = seeing;
    const sheet = await seenSheet(seeing, id);
    const { name: area } = await db.selectFrom('area').select('name').where('id', '=', sheet.area_id).executeTakeFirstOrThrow();
    const columns = await columnsOf(seeing, id);
    const pattern = patternOf(sheet);
    return {
      ...headOf({ ...sheet, area }),
      areaId: sheet.area_id,
      about: pattern?.about ?? '',
      closing: sheet.closing,
      mayKeep: sheet.closed_at === null && keptAreas(actor).includes(sheet.area_id),
      gathersNeeds: pattern?.gathersNeeds ?? false,
      stageNow: stageNow(columns),
      ownerless: columns.reduce((sum, column) => sum + column.ownerless, 0),
      columns: columns.map(({ ownerless: _, ...column }) => column),
      marks: await marksOf(seeing, id),
      units: await unitsOf(seeing, sheet),
    };
  },
});

/** The first stage that is not done (row S1-F19). */
export function stageNow(columns: readonly { name: string; stage: number | null; stageDone: boolean }[]): string | null {
  return columns.find(({ stage, stageDone }) => stage !== null && !stageDone)?.name ?? null;
}

export async function columnsOf({ db, now }: Pick<Seeing, 'db' | 'now'>, sheet: string): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select c.id, c.name, c.needs, c.stage, d.stage is not null as "stageDone", tally.* from sheet_column c
      left join stage_done d on d.sheet_id = c.sheet_id and d.stage = c.stage
      cross join lateral (select ${counts(now)}, ${ownerless(now)}, count(distinct i.unit_id)::int as units from ${itemsNow}
        where i.column_id = c.id and i.parent_id is null and i.dropped_at is null) as tally
    where c.sheet_id = ${sheet} order by c.place`.execute(db);
  return rows;
}

async function marksOf({ db, now }: Seeing, sheet: string) {
  const { rows } = await sql<ChoiceRow>`
    select h.id, h.name, h.mark_name, tally.* from sheet_choice h cross join lateral (select ${counts(now)} from ${itemsNow}
      where i.sheet_id = ${sheet} and h.id in (i.first_choice, i.second_choice) and i.parent_id is null) as tally
    where h.sheet_id = ${sheet} order by h.mark, h.place`.execute(db);
  const marks = Map.groupBy(rows, ({ mark_name }) => mark_name);
  return [...marks].map(([name, choices]) => ({ name, choices: choices.map(({ mark_name: _, ...choice }) => choice) }));
}

async function unitsOf({ db, now }: Seeing, { id, kind }: Sheet): Promise<Tallied[]> {
  if (kind !== 'campaign') return [];
  const { rows } = await sql<Tallied>`
    select u.id, u.name, ${counts(now)} from ${itemsNow} join area u on u.id = i.unit_id
    where i.sheet_id = ${id} and i.parent_id is null and i.dropped_at is null group by u.id, u.name, u.sort_key order by u.sort_key, u.id limit 300`.execute(
    db,
  );
  return rows;
}
