import { sql } from 'kysely';
import { namesSomebody } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { backwards, faultOf, mirrored } from '#kernel/double-entry.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Account, balancesOf, twoLines } from './accounts.ts';
import { enterOpposite, refuseFault } from './book.ts';
import { mustBeTwo } from './by-two.ts';
import * as contract from './contract.ts';
import { type Officer, officerAt } from './officers.ts';
import { entryNames, labels, yuan } from './words.ts';

/** An entry that was wrong is put right by its opposite, by the officer of its line, allowed by a second person; it stays, and everybody reads why. What it was for may then be entered once more. */
export const reverse = action(contract.reverse, {
  who: { posts: ['fee-collector', 'fee-payer'] },
  stepUp: true,
  async run(context, asked) {
    const { estate, kind, day } = await known(context, asked.entry);
    const work = await officerAt(context, estate, officerOf(kind));
    if (await namesSomebody(context.db, context.keys, { text: asked.why, community: work.estate.community_id })) refuse('money.names');
    const lines = (await standing(context, asked.entry)).map(({ id, cause, place, ...line }) => ({
      ...{ ...mirrored(line), cause, reverses: id },
      ...(place === null ? {} : { place }),
    }));
    const balances = await balancesOf(context, estate);
    refuseFault(faultOf(backwards(twoLines), balances, lines), lines, balances);
    const sum = yuan(lines.reduce((all, { amount }) => all + amount, 0));
    await mustBeTwo(context, work, {
      ...{ what: contract.reverse, input: asked, same: { entry: asked.entry }, why: asked.why },
      says: [
        [labels.entry, `${day} ${entryNames[kind]}`],
        [labels.sum, sum],
      ],
    });
    return { id: await enterOpposite(context, work, asked, lines) };
  },
});

/** By whom an entry of this kind is made, and put right. */
export const officerOf = (kind: keyof typeof entryNames): Officer => (kind === 'income' ? 'fee-collector' : 'fee-payer');

type Known = { readonly estate: string; readonly kind: Exclude<keyof typeof entryNames, 'reversal'>; readonly day: string };

/** What puts another one right is put right by nothing: it is entered once more. */
async function known({ db }: Context, entry: string): Promise<Known> {
  const { rows } = await sql<Known>`
    select estate_id as estate, kind, day::text as day from money_entry where id = ${entry} and kind <> 'reversal'`.execute(db);
  return rows[0] ?? refuse('not_found');
}

type Standing = {
  readonly id: string;
  readonly from: Account;
  readonly to: Account;
  readonly amount: number;
  readonly cause: string;
  readonly place: string | null;
};

/** Its lines, once the estate is held: of two who put it right at once the second hears that it is done. */
async function standing({ db }: Context, entry: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select l.id, l.from_account as "from", l.to_account as "to", l.fen::float8 as amount, l.cause, l.place_id as place from money_line l
    where l.entry_id = ${entry} and not exists (select from money_line m where m.reverses = l.id) order by l.id`.execute(db);
  return rows.length > 0 ? rows : refuse('money.reversed');
}
