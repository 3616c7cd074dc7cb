import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { ownAccounts } from '#features/accounts/door.ts';
import { tellAccount } from '#features/notices/door.ts';
import { consent, endConsent } from '#features/people/door.ts';
import { action, type Context, type Expiry, query, type Seeing, type Sweep } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { inOrder, keysAsRows } from '#kernel/recordset.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import type { Span } from '#method/clock.ts';
import { endWish as endWishContract, myWish as myWishContract, wishFirst as wishFirstContract } from './contract.ts';
import { wishTold } from './words.ts';

/** So long before its end a wish may be made anew, and so long before it the person is told. */
const soon = { hours: 7 * 24 };

/** 独居老人, only by the person's own wish (row S3-A25): nobody sets it for them, and it ends by itself, so that it is asked anew. */
export const wishFirst = action(wishFirstContract, {
  who: 'person',
  async run(context, { months }) {
    const person = themself(context.actor);
    const { db, now } = context;
    await sql`select from person where id = ${person} for update`.execute(db); // twice at once takes turns
    const wish = await inForce(db, now, person);
    if (wish && !endsSoon(wish, now)) refuse('matters.wish_already');
    await endWishes(context, person);
    const id = newId();
    const until = now.toZonedDateTimeISO(zone).add({ months }).toInstant();
    await db
      .insertInto('first_wish')
      .values({ id, person_id: person, since: stamp(now), until: stamp(until) })
      .execute();
    await consent(context, { person, purpose: 'first', about: person, until: stamp(until) });
    return { id };
  },
});

export const endWish = action(endWishContract, {
  who: 'person',
  async run(context) {
    const wish = (await inForce(context.db, context.now, themself(context.actor))) ?? refuse('matters.no_wish');
    const person = themself(context.actor);
    await endWishes(context, person);
    await endConsent(context, { person, purpose: 'first', about: person });
    return { id: wish.id };
  },
});

export const myWish = query(myWishContract, {
  who: 'person',
  async run({ db, actor, now }) {
    const wish = await inForce(db, now, themself(actor));
    return { until: wish?.until ?? null, renewable: wish !== undefined && endsSoon(wish, now) };
  },
});

const atOnce = 50;

/** Some days before a wish ends whoever made it is told once, on their own phones only: family who act for them do not read it. */
export const remindOfWish: Sweep = {
  name: 'matters.wish-ends',
  every: 60,
  async run(context) {
    const { db, now } = context;
    const { rows } = await sql<{ person: string; until: string }>`
      with due as (select id from first_wish where withdrawn_at is null and reminded_at is null and until > ${stamp(now)}::timestamptz
        and until <= ${stamp(now.add(soon))}::timestamptz order by until limit ${atOnce} for update skip locked)
      update first_wish w set reminded_at = ${stamp(now)}::timestamptz from due where w.id = due.id returning w.person_id as person, w.until`.execute(
      db,
    );
    for (const { person, until } of rows) {
      const say = wishTold.endsSoon(dayOf(Temporal.Instant.from(until)));
      for (const account of await ownAccounts(db, now, person)) await tellAccount(context, account, say);
    }
    return rows.length;
  },
};

function endsSoon({ until }: { readonly until: string }, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(until, now.add(soon)) <= 0;
}

/** Wishes that ended a month ago leave no trace. */
export const endedWishes: Expiry = (now) => sql`delete from first_wish where coalesce(withdrawn_at, until) < ${daysBefore(now, 30)}`;

/** A person, at a moment. */
export type PersonAt = { readonly person: string; readonly at: string };

/** Whether each of these persons wishes to be helped first. */
export async function areFirst(db: Db | Tx, asked: readonly PersonAt[]): Promise<boolean[]> {
  const { rows } = await sql<{ n: number }>`
    select distinct w.n::int from ${keysAsRows(asked, 'person uuid, at timestamptz')} join first_wish f on f.person_id = w.person
      and f.withdrawn_at is null and f.until > w.at`.execute(db);
  return inOrder(asked, rows).map((row) => row !== undefined);
}

/** Whether this person wishes to be helped first today. */
export async function isFirst({ ask, now }: Seeing, person: string | null): Promise<boolean> {
  return person !== null && (await ask(areFirst, { person, at: stamp(now) }));
}

/** Half the time of others: the earlier deadline puts it higher in the list of whoever works on it. */
export function halved({ unit, count }: Span): Span {
  if (count > 1) return { unit, count: Math.floor(count / 2) };
  if (unit === 'workdays') return { unit: 'workhours', count: 4 };
  return unit === 'hours' ? { unit: 'minutes', count: 30 } : unit === 'workhours' ? { unit: 'workminutes', count: 30 } : { unit, count };
}

/** Family who act for somebody do not speak for them here. */
function themself({ person, family }: Actor): string {
  if (family) refuse('matters.own_wish_only');
  return person ?? refuse('not_bound');
}

async function inForce(db: Db | Tx, now: Temporal.Instant, person: string): Promise<{ id: string; until: string } | undefined> {
  return await db
    .selectFrom('first_wish')
    .select(['id', 'until'])
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .where('until', '>', stamp(now))
    .executeTakeFirst();
}

/** Ends every wish of a person to be helped first. */
export async function endWishes({ db, now }: Context, person: string): Promise<void> {
  await db
    .updateTable('first_wish')
    .set({ withdrawn_at: stamp(now) })
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .execute();
}
