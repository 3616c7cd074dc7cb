import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { policiesHere } from './here.ts';
import { postGranted } from './post-granted.ts';
import { toPost } from './to-post.ts';
import { refusals } from './words.ts';

/** What is posted goes with its last day. */
const over: readonly Expiry[] = [(now) => sql`delete from policy_posting where until_day <= ${dayOf(now)}`];

/** Benefits as pages of data, checked by oneself, applied for by the method of the community. */
export const policyCheck: Feature = {
  name: 'policies',
  actions: [postGranted],
  queries: [policiesHere, toPost],
  expiries: over,
  refusals,
};
