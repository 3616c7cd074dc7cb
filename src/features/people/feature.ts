import { sql } from 'kysely';
import type { Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { householdCard } from './household-card.ts';
import { households, uncovered } from './households.ts';
import { persons } from './persons.ts';
import { reveal } from './reveal.ts';
import { totals } from './totals.ts';
import { whoLooked } from './who-looked.ts';
import { refusals } from './words.ts';

const openingsKeptDays = 3 * 365;

/** The ledger of households and persons: masked in the lists, opened one by one from a task, and whoever looks is written down. */
export const people: Feature = {
  name: 'people',
  actions: [householdCard, reveal],
  queries: [totals, households, uncovered, persons, whoLooked],
  expiries: [(now) => sql`delete from card_opening where at < ${daysBefore(now, openingsKeptDays)}`],
  refusals,
};
