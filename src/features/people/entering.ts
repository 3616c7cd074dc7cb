import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import { type Keys, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { mask } from './mask.ts';
import { marksOf } from './searching/marks.ts';

/** Where a person lives or works, as stamped on every row about them. */
export type Whereabouts = {
  readonly street_id: string | null;
  readonly community_id: string | null;
  readonly grid_id: string | null;
  readonly micro_grid_id: string | null;
};

export type NewPerson = {
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly sex?: '男' | '女' | undefined;
  readonly birthYear?: number | undefined;
  readonly relation?: string | undefined;
  readonly residence?: string | undefined;
  readonly household?: string | undefined;
  readonly where: Whereabouts;
  readonly batch?: string | undefined;
};

type Sealed = { readonly id: string } & Readonly<Record<string, unknown>>;

const atOnce = 125;

/**
 * Enters persons into the ledger: a masked row in the open, name, phone and ID number in the vault under a key of their own,
 * and blind marks to find them by. Sealing thousands gives way to other requests in between, and goes on while the database writes those before. @returns their ids in the order given.
 */
export async function register(db: Db | Tx, keys: Keys, now: Temporal.Instant, persons: readonly NewPerson[]): Promise<string[]> {
  const sealedFrom = (from: number) => persons.slice(from, from + atOnce).map((person) => sealPerson(keys, now, person));
  const ids: string[] = [];
  let next = sealedFrom(0);
  for (let from = atOnce; next.length > 0; from += atOnce) {
    ids.push(...next.map(({ id }) => id));
    [next] = await Promise.all([setImmediate().then(() => sealedFrom(from)), enter(db, next)]);
  }
  return ids;
}

const columns = {
  person:
    'id, masked, sex, birth_year, household_id, relation, residence, street_id, community_id, grid_id, micro_grid_id, batch_id, created_at',
  vault: 'key_wrapped, name, phone, id_number',
  marks: 'community_id, phone_mac, phone_last4_mac, id_mac, id_last4_mac, name_bigrams, initials, marked_at',
} as const;
const types = `id uuid, masked text, sex text, birth_year smallint, household_id uuid, relation text, residence text, street_id uuid, community_id uuid, grid_id uuid, micro_grid_id uuid,
  batch_id uuid, created_at timestamptz, key_wrapped bytea, name bytea, phone bytea, id_number bytea, phone_mac bytea, phone_last4_mac bytea, id_mac bytea, id_last4_mac bytea,
  name_bigrams bytea[], initials bytea[], marked_at timestamptz`;

/** All three rows of each, in one statement of one text, however many there are. */
async function enter(db: Db | Tx, sealed: readonly Sealed[]): Promise<void> {
  const [person, vault, marks] = [sql.raw(columns.person), sql.raw(columns.vault), sql.raw(columns.marks)];
  await sql`
    with given as materialized (select * from json_to_recordset(${JSON.stringify(sealed.map(asJson))}::json) as g(${sql.raw(types)})),
      people as (insert into person (${person}) select ${person} from given),
      vaults as (insert into person_vault (person_id, ${vault}) select id, ${vault} from given)
    insert into person_index (person_id, ${marks}) select id, ${marks} from given`.execute(db);
}

function sealPerson(keys: Keys, now: Temporal.Instant, given: NewPerson): Sealed {
  const id = newId();
  const { key, wrapped } = keys.newKey(id);
  const sealed = (text: string | undefined) => (text === undefined ? null : seal(key, text, id));
  return {
    id,
    masked: mask(given.name),
    sex: given.sex,
    birth_year: given.birthYear,
    household_id: given.household,
    relation: given.relation,
    residence: given.residence ?? '常住',
    ...given.where,
    batch_id: given.batch,
    created_at: stamp(now),
    ...{ key_wrapped: wrapped, name: sealed(given.name), phone: sealed(given.phone), id_number: sealed(given.idNumber) },
    ...marksOf(keys, now, { ...given, community: given.where.community_id }),
  };
}

/** Bytes as the database reads them from text. */
function asJson(row: Sealed): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.map(hex) : hex(value)]));
}

function hex(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
