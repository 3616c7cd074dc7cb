import { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { drill as drillContract, endPlan as endContract, makePlan as makeContract } from './contract.ts';
import { mustReach, office } from './reach.ts';

type Made = Given<typeof makeContract>;

/** A plan names posts, so that it still holds when persons change. A changed plan is a new one; the old is ended. */
export const makePlan = action(makeContract, {
  who: { posts: office },
  async run(context, asked) {
    const { db, now, actor } = context;
    const { community, name, advice, steps, calls } = asked;
    await mustReach(context, community, office);
    if (!isTree(calls)) refuse('emergency.calls_no_tree');
    await mustBeKnown(context, asked);
    const id = newId();
    await db
      .insertInto('emergency_plan')
      .values({ id, community_id: community, name, advice, made_by: actor.account ?? '', made_at: stamp(now) })
      .execute();
    await db
      .insertInto('emergency_plan_step')
      .values(steps.map(({ post, what }, nth) => ({ plan_id: id, nth: nth + 1, post_kind: post, what })))
      .execute();
    await db
      .insertInto('emergency_plan_call')
      .values(calls.map(({ post, rungBy }) => ({ plan_id: id, post_kind: post, rung_by: rungBy })))
      .execute();
    return { id };
  },
});

async function mustBeKnown({ db }: Context, { steps, calls }: Made): Promise<void> {
  const named = new Set([...steps, ...calls].map(({ post }) => post));
  const known = await db
    .selectFrom('post_kind')
    .select('id')
    .where('id', 'in', [...named])
    .execute();
  if (known.length !== named.size) refuse('emergency.post_unknown');
}

/** One root, and every other post is rung, in the end, from there. */
export function isTree(calls: readonly { readonly post: string; readonly rungBy: string | null }[]): boolean {
  const rungBy = new Map(calls.map((call) => [call.post, call.rungBy]));
  const roots = calls.filter((call) => call.rungBy === null).length;
  return roots === 1 && rungBy.size === calls.length && calls.every(({ post }) => depthOf(post, rungBy) !== null);
}

/** How many calls lie before this one; null where they lead nowhere or in a circle. */
export function depthOf(post: string, rungBy: ReadonlyMap<string, string | null>): number | null {
  let at: string | null | undefined = rungBy.get(post);
  for (let depth = 0; depth < rungBy.size; depth += 1) {
    if (at === null) return depth;
    if (at === undefined) return null;
    at = rungBy.get(at);
  }
  return null;
}

export const endPlan = action(endContract, {
  who: { posts: office },
  async run(context, { plan: id }) {
    await keptPlan(context, id);
    await context.db
      .updateTable('emergency_plan')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', id)
      .execute();
    return { id };
  },
});

/** A drill that was held; the next is due a year later (S2-A31). */
export const drill = action(drillContract, {
  who: { posts: office },
  async run(context, { plan, on, said }) {
    const { db, now, actor } = context;
    await keptPlan(context, plan);
    if (on > dayOf(now)) refuse('emergency.drill_ahead');
    const id = newId();
    await db
      .insertInto('emergency_drill')
      .values({ id, plan_id: plan, held_on: on, said, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    return { id };
  },
});

/** @returns the day a year after the last drill, or after the plan was made. */
export function nextDrill(last: string | null, made: string): string {
  const from = last ?? dayOf(Temporal.Instant.from(made));
  return Temporal.PlainDate.from(from).add({ years: 1 }).toString();
}

async function keptPlan(context: Context, id: string): Promise<void> {
  const found = await context.db
    .selectFrom('emergency_plan')
    .select('community_id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  await mustReach(context, found?.community_id ?? refuse('not_found'), office);
}
