import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { type Balances, type Book, backwards, faultOf, mirrored, moved, type Transfer } from '#kernel/double-entry.ts';
import { newId } from '#kernel/ids.ts';
import type { entryKinds } from './contract.ts';

/** Points come from the community; what a member's service gave stands on 履职分. */
export type Account = 'community' | 'duty';
export const service: Book<Account> = { ways: [['community', 'duty']], holds: ['duty'] };

/** An account of a member with the community, and what stands there for one order. */
export type Entry = Transfer<Account> & {
  readonly id: string;
  readonly account: string;
  readonly person: string | null;
  readonly matter: string;
  readonly rule: string;
  readonly period: number;
};
/** Why an entry is made: by the end of an order, by its being opened again, or by the secretary, who says why. */
export type Making = {
  readonly kind: (typeof entryKinds)[number];
  readonly by?: { readonly post: string; readonly why: Buffer; readonly entry: string };
};
type Anew = Omit<Entry, 'id'> & { readonly after: string | null };

/** Once per member and order, whatever is tried again. */
export const causeOf = (matter: string): string => `order ${matter}`;

/** What an account holds: the sum of all its entries. */
export async function balancesOf({ db }: Pick<Seeing, 'db'>, account: string): Promise<Balances<Account>> {
  const { rows } = await sql<Transfer<Account>>`
    select from_account as "from", to_account as "to", sum(points)::int as amount from points_entry where account_id = ${account} group by 1, 2`.execute(
    db,
  );
  return moved({}, rows);
}

/** Gives what an order is worth. @returns whether it was entered; false where it stands already */
export async function give(context: Context, entry: Anew, making: Making): Promise<boolean> {
  mustFit(faultOf(service, {}, [entry]));
  return await write(context, { ...entry, reverses: null }, making);
}

/** Takes an entry back by its mirror, in the year in which it stands. @returns whether it was; false where it was taken back already */
export async function takeBack(context: Context, entry: Entry, making: Making): Promise<boolean> {
  const opposite = mirrored(entry);
  if (await isTakenBack(context, entry.id)) return false;
  mustFit(faultOf(backwards(service), await balancesOf(context, entry.account), [opposite]));
  return await write(context, { ...entry, ...opposite, reverses: entry.id, after: null }, making);
}

async function isTakenBack({ db }: Context, entry: string): Promise<boolean> {
  const { rows } = await sql`select from points_entry where reverses = ${entry}`.execute(db);
  return rows.length > 0;
}

/** An entry is made from one that fits, so that a fault here is one of the program. */
function mustFit(fault: string | null): void {
  if (fault !== null) throw new Error(`an entry of points does not fit: ${fault}`);
}

async function write(context: Context, of: Omit<Entry, 'id'> & { after: string | null; reverses: string | null }, { kind, by }: Making) {
  const { db, now } = context;
  const made = await db
    .insertInto('points_entry')
    .values({
      ...{ id: by?.entry ?? newId(), account_id: of.account, person_id: of.person, kind, cause: causeOf(of.matter) },
      ...{ from_account: of.from, to_account: of.to, points: of.amount, period: of.period, day: dayOf(now), at: stamp(now) },
      ...{ matter_id: of.matter, rule_id: of.rule, reverses: of.reverses, again_after: of.after },
      ...{ by_post: by?.post ?? null, why: by?.why ?? null },
    })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (of.person) context.stir('points', [`person:${of.person}`]);
  return made !== undefined;
}
