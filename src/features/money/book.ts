import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { type Fault, faultOf, type Transfer } from '#kernel/double-entry.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Account, balancesOf, twoLines } from './accounts.ts';
import type { entryKinds, incomes } from './contract.ts';
import type { AtWork } from './officers.ts';
import { yuan } from './words.ts';

/** A transfer and what it is for: a cause stands once in an estate. */
export type Line = Transfer<Account> & { readonly cause: string; readonly place?: string };
type Heading = { readonly income?: (typeof incomes)[number]; readonly receipt?: string; readonly month?: string };
type Written = {
  readonly kind: (typeof entryKinds)[number];
  readonly income?: string | null;
  readonly receipt?: string | null;
  readonly month?: string | null;
  readonly reverses?: string;
  readonly why?: string;
};
type Kept = Line & { readonly reverses?: string; readonly after?: string | null };

/** Refuses what the two lines do not allow, and a cause that stands already and was not put right. The estate is held by the caller. */
export async function mustFit(context: Context, { estate }: AtWork, lines: readonly Line[]): Promise<readonly Kept[]> {
  const balances = await balancesOf(context, estate.id);
  refuseFault(faultOf(twoLines, balances, lines), lines, balances);
  const before = await standingOf(context, estate.id, lines);
  if (before.some(({ mirror }) => mirror === null)) refuse('money.booked');
  return lines.map((line) => ({ ...line, after: before.find(({ cause }) => cause === line.cause)?.mirror ?? null }));
}

/** Says of an account that has not enough how much it holds. */
export function refuseFault(fault: Fault | null, lines: readonly Transfer<Account>[], balances: Partial<Record<Account, number>>): void {
  if (fault === null) return;
  const from = lines[0]?.from ?? 'spending';
  const facts = { holds: yuan(balances[from] ?? 0), wants: yuan(lines.reduce((sum, { amount }) => sum + amount, 0)) };
  if (fault === 'short') refuse(from === 'spending' ? 'money.spending_short' : 'money.income_short', facts);
  refuse('money.nothing');
}

/** Of each cause the last line that stands for it, and what put it right, if anything did. */
async function standingOf({ db }: Context, estate: string, lines: readonly Line[]) {
  const { rows } = await sql<{ cause: string; mirror: string | null }>`
    select l.cause, m.id as mirror from money_line l left join money_line m on m.reverses = l.id
    where l.estate_id = ${estate} and l.cause = any(${lines.map(({ cause }) => cause)}::text[]) and l.reverses is null
      and not exists (select from money_line n where n.again_after = m.id)`.execute(db);
  return rows;
}

/** Makes the entry with its lines, once whatever must hold holds. */
export async function enter(context: Context, work: AtWork, heading: Heading, lines: readonly Kept[]): Promise<string> {
  const kind = heading.income ? 'income' : heading.month ? 'crew' : 'allot';
  const month = heading.month ? `${heading.month}-01` : null;
  return await write(context, work, { kind, income: heading.income ?? null, receipt: heading.receipt ?? null, month }, lines);
}

/** Makes the entry that puts another one right. */
export async function enterOpposite(
  context: Context,
  work: AtWork,
  { entry, why }: { readonly entry: string; readonly why: string },
  lines: readonly (Line & { readonly reverses: string })[],
): Promise<string> {
  return await write(context, work, { kind: 'reversal', reverses: entry, why }, lines);
}

async function write(context: Context, { estate, post }: AtWork, heading: Written, lines: readonly Kept[]): Promise<string> {
  const { db, now, actor } = context;
  const entry = newId();
  await db
    .insertInto('money_entry')
    .values({
      ...{ id: entry, estate_id: estate.id, ...heading, day: dayOf(now), by_post: post, allowed_by: allowedBy(context) },
      ...{ by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) },
    })
    .execute();
  await db
    .insertInto('money_line')
    .values(
      lines.map(({ from, to, amount, cause, place, reverses, after }) => ({
        ...{ id: newId(), entry_id: entry, estate_id: estate.id, from_account: from, to_account: to, fen: amount, cause },
        ...{ place_id: place ?? null, reverses: reverses ?? null, again_after: after ?? null },
      })),
    )
    .execute();
  context.stir('money', [`area:${estate.id}`, `area:${estate.community_id}`]);
  return entry;
}

/** By which post a second person has just allowed it; nobody at the machine allows money. */
function allowedBy({ allowed }: Context): string | null {
  if (!allowed) return null;
  return allowed.posts.find(({ kind }) => ['secretary', 'street-leader', 'security-admin'].includes(kind))?.id ?? refuse('not_allowed');
}
