import { sql } from 'kysely';
import { type Keys, open, openWithOwnKey } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';

export type Values = Readonly<Record<string, unknown>>;
type Sealed = { readonly value: Buffer; readonly row: Values; readonly person: string };
/** Under which id something is sealed. */
type Bound = (sealed: Sealed) => string;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const its =
  (column: string, behind = ''): Bound =>
  ({ row }) =>
    `${text(row[column])}${behind}`;

/** Carries its own key. */
const withOwnKey: Readonly<Record<string, Bound>> = {
  'binding_request.sealed': its('id'),
  'booking.called': its('id'),
  'bringing.sealed': its('id'),
  'care_file.words': ({ person }) => person,
  'care_note.put_right': its('id'),
  'care_note.says': its('id'),
  'correction.reply': its('id', ':reply'),
  'correction.sealed': its('id'),
  'goods_order.wish': its('id'),
  'promise.reason': its('id', ':reason'),
  'promise.what': its('id'),
  'promise_change.reason': its('id'),
  'service_correction.says': its('id'),
  'service_entry.result': its('id'),
  'work_word.said': its('work_id'),
};

const ofMatter =
  (behind: Bound): Bound =>
  (sealed) =>
    `${text(sealed.row['matter_id'])}:${behind(sealed)}`;
/** Sealed with the key of its matter. */
const withMatter: Readonly<Record<string, Bound>> = {
  'call_back.said': ofMatter(() => 'call-back'),
  'contact_look.reason': ofMatter(its('id')),
  'effort_said.reason': ofMatter(() => 'minutes'),
  'join_word.said': ofMatter(its('id')),
  'matter_event.said': ofMatter(its('seq')),
  'rating.said': ofMatter(() => 'rating'),
  'thanks.said': ofMatter(() => 'thanks'),
};

/** Sealed with a key of the emergency, which is destroyed when it ends. */
const withEmergency: Readonly<Record<string, { readonly key: 'homes' | 'visits'; readonly bound: Bound }>> = {
  'emergency_home.sealed': { key: 'homes', bound: ({ person }) => person },
  'emergency_visit.sealed': { key: 'visits', bound: its('id') },
};

/** Sealed with the key of the account of points, which is destroyed with the person. */
const withPoints: Readonly<Record<string, Bound>> = { 'points_entry.why': its('id') };

/** Whether what is sealed in a column is opened for whom it is about. */
export function isOpened(column: string): boolean {
  return [withOwnKey, withMatter, withEmergency, withPoints].some((kind) => column in kind);
}

/** Wrapped keys of the matters, emergencies and accounts of points some rows belong to, by id; none of those whose key is gone. */
export type KeyRing = ReadonlyMap<string, Buffer>;

export async function keysFor(tx: Tx, rows: readonly Values[]): Promise<KeyRing> {
  const ids = (column: string) => [...new Set(rows.map((row) => text(row[column])).filter((id) => id !== ''))];
  const [matters, emergencies, accounts] = [ids('matter_id'), ids('emergency_id'), ids('account_id')];
  if (matters.length + emergencies.length + accounts.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; key: Buffer }>`
    select id::text as id, key_wrapped as key from matter where id = any(${matters}::uuid[]) and key_wrapped is not null
    union all select id::text, key_wrapped from points_account where id = any(${accounts}::uuid[]) and key_wrapped is not null
    union all select id || ':homes', homes_key from emergency where id = any(${emergencies}::uuid[]) and homes_key is not null
    union all select id || ':visits', visits_key from emergency where id = any(${emergencies}::uuid[]) and visits_key is not null`.execute(
    tx,
  );
  return new Map(found.map(({ id, key }) => [id, key]));
}

/** What somebody wrote, or was written of them; null where it is not theirs to open or its key is gone. */
export function openSealed(keys: Keys, ring: KeyRing, column: string, sealed: Sealed): string | null {
  const { value, row } = sealed;
  const own = withOwnKey[column];
  if (own) return value.length === 0 ? '' : plain(openWithOwnKey(keys, value, own(sealed)));
  const shared = sharedKey(column, row);
  const wrapped = shared && ring.get(shared.id);
  return shared && wrapped ? plain(open(keys.unwrap(wrapped, shared.id), value, shared.bound(sealed))) : null;
}

function sharedKey(column: string, row: Values): { readonly id: string; readonly bound: Bound } | null {
  const matter = withMatter[column];
  if (matter) return { id: text(row['matter_id']), bound: matter };
  const points = withPoints[column];
  if (points) return { id: text(row['account_id']), bound: points };
  const emergency = withEmergency[column];
  return emergency ? { id: `${text(row['emergency_id'])}:${emergency.key}`, bound: emergency.bound } : null;
}

/** Answers to several questions are kept together; people read the answers. */
function plain(said: string): string {
  return said.startsWith('{') ? textsIn(JSON.parse(said)).join('；') : said;
}

function textsIn(of: unknown): string[] {
  if (typeof of === 'string') return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(of) || of.trim() === '' ? [] : [of];
  if (typeof of === 'number') return [String(of)];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(textsIn) : [];
}
