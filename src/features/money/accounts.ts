import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { type Balances, type Book, moved, type Transfer } from '#kernel/double-entry.ts';

/** Owners and whoever is paid stand outside; between them the two lines, 收 and 支. */
export type Account = 'owners' | 'income' | 'spending' | 'paid';

/** 收支两条线: nobody is paid out of what is collected, it first goes over to the other line (row S4-C15). */
export const twoLines: Book<Account> = {
  ways: [
    ['owners', 'income'],
    ['income', 'spending'],
    ['spending', 'paid'],
  ],
  holds: ['income', 'spending'],
};

type Summed = Transfer<Account> & { readonly isBefore: boolean };
type Flow = { readonly opening: number; readonly came: number; readonly went: number; readonly closing: number };

/** What stands on each account of an estate now. */
export async function balancesOf(seeing: Pick<Seeing, 'db'>, estate: string): Promise<Balances<Account>> {
  return moved({}, await sumsUntil(seeing, estate, { first: null, next: null }));
}

/** The two lines of an estate from a day until before another. What was put right in that time is taken off what came or went. */
export async function flowsOf(
  seeing: Pick<Seeing, 'db'>,
  estate: string,
  time: { readonly first: string; readonly next: string },
): Promise<{ readonly income: Flow; readonly spending: Flow }> {
  const sums = await sumsUntil(seeing, estate, time);
  const opening = moved(
    {},
    sums.filter(({ isBefore }) => isBefore),
  );
  const during = moved(
    {},
    sums.filter(({ isBefore }) => !isBefore),
  );
  const [came, spent] = [0 - (during.owners ?? 0), during.paid ?? 0];
  const over = came - (during.income ?? 0);
  const flow = (before: number, inwards: number, outwards: number): Flow => ({
    ...{ opening: before, came: inwards, went: outwards, closing: before + inwards - outwards },
  });
  return { income: flow(opening.income ?? 0, came, over), spending: flow(opening.spending ?? 0, over, spent) };
}

async function sumsUntil(
  { db }: Pick<Seeing, 'db'>,
  estate: string,
  { first, next }: { readonly first: string | null; readonly next: string | null },
): Promise<Summed[]> {
  const { rows } = await sql<Summed>`
    select l.from_account as "from", l.to_account as "to", coalesce(e.day < ${first}::date, true) as "isBefore", sum(l.fen)::float8 as amount
    from money_line l join money_entry e on e.id = l.entry_id where l.estate_id = ${estate} and (${next}::date is null or e.day < ${next}::date) group by 1, 2, 3`.execute(
    db,
  );
  return rows;
}
