import { sql } from 'kysely';
import { register, type Whereabouts } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Batch } from '../batch.ts';
import { markOf } from '../mark-of.ts';

export type Somebody = { readonly name: string; readonly phone: string; readonly where: Whereabouts };

/**
 * Who is meant by name and phone: the person of this community's ledger who bears both, else somebody newly entered without a household,
 * for those who work here and live elsewhere. @returns their ids in the order given
 */
export async function findOrEnter(context: Context, batch: Batch, meant: readonly Somebody[]): Promise<string[]> {
  const known = await knownByPhone(context, batch, meant);
  const markOfOne = ({ name, phone }: Somebody) => markOf(context.keys, name, phone);
  const unknown = meant.filter((one) => !known.has(markOfOne(one)));
  const fresh = new Map(unknown.toReversed().map((one) => [markOfOne(one), one])); // of two rows about one person the first says where they stand
  const entered = await register(
    context.db,
    context.keys,
    context.now,
    [...fresh.values()].map((one) => ({ ...one, batch: batch.id })),
  );
  for (const [at, mark] of [...fresh.keys()].entries()) known.set(mark, entered[at] ?? '');
  return meant.map((one) => known.get(markOfOne(one)) ?? '');
}

/** Whoever bears one of these numbers, wherever in the county they stand in the ledger. */
export async function bearersOf({ db, keys }: Context, phones: readonly string[]): Promise<string[]> {
  const marks = [...new Set(phones)].map((phone) => keys.mark('phone', phone));
  const { rows } = await sql<{ id: string }>`select person_id as id from person_index where phone_mac = any(${marks}::bytea[])`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of those who administer or lead, today or later, whoever bears one of these names. */
export async function namesakesAbove({ db, keys, now }: Context, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; name: string[] }>`
    select distinct p.person_id as id, array(select encode(pair, 'hex') from unnest(i.name_bigrams) as pair) as name
    from post p join post_kind k on k.id = p.kind join person_index i on i.person_id = p.person_id
    where k.work in ('administrator', 'leader') and (p.until is null or p.until > ${dayOf(now)}::date)`.execute(db);
  const marks = new Set(names.map((name) => nameOf(keys, name)));
  return rows.flatMap(({ id, name }) => (marks.has(name.join()) ? [id] : []));
}

const nameOf = (keys: Keys, name: string): string =>
  bigrams(name)
    .map((pair) => keys.mark('name', pair).toString('hex'))
    .join();

/** Administrators hold one post and nothing else: a file gives none to them either, by whichever number of theirs it calls them. */
export async function mustNotAdminister({ db, now }: Context, persons: readonly string[]): Promise<void> {
  const ids = [...new Set(persons)].filter((id) => id !== '');
  await sql`select from person where id = any(${ids}::uuid[]) order by id for update`.execute(db);
  const { rows } = await sql`
    select from post p join post_kind k on k.id = p.kind
    where p.person_id = any(${ids}::uuid[]) and k.work = 'administrator' and (p.until is null or p.until > ${dayOf(now)}::date) limit 1`.execute(
    db,
  );
  if (rows.length > 0) refuse('imports.administers');
}

async function knownByPhone({ db, keys }: Context, { community_id }: Batch, meant: readonly Somebody[]): Promise<Map<string, string>> {
  const phones = [...new Set(meant.map(({ phone }) => phone))].map((phone) => keys.mark('phone', phone));
  const { rows } = await sql<{ id: string; phone: string; name: string[] }>`
    select p.id, encode(i.phone_mac, 'hex') as phone, array(select encode(pair, 'hex') from unnest(i.name_bigrams) as pair) as name
    from person_index i join person p on p.id = i.person_id
    where i.phone_mac = any(${phones}::bytea[]) and p.community_id = ${community_id} and p.ended_at is null
    order by p.household_id nulls first`.execute(db); // somebody of a household comes last and so wins
  return new Map(rows.map(({ id, phone, name }) => [[phone, ...name].join(), id]));
}
