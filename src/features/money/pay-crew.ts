import { sql } from 'kysely';
import { type CrewPlace, crewPlacesOf } from '#features/estates/door.ts';
import { crewNames } from '#features/estates/words.ts';
import { action, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { enter, type Line, mustFit } from './book.ts';
import { mustBeTwo } from './by-two.ts';
import * as contract from './contract.ts';
import { officerAt } from './officers.ts';
import { labels, yuan } from './words.ts';

type Asked = Given<typeof contract.payCrew>;

/**
 * A month's pay of all who keep gate and stairs, in one entry on the line of spending (row S4-C25): neighbours read what all cost, never what one of them earns. Refuses a month to come,
 * somebody left out or paid more than their place costs, and a month that is booked.
 */
export const payCrew = action(contract.payCrew, {
  who: { posts: ['fee-payer'] },
  stepUp: true,
  async run(context, { why, ...asked }) {
    const work = await officerAt(context, asked.estate, 'fee-payer');
    if (asked.month > dayOf(context.now).slice(0, 7)) refuse('money.month_to_come');
    const unpaid = await unpaidIn(context, asked.estate, asked.month);
    const paid = mustPay(asked, unpaid);
    const lines = await mustFit(context, work, paid.map(lineOf(asked.month)));
    const says = paid.map(({ kind, shift, fen }) => [`${crewNames[kind]}·${shift}`, yuan(fen)] as const);
    const sum = yuan(paid.reduce((all, { fen }) => all + fen, 0));
    await mustBeTwo(context, work, {
      ...{ what: contract.payCrew, input: asked, same: { estate: asked.estate, month: asked.month }, why },
      says: [[labels.month, asked.month], ...says, [labels.sum, sum]],
    });
    return { id: await enter(context, work, { month: asked.month }, lines) };
  },
});

type Paid = CrewPlace & { readonly fen: number };

/** Everybody who worked that month and is not paid yet stands in it, with nothing or at most what their place costs. */
function mustPay({ lines }: Asked, unpaid: readonly CrewPlace[]): Paid[] {
  if (unpaid.length === 0) refuse('money.month_booked');
  const known = new Set(unpaid.map(({ id }) => id));
  if (lines.length !== unpaid.length || !lines.every(({ place }) => known.delete(place))) refuse('money.crew_left_out');
  const paid = unpaid.map((one) => ({ ...one, fen: lines.find(({ place }) => place === one.id)?.fen ?? 0 }));
  const over = paid.find(({ fen, pay }) => fen > pay * 100);
  if (over) refuse('money.over_pay', { kind: crewNames[over.kind], shift: over.shift, pay: over.pay });
  return paid.filter(({ fen }) => fen > 0);
}

const causeOf = (place: string, month: string) => `crew ${place} ${month}`;
const lineOf =
  (month: string) =>
  ({ id, fen }: Paid): Line => ({ from: 'spending', to: 'paid', amount: fen, cause: causeOf(id, month), place: id });

/** The places somebody filled in a month whose pay is not booked, or was put right since. */
export async function unpaidIn(seeing: Pick<Seeing, 'db'>, estate: string, month: string): Promise<CrewPlace[]> {
  const places = await crewPlacesOf(seeing, estate, `${month}-01`);
  const causes = places.map(({ id }) => causeOf(id, month));
  const { rows } = await sql<{ cause: string }>`
    select l.cause from money_line l where l.estate_id = ${estate} and l.cause = any(${causes}::text[]) and l.reverses is null
      and not exists (select from money_line m where m.reverses = l.id)`.execute(seeing.db);
  const booked = new Set(rows.map(({ cause }) => cause));
  return places.filter(({ id }) => !booked.has(causeOf(id, month)));
}
