import { sql } from 'kysely';
import { bindByPost, type Reachable } from '#features/accounts/door.ts';
import type { Place } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Batch } from '../batch.ts';
import { inPortions } from '../in-portions.ts';
import { bearersOf, mustNotAdminister } from './somebody.ts';

export type Holder = {
  readonly person: string;
  readonly kind: string;
  readonly area: Place;
  /** How residents are to call them. */
  readonly called: string;
  readonly phone: string | null;
  readonly workPhone?: string | null;
  readonly skills?: readonly string[];
  /** A civil day; today where none is said. */
  readonly since?: string | null;
};

/** A post that was given. */
export type Given = { readonly id: string; readonly kind: string; readonly person_id: string; readonly area_id: string };

/** Gives people their posts, and lets them sign in with the phone that stands beside their name. A post held already is left as it is. Refuses administrators. @returns the posts that were not held before */
export async function appoint(context: Context, batch: Batch, holders: readonly Holder[]): Promise<readonly Given[]> {
  await mustNotAdminister(context, [...holders.map(({ person }) => person), ...(await bearersOf(context, numbersOf(holders)))]);
  const today = dayOf(context.now);
  const posts = holders.map(({ person, kind, area, called, workPhone = null, skills = [], since }) => ({
    id: newId(),
    kind,
    person_id: person,
    area_id: area.id,
    community_id: batch.community_id,
    called,
    work_phone: workPhone,
    skills: [...skills],
    since: since ?? today,
    batch_id: batch.id,
  }));
  const given: Given[] = [];
  for (const portion of inPortions(posts, 500)) {
    const made = await context.db
      .insertInto('post')
      .values(portion)
      .onConflict((held) => held.columns(['kind', 'person_id', 'area_id', 'organization_id']).where('until', 'is', null).doNothing())
      .returning(['id', 'kind', 'person_id', 'area_id'])
      .execute();
    given.push(...made);
  }
  const reachable = holders.flatMap(({ person, phone }) => (phone !== null && /^1\d{10}$/.test(phone) ? [{ person, phone }] : []));
  await bindByPost(context, batch.by_account, await lettingIn(context, batch, reachable));
  return given;
}

/**
 * Whom a file lets sign in with the number beside their name: by the number the ledger has for them; where it has none, whoever holds no other post and signs in nowhere yet. By any other
 * number a file of one person's would give somebody's post to whoever holds that phone; a file allowed by two lets in as it says.
 */
async function lettingIn({ db, keys, now }: Context, batch: Batch, reachable: readonly Reachable[]): Promise<Reachable[]> {
  if (batch.granted !== null || reachable.length === 0) return [...reachable];
  const { rows } = await sql<{ person: string; mark: string | null }>`
    select i.person_id as person, encode(i.phone_mac, 'hex') as mark from person_index i where i.person_id = any(${reachable.map(({ person }) => person)}::uuid[])
      and (i.phone_mac is not null or not exists (select from post p where p.person_id = i.person_id and p.batch_id is distinct from ${batch.id} and (p.until is null or p.until > ${dayOf(now)}::date))
        and not exists (select from binding b where b.person_id = i.person_id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})))`.execute(
    db,
  );
  const numbers = new Map(rows.map(({ person, mark }) => [person, mark]));
  const isTheirs = ({ person, phone }: Reachable) => {
    const known = numbers.get(person);
    return known === null || known === keys.mark('phone', phone).toString('hex');
  };
  return reachable.filter(isTheirs);
}

const numbersOf = (holders: readonly Holder[]): string[] => holders.flatMap(({ phone }) => (phone === null ? [] : [phone]));
