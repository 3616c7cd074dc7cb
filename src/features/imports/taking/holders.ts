import { bindByPost } from '#features/accounts/door.ts';
import type { Place } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Batch } from '../batch.ts';
import { inPortions } from '../in-portions.ts';
import { bearersOf, mustNotAdminister } from './somebody.ts';

export type Holder = {
  readonly person: string;
  readonly kind: string;
  readonly area: Place;
  /** How residents are to call them. */
  readonly called: string;
  readonly phone: string | null;
  readonly workPhone?: string | null;
  readonly skills?: readonly string[];
  /** A civil day; today where none is said. */
  readonly since?: string | null;
};

/** Gives people their posts, and lets them sign in with the phone that stands beside their name. A post held already is left as it is. Refuses administrators. */
export async function appoint(context: Context, batch: Batch, holders: readonly Holder[]): Promise<void> {
  await mustNotAdminister(context, [...holders.map(({ person }) => person), ...(await bearersOf(context, numbersOf(holders)))]);
  const today = dayOf(context.now);
  const posts = holders.map(({ person, kind, area, called, workPhone = null, skills = [], since }) => ({
    id: newId(),
    kind,
    person_id: person,
    area_id: area.id,
    community_id: batch.community_id,
    called,
    work_phone: workPhone,
    skills: [...skills],
    since: since ?? today,
    batch_id: batch.id,
  }));
  for (const portion of inPortions(posts, 500)) {
    await context.db
      .insertInto('post')
      .values(portion)
      .onConflict((held) => held.columns(['kind', 'person_id', 'area_id', 'organization_id']).where('until', 'is', null).doNothing())
      .execute();
  }
  const reachable = holders.flatMap(({ person, phone }) => (phone !== null && /^1\d{10}$/.test(phone) ? [{ person, phone }] : []));
  await bindByPost(context, batch.by_account, reachable);
}

const numbersOf = (holders: readonly Holder[]): string[] => holders.flatMap(({ phone }) => (phone === null ? [] : [phone]));
