import { z } from 'zod';
import { matterAsked } from '#features/matters/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { workKinds } from './contract.ts';
import { stirWorks } from './standing.ts';
import { told } from './words.ts';

const call = z.object({ matter: z.uuid(), kind: z.enum(workKinds).default('other') });
const longest = 40;

/**
 * An approved application opens the work it asked for (S4-C20): named as the application, planned this year, its budget still to come.
 * @param given what the method says, and the matter that has just ended. Called twice for one application, it opens one work.
 */
export async function openWorks(context: Context, given: unknown): Promise<void> {
  const { matter, kind } = call.parse(given);
  const { db, now } = context;
  const { subject, community, place } = await matterAsked(db, matter);
  const today = dayOf(now);
  const what = {
    kind,
    name: [...subject].slice(0, longest).join('').padEnd(2, '。'),
    plan: told.applied(subject),
    year: Number(today.slice(0, 4)),
  };
  await db
    .insertInto('work')
    .values({
      ...what,
      id: newId(),
      community_id: community,
      area_id: place,
      budget_fen: 0,
      changes_use: kind === 'rebuild',
      application_id: matter,
      planned_by: context.actor.account,
      planned_at: stamp(now),
    })
    .onConflict((held) => held.column('application_id').where('application_id', 'is not', null).doNothing())
    .execute();
  stirWorks(context, community);
}
