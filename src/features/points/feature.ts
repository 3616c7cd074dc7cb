import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { correct } from './correct.ts';
import { erasing } from './erase.ts';
import { mine, ofMember } from './read.ts';
import { rules, setRule } from './rule.ts';
import { settle } from './settle.ts';
import { refusals } from './words.ts';

/** Whole accounts a year after they were closed; else all entries of an order together, a year after the year of the last one, so that what is left still adds up. */
const outlived: readonly Expiry[] = [
  (now) => sql`delete from points_entry e using points_account a where a.id = e.account_id and a.ended_at < ${daysBefore(now, 365)}`,
  (now) => sql`delete from points_entry e where e.period < ${Number(dayOf(now).slice(0, 4)) - 1} and not exists (
    select from points_entry n where n.account_id = e.account_id and n.cause = e.cause and n.period >= ${Number(dayOf(now).slice(0, 4)) - 1})`,
  (now) => sql`delete from points_account where ended_at < ${daysBefore(now, 365)}`,
];

/** Points for orders members finish where they live and reported: entries nobody changes, read by the member and the secretary alone, with no rank and no list by points. */
export const points: Feature = {
  name: 'points',
  actions: [setRule, correct],
  queries: [rules, mine, ofMember],
  effects: { 'order-settled': settle, ...erasing },
  expiries: outlived,
  refusals,
};
