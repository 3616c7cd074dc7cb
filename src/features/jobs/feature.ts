import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { erasing } from './erase.ts';
import { closeJob, jobBoard, offerJob } from './openings.ts';
import { leaveSearch, myJobs, seekJob, tookJob } from './seekers.ts';
import { registerKeptDays } from './standing.ts';
import { refusals } from './words.ts';

/** Whoever took their word back is gone; a year after it was given, everybody is. */
const gone: readonly Expiry[] = [
  (now) => sql`delete from job_seeker where left_at is not null or since <= ${daysBefore(now, registerKeptDays)}`,
];

/** Who looks for work meets who offers it, by their own word; only sums are public. */
export const jobs: Feature = {
  name: 'jobs',
  actions: [offerJob, closeJob, seekJob, leaveSearch, tookJob],
  queries: [jobBoard, myJobs],
  effects: erasing,
  expiries: gone,
  refusals,
};
