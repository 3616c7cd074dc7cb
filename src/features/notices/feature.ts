import { sql } from 'kysely';
import type { Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { list, read } from './read.ts';

const keptDays = 365;

/** Notices: what a person or an account is told inside the product. Other features write them in their own transaction. */
export const notices: Feature = {
  name: 'notices',
  actions: [read],
  queries: [list],
  expiries: [(now) => sql`delete from notice where at < ${daysBefore(now, keptDays)}`],
  refusals: {},
};
