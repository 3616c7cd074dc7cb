import { sql } from 'kysely';
import { type Estate, estateOf, mustBeOpenAt } from '#features/estates/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Context, Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who collects, and who pays: never one person (row S4-C16). */
export type Officer = 'fee-collector' | 'fee-payer';

/** An officer at work in their estate, with the post the entry is made by. */
export type AtWork = { readonly estate: Estate; readonly post: string; readonly kind: Officer };

/** The post of this kind the actor holds in the estate. */
export function postAt({ actor }: Pick<Seeing, 'actor'>, estate: string, kind: Officer): string | undefined {
  return actor.posts.find((post) => post.kind === kind && post.area === estate)?.id;
}

/**
 * The estate's officer of this kind, with the estate held: of two who book at once the second finds what the first has left. Refuses whoever holds the post elsewhere, an estate that does not
 * look after itself, and whoever made entries of the other line in the same month.
 */
export async function officerAt(context: Context, id: string, kind: Officer): Promise<AtWork> {
  const post = postAt(context, id, kind) ?? refuse('not_found');
  const estate = await estateOf(context, id);
  await mustBeOpenAt(context, id, 'fee-ledger');
  await mustKeepOneLine(context, id, kind);
  return { estate, post, kind };
}

async function mustKeepOneLine({ db, actor, now }: Context, estate: string, kind: Officer): Promise<void> {
  const { rows } = await sql`
    select from money_entry e join post p on p.id = e.by_post
    where e.estate_id = ${estate} and e.day >= date_trunc('month', ${dayOf(now)}::date)::date and p.person_id = ${actor.person} and p.kind <> ${kind} limit 1`.execute(
    db,
  );
  if (rows.length > 0) refuse('money.other_line');
}

/** Who allows nothing that is paid here: whoever collects, and whoever is paid. */
export async function concernedIn({ db, now }: Context, estate: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p where p.area_id = ${estate} and p.kind in ('fee-collector', 'gate-keeper', 'cleaner') and ${inForce(now, 'p')}`.execute(
    db,
  );
  return rows.map(({ person }) => person);
}
