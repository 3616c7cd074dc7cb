import { sql } from 'kysely';
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
import { themself } from './word.ts';
import { copied } from './words.ts';

type Held = Answer<typeof copyContract>['held'][number];
/** One registered column of a table that says by `of` whom its rows are about. */
type Column = {
  readonly table: string;
  readonly column: string;
  readonly of: string;
  readonly whose: 'person' | 'account';
  readonly comment: string;
  /** Its values are codes of a closed list. */
  readonly closed: boolean;
};
const most = 500;

/**
 * Everything kept about the actor, read off the register itself: each personal column of every table whose rows name the person they are about. A new
 * table is in the copy on the day it is made. What is sealed is said to be; name, phone and ID number are opened (PIPL 45).
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
      const ids = { person: [person], account: await ownAccounts(tx, now, person) };
      for (const columns of Map.groupBy(await registered(tx), ({ table, of }) => `${table} ${of}`).values())
        held.push(...(await heldIn({ tx, keys, person, ids }, columns)));
      return { at: now.toString(), held, consents };
    });
  },
});

/** Whether a column `a` holds codes of a closed list, as a constraint of its table says. */
const closed = sql`exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY')`;

/**
 * Rows are about whom `person_id` or `opener_person` names, or about the account they sign in with for themself, by `account_id`; who merely worked on something is named by
 * other columns.
 */
async function registered(tx: Tx): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", k.attname as "of", f.confrelid::regclass::text as whose, col_description(c.oid, a.attnum) as comment, ${closed} as closed
    from pg_constraint f join pg_class c on c.oid = f.conrelid and c.relnamespace = (select relnamespace from pg_class where oid = 'person'::regclass)
      join pg_attribute k on k.attrelid = c.oid and k.attnum = f.conkey[1] and ((f.confrelid = 'person'::regclass and k.attname in ('person_id', 'opener_person')) or (f.confrelid = 'account'::regclass and k.attname = 'account_id'))
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where f.contype = 'f' and col_description(c.oid, a.attnum) like 'personal |%' and has_table_privilege(c.oid, 'select')
    union all
    select a.attrelid::regclass::text, a.attname, 'id', a.attrelid::regclass::text, col_description(a.attrelid, a.attnum), ${closed} from pg_attribute a
    where a.attrelid in ('person'::regclass, 'account'::regclass) and a.attnum > 0 and col_description(a.attrelid, a.attnum) like 'personal |%'
    order by 1, 2`.execute(tx);
  return rows;
}

type Within = {
  readonly tx: Tx;
  readonly keys: Seeing['keys'];
  readonly person: string;
  readonly ids: Readonly<Record<Column['whose'], readonly string[]>>;
};
type Values = Record<string, unknown>;

async function heldIn(within: Within, columns: readonly Column[]): Promise<Held[]> {
  const [{ table, of, whose } = { table: '', of: '', whose: 'person' as const }] = columns;
  const { rows } =
    await sql<Values>`select *, count(*) over () as in_all from ${sql.id(table)} where ${sql.id(of)} = any(${[...within.ids[whose]]}::uuid[]) limit ${most}`.execute(
      within.tx,
    );
  if (rows.length === 0) return [];
  return columns.flatMap(({ column, comment, closed: byCode }) => {
    const values = [...new Set(rows.flatMap((row) => said(within, { table, column, row, byCode })))];
    const [, purpose = '', basis = '', kept = '', role = ''] = comment.split('|').map((part) => part.trim());
    const more = Number(rows[0]?.['in_all']) > most ? [copied.more(most, Number(rows[0]?.['in_all']))] : [];
    return values.length === 0 ? [] : [{ where: `${table}.${column}`, purpose, basis, kept, role, values: [...values, ...more] }];
  });
}

type Cell = { readonly table: string; readonly column: string; readonly row: Values; readonly byCode: boolean };

function said(within: Within, cell: Cell): string[] {
  const value = cell.row[cell.column];
  const word = (one: unknown) => (cell.byCode ? worded(`${cell.table}.${cell.column}`, String(one)) : String(one));
  if (value === null || value === undefined || value === '') return [];
  if (Buffer.isBuffer(value)) return [opened(within, cell, value)];
  if (cell.column.endsWith('_hash')) return [copied.mark];
  if (typeof value === 'boolean') return [value ? copied.yes : copied.no];
  if (Array.isArray(value)) return listed(value, word);
  return [typeof value === 'object' ? JSON.stringify(value) : word(value)];
}

function listed(values: readonly unknown[], word: (one: unknown) => string): string[] {
  if (values.length === 0) return [];
  return [values.some((one) => Buffer.isBuffer(one)) ? copied.mark : values.map(word).join('、')];
}

/** The vault has a key of this person, and the account one of its own; everything else sealed stays so here and is opened where it is used. */
function opened({ keys, person }: Within, { table, column, row }: Cell, value: Buffer): string {
  const { key_wrapped: wrapped, id } = row;
  const owner = { person_vault: person, account: String(id) }[table];
  if (owner !== undefined && ['name', 'phone', 'id_number'].includes(column) && Buffer.isBuffer(wrapped))
    return open(keys.unwrap(wrapped, owner), value, owner);
  return column.endsWith('_mac') ? copied.mark : copied.sealed;
}
