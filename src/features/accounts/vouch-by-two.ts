import { sql } from 'kysely';
import { ladder, mustBeAllowed, mustBeLent } from '#features/approvals/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Contract } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Carries } from './vouch.ts';
import { byTwoLines as said } from './words.ts';

type Vouched = {
  readonly what: Contract;
  readonly person: string;
  readonly carries: Carries;
  /** Everything that was asked for, without the reason. */
  readonly input: object;
  readonly why: string | undefined;
  /** The tail of the phone that would sign in, where it is known already. */
  readonly tail?: string;
};

/**
 * Whoever signs in as somebody who holds a post may do what the post may: their phone is vouched for by two, as the post was given. Of a helper whoever oversees the voucher is asked, of whoever
 * works, leads, administers or keeps an estate's money who allows such posts. A code cannot come out of a yes: whoever asked makes it once within a day. Of residents nobody is asked. Who was asked of a helper
 * does not allow it of somebody who was given more meanwhile.
 */
export async function mustBeVouchedByTwo(context: Context, vouched: Vouched): Promise<void> {
  const { what, person, carries, input, why, tail } = vouched;
  if (carries === 'none' || (context.allowed && allows(context.allowed, carries))) return;
  if (context.allowed) refuse('accounts.yes_before_post');
  if (context.actor.mustStepUp) refuse('step_up');
  const { masked, posts } = await whoseOf(context, person);
  const lines = [
    { label: said.posts, says: posts },
    { label: said.afterYes, says: tail === undefined ? said.byPaper : said.byPhone(tail), afterwards: said.over },
  ];
  const wanted = { kind: 'binding', what, input, same: { ...input, carries }, why, about: person, whose: masked, lines } as const;
  await (tail === undefined ? mustBeLent : mustBeAllowed)(context, { ...wanted, nearest: carries === 'help' });
}

async function whoseOf({ db, now }: Context, person: string): Promise<{ masked: string; posts: string }> {
  const { rows } = await sql<{ masked: string; posts: string }>`
    select n.masked, coalesce((select string_agg(distinct k.name, '、') from post o join post_kind k on k.id = o.kind
      where o.person_id = n.id and (o.until is null or o.until > ${dayOf(now)})), '') as posts from person n where n.id = ${person}`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** Whoever holds the machine stands for all of them. */
function allows({ account, posts }: Actor, carries: Carries): boolean {
  return carries === 'help' || account === null || posts.some(({ kind }) => ladder.some((guard) => guard === kind));
}

const rank: Readonly<Record<Carries, number>> = { none: 0, help: 1, work: 2 };

/** Whether a post was given since a code was made that it does not carry. */
export const isMore = (now: Carries, then: Carries): boolean => rank[now] > rank[then];
