import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { register as registerContract } from './contract.ts';
import { basesInEnglish, keptInEnglish, rolesInEnglish, sensitiveInEnglish } from './grounds-en.ts';
import { purposesInEnglish } from './purposes-en.ts';

/** A registered column in its parts, as its comment says them. */
type Entry = {
  readonly purpose: string;
  readonly basis: string;
  readonly kept: string;
  readonly role: string;
  readonly sensitive: string | null;
};

/**
 * Read off the columns themselves, so that the page is never behind the tables; a column that is not registered cannot be built (bin/personal-columns.ts).
 * Open to everybody (PIPL 7, 17).
 */
export const register = query(registerContract, {
  who: 'anyone',
  async run({ db }, { language }) {
    const entries = await registered(db);
    const spoken = language === 'en' ? entries.map(inEnglish) : entries;
    const by = [...Map.groupBy(spoken, ({ role }) => role)].map(([role, all]) => ({ role, kept: once(all) }));
    return { columns: entries.length, by: by.toSorted((a, b) => b.kept.length - a.kept.length) };
  },
});

/** Everything registered, table by table. */
export async function registered(db: Db | Tx): Promise<Entry[]> {
  const { rows } = await sql<{ comment: string }>`
    select col_description(c.oid, a.attnum) as comment from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and col_description(c.oid, a.attnum) like 'personal |%'
    order by c.relname, a.attnum`.execute(db);
  return rows.map(({ comment }) => partsOf(comment));
}

/** What the comment of a column says. */
export function partsOf(comment: string): Entry {
  const [, purpose = '', basis = '', kept = '', role = '', sensitive = null] = comment.split('|').map((part) => part.trim());
  return { purpose, basis, kept, role, sensitive };
}

/** What has no English stays as it is: better read in Chinese than not at all. */
export function inEnglish({ purpose, basis, kept, role, sensitive }: Entry): Entry {
  return {
    purpose: purposesInEnglish[purpose] ?? purpose,
    basis: basesInEnglish[basis] ?? basis,
    kept: keptInEnglish[kept] ?? kept,
    role: rolesInEnglish[role] ?? role,
    sensitive: sensitive && (sensitiveInEnglish[sensitive] ?? sensitive),
  };
}

/** Several columns of one purpose are one line. */
function once(entries: readonly Entry[]): Omit<Entry, 'role'>[] {
  const lines = new Map(entries.map(({ role: _, ...line }) => [Object.values(line).join('|'), line]));
  return [...lines.values()];
}
