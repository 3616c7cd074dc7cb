import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Needed, Pattern } from './patterns/pattern.ts';
import { patterns } from './patterns/patterns.ts';
import { keptAreas, seenBy } from './seen-by.ts';

export type Sheet = {
  readonly id: string;
  readonly pattern: string;
  readonly kind: 'campaign' | 'plan' | 'list';
  readonly name: string;
  readonly area_id: string;
  readonly marks: number;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly shown_at: string | null;
  readonly closed_at: string | null;
  readonly closing: string | null;
};
export type Column = {
  readonly id: string;
  readonly sheet_id: string;
  readonly name: string;
  readonly needs: Needed[];
  readonly stage: number | null;
};

/** A sheet the actor may see; any other is not found. */
export async function seenSheet({ db, actor }: Pick<Seeing, 'db' | 'actor'>, id: string): Promise<Sheet> {
  const { rows } = await sql<Sheet>`select s.* from sheet s where s.id = ${id} and ${seenBy(actor)}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** A sheet the actor keeps, locked until all is written. Refuses another area's, and one that is closed. */
export async function keptSheet({ db, actor }: Context, id: string): Promise<Sheet> {
  const { rows } = await sql<Sheet>`select s.* from sheet s where s.id = ${id} and ${seenBy(actor)} for update of s`.execute(db);
  const sheet = rows[0] ?? refuse('not_found');
  if (!keptAreas(actor).includes(sheet.area_id)) refuse('plans.not_yours');
  if (sheet.closed_at !== null) refuse('plans.closed');
  return sheet;
}

/** A column of a sheet, or not found. */
export async function columnOf({ db }: Pick<Seeing, 'db'>, sheet: string, id: string): Promise<Column> {
  const { rows } =
    await sql<Column>`select id, sheet_id, name, needs, stage from sheet_column where id = ${id} and sheet_id = ${sheet}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** The page a sheet was begun by. One that is no longer offered still says what its sheet is called. */
export function patternOf({ pattern }: Pick<Sheet, 'pattern'>): Pattern | undefined {
  return patterns.find(({ id }) => id === pattern);
}
