import { type RawBuilder, sql } from 'kysely';
import { ownAccounts } from '#features/accounts/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { open } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';
import { naming } from '#kernel/vault.ts';
import { consentsOf } from '../consenting/mine.ts';
import { consentNames } from '../consenting/words.ts';
import { worded } from './codes.ts';
import { myCopy as copyContract } from './contract.ts';
import { namesOthers } from './left-out.ts';
import { isOpened, type KeyRing, keysFor, openSealed, type Values } from './opening.ts';
import { type Own, ways } from './ways.ts';
import { themself } from './word.ts';
import { copied } from './words.ts';

type Held = Answer<typeof copyContract>['held'][number];
/** One registered column of a table whose rows are about a person. */
type Column = {
  readonly table: string;
  readonly column: string;
  /** The columns that name the person, or the account they sign in with for themself. */
  readonly persons: readonly string[];
  readonly accounts: readonly string[];
  readonly comment: string;
  /** Its values are codes of a closed list. */
  readonly closed: boolean;
};
const most = 500;

/**
 * Everything kept about the actor, read off the register itself: each personal column of every table whose rows lead to them, by naming them or through their
 * parent row (`ways.ts`). What they wrote, and what was written of them, is opened; what names somebody else is left out (PIPL 45).
 */
export const myCopy = query(copyContract, {
  who: 'person',
  async run(seeing) {
    const { keys, now } = seeing;
    const person = themself(seeing.actor);
    const consents = (await consentsOf(seeing, person)).map(({ purpose, receiver, givenAt, until, withdrawnAt }) => ({
      ...{ what: consentNames[purpose], receiver, givenAt, until, withdrawnAt },
    }));
    return await naming(seeing, person, async (tx) => {
      const held: Held[] = [];
      const own = { person, accounts: await ownAccounts(tx, now, person) };
      for (const columns of Map.groupBy(await registered(tx), ({ table }) => table).values())
        held.push(...(await heldIn({ tx, keys, own }, columns)));
      return { at: now.toString(), held, consents };
    });
  },
});

/** Whether a column `a` holds codes of a closed list, as a constraint of its table says. */
const closed = sql`exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY')`;
const county = sql`(select relnamespace from pg_class where oid = 'person'::regclass)`;

/** Columns by which the rows of table `c` name whom they are about. */
function namedBy(target: 'person' | 'account', columns: readonly string[]) {
  return sql`array(select k.attname::text from pg_constraint f join pg_attribute k on k.attrelid = c.oid and k.attnum = f.conkey[1]
    where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = ${target}::regclass and k.attname = any(${[...columns]}) union select 'id' where c.oid = ${target}::regclass)`;
}

/**
 * Rows are about whom `person_id` or `opener_person` names, or about the account they sign in with for themself, by `account_id`, or about whom `ways` lead to; who
 * merely worked on something is named by other columns.
 */
async function registered(tx: Tx): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select * from (select c.relname as "table", a.attname as "column", ${namedBy('person', ['person_id', 'opener_person'])} as persons,
        ${namedBy('account', ['account_id', 'opener_account'])} as accounts, col_description(c.oid, a.attnum) as comment, ${closed} as closed
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = ${county} and col_description(c.oid, a.attnum) like 'personal |%' and has_table_privilege(c.oid, 'select')) r
    where persons <> '{}' or accounts <> '{}' or "table" = any(${Object.keys(ways)}) order by 1, 2`.execute(tx);
  return rows.filter(({ table, column }) => !namesOthers.has(`${table}.${column}`));
}

type Within = { readonly tx: Tx; readonly keys: Seeing['keys']; readonly own: Own };

async function heldIn(within: Within, columns: readonly Column[]): Promise<Held[]> {
  const [first] = columns;
  if (!first) return [];
  const { rows } =
    await sql<Values>`select r.*, count(*) over () as in_all from ${sql.id(first.table)} r where ${mine(first, within.own)} limit ${most}`.execute(
      within.tx,
    );
  if (rows.length === 0) return [];
  const ring = await keysFor(within.tx, rows);
  return columns.flatMap(({ table, column, comment, closed: byCode }) => {
    const values = [...new Set(rows.flatMap((row) => said(within, { table, column, row, byCode, ring })))];
    const [, purpose = '', basis = '', kept = '', role = ''] = comment.split('|').map((part) => part.trim());
    const more = Number(rows[0]?.['in_all']) > most ? [copied.more(most, Number(rows[0]?.['in_all']))] : [];
    return values.length === 0 ? [] : [{ where: `${table}.${column}`, purpose, basis, kept, role, values: [...values, ...more] }];
  });
}

/** Whether a row `r` is about the person. */
function mine({ table, persons, accounts }: Column, own: Own): RawBuilder<boolean> {
  const way = ways[table];
  const ones = [
    ...persons.map((column) => sql`r.${sql.id(column)} = ${own.person}`),
    ...accounts.map((column) => sql`r.${sql.id(column)} = any(${[...own.accounts]}::uuid[])`),
    ...(way ? [way(own)] : []),
  ];
  return sql<boolean>`(${sql.join(ones, sql` or `)})`;
}

type Cell = { readonly table: string; readonly column: string; readonly row: Values; readonly byCode: boolean; readonly ring: KeyRing };

function said(within: Within, cell: Cell): string[] {
  const value = cell.row[cell.column];
  const word = (one: unknown) => (cell.byCode ? worded(`${cell.table}.${cell.column}`, String(one)) : String(one));
  if (value === null || value === undefined || value === '') return [];
  if (Buffer.isBuffer(value)) return opened(within, cell, value);
  if (cell.column.endsWith('_hash')) return [copied.mark];
  if (typeof value === 'boolean') return [value ? copied.yes : copied.no];
  if (Array.isArray(value)) return listed(value, word);
  return [typeof value === 'object' ? JSON.stringify(value) : word(value)];
}

function listed(values: readonly unknown[], word: (one: unknown) => string): string[] {
  if (values.length === 0) return [];
  return [values.some((one) => Buffer.isBuffer(one)) ? copied.mark : values.map(word).join('、')];
}

/** The vault has a key of this person, and the account one of its own; what has no way to be opened here stays sealed. */
function opened({ keys, own }: Within, { table, column, row, ring }: Cell, value: Buffer): string[] {
  const { key_wrapped: wrapped, id } = row;
  const owner = { person_vault: own.person, account: String(id) }[table];
  if (owner !== undefined && ['name', 'phone', 'id_number'].includes(column) && Buffer.isBuffer(wrapped))
    return [open(keys.unwrap(wrapped, owner), value, owner)];
  if (isOpened(`${table}.${column}`)) return written(openSealed(keys, ring, `${table}.${column}`, { value, row, person: own.person }));
  return [column.endsWith('_mac') ? copied.mark : copied.sealed];
}

const written = (said: string | null): string[] => (said === null ? [copied.sealed] : said === '' ? [] : [said]);
