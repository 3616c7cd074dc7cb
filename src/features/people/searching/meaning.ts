import { type RawBuilder, sql } from 'kysely';
import type { Stamps } from '#features/areas/door.ts';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { doorsAt } from './address.ts';
import { initialsMark } from './marks.ts';
import { type Looking, mustNotTryTails } from './tails.ts';

type Ids = RawBuilder<{ person_id: string }>;

/**
 * The persons somebody may mean who looks in a part of the ledger: by marks of a number, of its last four, of a name or of its letters, and by their door. What could mean
 * nobody is refused with what to type: it would be leafing through, not looking for somebody.
 * @param place where they look; letters are marked for its community
 */
export async function meant(seeing: Looking, place: Stamps, like: string): Promise<Ids> {
  const typed = plain(like);
  const community = place.community_id ?? refuse('not_found');
  if (tail.test(typed)) await mustNotTryTails(seeing, typed);
  const ways: (Ids | null)[] = [
    byMarksHere(seeing.keys, typed, community),
    letters.test(typed)
      ? sql`select person_id from person_index where marks_here(community_id, initials) @> marks_here(${community}, array[${initialsMark(seeing.keys, community, typed)}]::bytea[])`
      : null,
    isNumber(typed) ? null : await behindDoors(seeing, community, typed),
  ];
  const found = ways.filter((way) => way !== null);
  return found.length > 0 ? sql`${sql.join(found, sql` union `)}` : refuse('people.like_short');
}

/** By a whole phone or ID number, the last four of either, or two or more characters of a name; null where the text can mean nobody. */
export function personsLike(keys: Keys, like: string): Ids | null {
  return byMarks(keys, plain(like));
}

const tail = /^\d{3}[\dX]$/;
const letters = /^[A-Z]{2,12}$/;

/** Case, width and blanks make no difference, nor which dash somebody's keyboard has. */
function plain(like: string): string {
  return like
    .normalize('NFKC')
    .replace(/[\s,，、]/g, '')
    .replace(/[—–−~]/g, '-')
    .toUpperCase();
}

const numbers = {
  phone: /^1\d{10}$|^0\d{9,11}$|^[2-8]\d{6,7}$/,
  id: /^\d{17}[\dX]$/,
} as const;

function isNumber(typed: string): boolean {
  const digits = digitsOf(typed);
  return numbers.phone.test(digits) || numbers.id.test(digits);
}

/** 199-1111-2222 is a phone; 21-2-1501 is a door, though it has as many digits as a landline. */
function digitsOf(typed: string): string {
  return /^(\+?86)?-?1[\d-]{10,12}$|^0\d{2,3}-|^[\dX-]{18,}$/.test(typed) ? typed.replace(/^\+?86(?=-?1)/, '').replaceAll('-', '') : typed;
}

function byMarks(keys: Keys, typed: string): Ids | null {
  const pairs = pairsOf(keys, typed);
  const where = byNumber(keys, typed) ?? (pairs && sql<boolean>`name_bigrams @> ${pairs}::bytea[]`);
  return where && sql`select person_id from person_index where ${where}`;
}

/** As `byMarks`, of one community: what many in a county have in common is looked up among its own. */
function byMarksHere(keys: Keys, typed: string, community: string): Ids | null {
  const number = byNumber(keys, typed);
  const pairs = pairsOf(keys, typed);
  const where = number
    ? sql`community_id = ${community} and ${number}`
    : pairs && sql`marks_here(community_id, name_bigrams) @> marks_here(${community}, ${pairs}::bytea[])`;
  return where && sql`select person_id from person_index where ${where}`;
}

function byNumber(keys: Keys, typed: string): RawBuilder<boolean> | null {
  const digits = digitsOf(typed);
  if (numbers.phone.test(digits)) return sql`phone_mac = ${keys.mark('phone', digits)}`;
  if (numbers.id.test(digits)) return sql`id_mac = ${keys.mark('id-number', digits)}`;
  if (!tail.test(typed)) return null;
  return sql`(id_last4_mac = ${keys.mark('id-last4', typed)} or phone_last4_mac = ${keys.mark('phone-last4', typed)})`;
}

function pairsOf(keys: Keys, typed: string): Buffer[] | null {
  const pairs = bigrams(typed);
  if ([...typed].length < 2 || /\d/.test(typed) || pairs.length === 0) return null;
  return pairs.map((pair) => keys.mark('name', pair));
}

async function behindDoors(seeing: Looking, community: string, typed: string): Promise<Ids | null> {
  const doors = await doorsAt(seeing, community, typed);
  return (
    doors &&
    sql`select p.id as person_id from household h join person p on p.household_id = h.id and p.community_id = ${community} and p.ended_at is null
      where h.community_id = ${community} and h.ended_at is null and h.dwelling_id in (${doors})`
  );
}
