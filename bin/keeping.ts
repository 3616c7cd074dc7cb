import { type Kysely, sql } from 'kysely';
import type { Feature } from '#kernel/action.ts';
import { wallClock } from '#kernel/clock.ts';
import { kernelExpiries } from '#kernel/retention.ts';
import type { Column } from './personal-register.ts';

/** What an hourly rule does to a table: takes its rows away, or empties columns of it. */
export type Rule = { readonly table: string; readonly columns: 'all' | readonly string[] };

/** A table whose rows go with those of another. */
export type Cascade = { readonly table: string; readonly with: string };

/** Columns that no rule of the hour touches, and what keeps their promise. Their keeping time in the register says the same to everybody. */
export const keptOtherwise: Readonly<Record<string, string>> = {
  'account.phone_mac': 'overwritten in the act in which the person erases themself',
  'account.key_wrapped': 'overwritten in the act in which the person erases themself',
  'account.phone': 'overwritten in the act in which the person erases themself',
  'account.language': 'emptied in the act in which the person erases themself',
  'audit_row.posts': 'the audit is kept for good',
  'calendar_edit.by_called': 'who set the legal calendar by which deadlines ran is kept for good',
  'emergency.homes_key': 'a constraint destroys it with the end',
  'matter_event.said': 'sealed with the key of its matter, which is destroyed',
  'matter.kept_from': 'a guard, for as long as the line of the matter',
  'hall_visit.why': 'one trip of a number of trips, for as long as the line of the matter',
  'office_term.called': 'a public record: results of elections',
  'office_term.since': 'a public record: results of elections',
  'office_term.until': 'a public record: results of elections',
  'open_record.credit': 'a public record; taken down in the act in which it is taken back',
  'post.since': 'says by what right things were done',
  'post.until': 'says by what right things were done',
};

/** The statements of the hourly round, as they go to the database. */
export function statementsOf<DB>(db: Kysely<DB>, features: readonly Feature[]): string[] {
  const all = [{ expiries: kernelExpiries }, ...features];
  return all.flatMap(({ expiries = [] }) => expiries.map((expiry) => expiry(wallClock()).compile(db).sql.replace(/\s+/g, ' ')));
}

/** Which tables lose their rows with those of another. */
export async function readCascades<DB>(db: Kysely<DB>): Promise<Cascade[]> {
  const { rows } = await sql<Cascade>`
    select a.relname as table, b.relname as with from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and k.confdeltype = 'c' and a.relnamespace = current_schema()::regnamespace`.execute(db);
  return rows;
}

/** Which rules the statements of the hourly round carry out. */
export function rulesIn(statements: readonly string[]): Rule[] {
  return statements.flatMap((statement) => [...deletedBy(statement), ...emptiedBy(statement)]);
}

function deletedBy(statement: string): Rule[] {
  return [...statement.matchAll(/\bdelete from "?(\w+)"?/g)].map(([, table = '']) => ({ table, columns: 'all' }));
}

function emptiedBy(statement: string): Rule[] {
  return [...statement.matchAll(/\bupdate "?(\w+)"?(?: \w+)? set (.+?)(?= from | where |\))/gs)].map(([, table = '', sets = '']) => ({
    table,
    columns: [...sets.matchAll(/(\w+) = /g)].map(([, column = '']) => column),
  }));
}

/**
 * Names the personal columns whose keeping time nobody keeps: no rule takes them away or empties them, none takes their table away with another, their key is
 * not destroyed, and no reason is said. A reason for a column that is not there is named too.
 */
export function unkept(columns: readonly Column[], rules: readonly Rule[], cascades: readonly Cascade[]): string[] {
  const personal = columns.filter(({ comment }) => comment?.startsWith('personal |'));
  const taken = takenAway(rules, cascades);
  const silent = personal.filter((column) => keptOtherwise[nameOf(column)] === undefined && !isKept(column, rules, taken));
  const gone = Object.keys(keptOtherwise).filter((name) => !personal.some((column) => nameOf(column) === name));
  return [
    ...silent.map((column) => `${nameOf(column)}：登记了期限，没有规则去做`),
    ...gone.map((name) => `${name}：没有这一列了，不必再说明`),
  ];
}

function isKept(column: Column, rules: readonly Rule[], taken: ReadonlySet<string>): boolean {
  const emptied = rules.flatMap(({ table, columns }) => (table === column.table && columns !== 'all' ? columns : []));
  return taken.has(column.table) || emptied.includes(column.column) || (column.bytes === true && emptied.includes('key_wrapped'));
}

/** Tables whose rows go by a rule, and those whose rows go along. */
function takenAway(rules: readonly Rule[], cascades: readonly Cascade[]): Set<string> {
  const taken = new Set(rules.filter(({ columns }) => columns === 'all').map(({ table }) => table));
  let before = -1;
  while (before < taken.size) {
    before = taken.size;
    for (const cascade of cascades) if (taken.has(cascade.with)) taken.add(cascade.table);
  }
  return taken;
}

const nameOf = ({ table, column }: Column): string => `${table}.${column}`;
