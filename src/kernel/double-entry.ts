/** The ways something may go from account to account, and the accounts that hold it: none of these is ever below nothing. */
export type Book<A extends string> = { readonly ways: readonly (readonly [from: A, to: A])[]; readonly holds: readonly A[] };

/** So many whole units (fen, points, minutes), more than none, from one account to another: what one loses the other gains. */
export type Transfer<A extends string> = { readonly from: A; readonly to: A; readonly amount: number };

/** What stands on each account: the sum of all that came and went. An account nothing ever touched is missing. */
export type Balances<A extends string> = Readonly<Partial<Record<A, number>>>;

/** Why an entry is not made: an amount that is none, a way that is not in the book, or an account that would be below nothing. */
export type Fault = 'amount' | 'way' | 'short';

/** What stands on each account after these transfers, all together. */
export function moved<A extends string>(before: Balances<A>, transfers: readonly Transfer<A>[]): Balances<A> {
  const after: Partial<Record<A, number>> = { ...before };
  for (const { from, to, amount } of transfers) {
    after[from] = (after[from] ?? 0) - amount;
    after[to] = (after[to] ?? 0) + amount;
  }
  return after;
}

/** Why these transfers cannot be one entry of the book as it stands, or null. */
export function faultOf<A extends string>(book: Book<A>, before: Balances<A>, transfers: readonly Transfer<A>[]): Fault | null {
  if (transfers.length === 0 || !transfers.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)) return 'amount';
  if (!transfers.every(({ from, to }) => book.ways.some(([start, end]) => start === from && end === to))) return 'way';
  const after = moved(before, transfers);
  return book.holds.some((account) => (after[account] ?? 0) < 0) ? 'short' : null;
}

/** What puts a transfer right: the same amount, back where it came from. */
export function mirrored<A extends string>({ from, to, amount }: Transfer<A>): Transfer<A> {
  return { from: to, to: from, amount };
}

/** The book in which what was wrong is put right: the same accounts, every way walked backwards. */
export function backwards<A extends string>({ ways, holds }: Book<A>): Book<A> {
  return { ways: ways.map(([from, to]) => [to, from] as const), holds };
}
