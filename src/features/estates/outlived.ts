import { sql } from 'kysely';
import type { Expiry } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';

/** Stars for an estate's own people go a year after their month began: on which day of it they were given nobody knows. */
export const outlived: readonly Expiry[] = [(now) => sql`delete from crew_rating where month < ${dayOf(now)}::date - 365`];
