import { CompiledQuery } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { heldUntil } from './duty/ring.ts';

/** A row under the names of its columns; bytes as hex. */
export type Row = Readonly<Record<string, unknown>>;

/** Bytes as PostgreSQL reads them out of JSON. */
export function inHex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** The rows of one move. `matter` is inserted, `moved` updated where it stands under the id. */
export type Written = {
  readonly matter?: Row;
  readonly moved?: Row & { readonly id: string };
  /** When what waited until now was over; null where nothing waited. */
  readonly closedAt: string | null;
  /** What a new matter is found by. */
  readonly words?: Row;
  readonly events: readonly Row[];
  readonly tasks: readonly Row[];
  readonly notices: readonly Row[];
  readonly ratings: readonly Row[];
};

/**
 * Writes what many moves did in one statement: the matters, their events, what now waits for whom, who is told, the stars apart. A matter
 * that was to move and has moved already takes everything back: that cannot happen under its lock.
 */
export async function writeMoves(db: Db | Tx, all: readonly Written[]): Promise<readonly undefined[]> {
  const moved = all.flatMap((one) => one.moved ?? []);
  const parts: Part[] = [
    inserted(
      'matter',
      all.flatMap(({ matter }): readonly Row[] => (matter ? [matter] : [])),
      { number: numbering },
    ),
    updated(moved),
    closed(all.flatMap((one) => (one.moved && one.closedAt ? { id: one.moved.id, at: one.closedAt } : []))),
    inserted(
      'matter_search',
      all.flatMap(({ words }): readonly Row[] => (words ? [words] : [])),
    ),
    inserted(
      'matter_event',
      all.flatMap(({ events }) => events),
    ),
    inserted(
      'task',
      all.flatMap(({ tasks }) => tasks),
    ),
    inserted(
      'notice',
      all.flatMap(({ notices }) => notices),
      { held_until: heldUntil },
    ),
    inserted(
      'rating',
      all.flatMap(({ ratings }) => ratings),
    ),
  ].filter((part) => part !== null);
  const { rows } = await db.executeQuery<{ moved: number }>(
    CompiledQuery.raw(
      textOf(parts),
      parts.map(({ given }) => given),
    ),
  );
  if (rows[0]?.moved !== moved.length) throw new Error('a matter moved under its lock');
  return all.map(() => undefined);
}

/** A part of the statement: `text` names its parameter `$?`, and is the same for the same columns. */
type Part = { readonly name: string; readonly text: string; readonly given: string };

function inserted(table: string, rows: readonly Row[], expressions: Readonly<Record<string, string>> = {}): Part | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first);
  const values = columns.map((column) => expressions[column] ?? column);
  const text = `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from json_populate_recordset(null::${table}, $?::json)`;
  return { name: `new_${table}`, text, given: JSON.stringify(rows) };
}

/** Two digits of the year and a running number: short enough to say on the phone, useless without rights. */
const numbering = `number || '-' || lpad(nextval('matter_number')::text, 4, '0')`;

function updated(rows: readonly Row[]): Part | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  const set = columns.map((column) => `${column} = r.${column}`).join(', ');
  const text = `update matter m set ${set} from json_populate_recordset(null::matter, $?::json) r where m.id = r.id and m.seq < r.seq returning m.id`;
  return { name: 'moved', text, given: JSON.stringify(rows) };
}

function closed(rows: readonly { readonly id: string; readonly at: string }[]): Part | null {
  if (rows.length === 0) return null;
  const text = `update task t set closed_at = r.at, next_at = null from json_to_recordset($?::json) r (id uuid, at timestamptz) where t.matter_id = r.id and t.closed_at is null`;
  return { name: 'closed', text, given: JSON.stringify(rows) };
}

const texts = new Map<string, string>();

function textOf(parts: readonly Part[]): string {
  const known = texts.get(parts.map(({ text }) => text).join(';'));
  if (known) return known;
  const named = parts.map(({ name, text }, i) => `${name} as (${text.replace('$?', `$${i + 1}`)})`);
  const count = parts.some(({ name }) => name === 'moved') ? '(select count(*)::int from moved)' : '0';
  const whole = `with ${named.join(', ')} select ${count} as moved`;
  texts.set(parts.map(({ text }) => text).join(';'), whole);
  return whole;
}
