import type { z } from 'zod';
import type { Kind, Outline, Readable } from './kind.ts';
import type { Match } from './match.ts';
import type { Line, Mark, Table } from './table.ts';

/** What is wrong with a row, in a sentence that names the column and repeats nothing personal. */
export type Fault = { readonly column: string; readonly say: string };

/** A row after judging: `row` is there only when nothing is wrong with it. */
export type Judged<Row> = { readonly line: Line; readonly row: Row | null; readonly faults: readonly Fault[] };

/** A rule beyond a single cell. It sees the columns that were readable, and the row number in the file. */
export type Rule<Row> = (row: Readable<Row>, at: number) => readonly Complaint<Row>[];
export type Complaint<Row> = readonly [column: keyof Row & string, say: string];

/** Formulas are refused, not computed: the figure a file shows may be months old, or somebody's trick. */
const doubts: Readonly<Record<Mark, string>> = {
  formula: '是公式，请改成数值',
  'digits-lost': '被存成了数字，末几位已经丢失，请把这一列设为「文本」后重填',
  date: '被 Excel 改成了日期，请把单元格设为「文本」后重填',
  error: '是错误值（如 #N/A），请重填',
  long: '太长，最多 500 个字',
};

/** Judges every row of a table: cell by cell, then by the rules of its kind. Pure; the order of rows is kept, the template's example row is left out. */
export function judge<Row>(kind: Kind<Row>, table: Table, match: Match, rules: readonly Rule<Row>[]): Judged<Row>[] {
  const lines = table.lines.filter((line) => !isExample(kind, match, line));
  return lines.map((line) => judgeLine(kind, match, rules, line));
}

function judgeLine<Row>(kind: Kind<Row>, match: Match, rules: readonly Rule<Row>[], line: Line): Judged<Row> {
  const texts = pick(kind, match, line);
  const read = kind.shape.safeParse(texts);
  const doubtful = doubtsOf(kind, match, line);
  const unfit = misfits(kind, read.error).filter(({ column }) => !doubtful.some((doubt) => doubt.column === column));
  const whole = doubtful.length === 0 && read.success;
  const readable = whole ? asReadable(read.data) : kind.readable.parse(without(kind, texts, [...doubtful, ...unfit]));
  const broken = rules.flatMap((rule) => rule(readable, line.at)).map(([id, say]) => sentence(kind, id, say));
  const faults = [...doubtful, ...unfit, ...broken];
  return { line, row: whole && faults.length === 0 ? read.data : null, faults };
}

/** A whole row is also one that was read only as far as possible. */
function asReadable<Row>(row: Row): Readable<Row> {
  return row;
}

function without(kind: Outline, texts: Readonly<Record<string, string>>, faults: readonly Fault[]): Record<string, string> {
  const bad = new Set(faults.map(({ column }) => column));
  return Object.fromEntries(Object.entries(texts).filter(([id]) => !bad.has(labelOf(kind, id))));
}

function isExample(kind: Outline, match: Match, line: Line): boolean {
  const texts = pick(kind, match, line);
  return Object.entries(kind.columns).every(([id, { example }]) => texts[id] === example);
}

function pick(kind: Outline, { columns }: Match, { texts }: Line): Record<string, string> {
  return Object.fromEntries(Object.entries(kind.columns).map(([id]) => [id, texts[columns[id] ?? -1] ?? '']));
}

function doubtsOf(kind: Outline, { columns }: Match, { marks }: Line): Fault[] {
  return Object.entries(kind.columns).flatMap(([id, column]) => {
    const mark = marks[columns[id] ?? -1];
    return mark === undefined || (mark === 'date' && column.day) ? [] : [sentence(kind, id, doubts[mark])];
  });
}

function misfits(kind: Outline, error: z.ZodError | undefined): Fault[] {
  return (error?.issues ?? []).map(({ path, message }) => sentence(kind, String(path[0]), message));
}

function sentence(kind: Outline, id: string, say: string): Fault {
  const column = labelOf(kind, id);
  return { column, say: `「${column}」${say}` };
}

function labelOf(kind: Outline, id: string): string {
  return Object.entries(kind.columns).find(([column]) => column === id)?.[1].label ?? id;
}

/** What became of each row of a file, in the file's order; kept so that the returned copy can be made when somebody asks for it. */
export type Outcome = Pick<Judged<unknown>, 'faults'> & { readonly at: number };
