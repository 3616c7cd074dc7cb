import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Balances, type Book, backwards, faultOf, mirrored, moved, type Transfer } from './double-entry.ts';

const accounts = ['owners', 'income', 'spending', 'paid'] as const;
type Account = (typeof accounts)[number];
const book: Book<Account> = {
  ways: [
    ['owners', 'income'],
    ['income', 'spending'],
    ['spending', 'paid'],
  ],
  holds: ['income', 'spending'],
};
const anything = fc.record({
  from: fc.constantFrom(...accounts),
  to: fc.constantFrom(...accounts),
  amount: fc.integer({ min: -3, max: 900 }),
});
const sum = (of: Balances<Account>) => Object.values(of).reduce((all, one) => all + one, 0);

/** Whatever is asked, only what the book allows is entered. */
function enter(asked: readonly Transfer<Account>[][]): { balances: Balances<Account>; entered: readonly Transfer<Account>[] }[] {
  const history: { balances: Balances<Account>; entered: readonly Transfer<Account>[] }[] = [];
  for (const transfers of asked) {
    const before = history.at(-1)?.balances ?? {};
    if (faultOf(book, before, transfers) === null) history.push({ balances: moved(before, transfers), entered: transfers });
  }
  return history;
}

test('whatever is entered, all accounts together make nothing, and what holds money is never below it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anything, { maxLength: 4 }), { maxLength: 30 }), (asked) => {
      for (const { balances } of enter(asked)) {
        expect(sum(balances)).toBe(0);
        expect(Math.min(balances.income ?? 0, balances.spending ?? 0)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('an entry and its mirror leave every account as it stood', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1 }), (transfers) => {
      const before = { owners: -500, income: 300, spending: 150, paid: 50 };
      expect(moved(moved(before, transfers), transfers.map(mirrored))).toEqual(before);
    }),
  );
});

test('income pays nobody directly, half a fen is none, and what is put right walks its way backwards, as far as the money is still there', () => {
  const stands = { owners: -500, income: 300, spending: 150, paid: 50 };
  const fault = (from: Account, to: Account, amount: number) => faultOf(book, stands, [{ from, to, amount }]);
  expect([fault('income', 'paid', 100), fault('spending', 'paid', 0.5), faultOf(book, stands, [])]).toEqual(['way', 'amount', 'amount']);
  expect([fault('spending', 'paid', 151), fault('spending', 'paid', 150)]).toEqual(['short', null]);
  const back = (amount: number) => faultOf(backwards(book), stands, [mirrored({ from: 'owners', to: 'income', amount })]);
  expect([back(301), back(300)]).toEqual(['short', null]);
});
