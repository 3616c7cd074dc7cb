import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const minutesSaid = z.int().min(0).max(6000, '最多 100 小时');
export const tripsSaid = z.int().min(0).max(50);

/** What was said about one order: minutes by each side, what counts, and who went how often. */
export const effort = contract(
  'matters.effort',
  z.object({ matter: z.uuid() }),
  z.object({
    me: z.enum(['helper', 'opener', 'staff']),
    helper: z.int().nullable(),
    opener: z.int().nullable(),
    agreed: z.int().nullable(),
    /** Both have spoken and differ: the helper may accept, or staff decide. */
    differs: z.boolean(),
    residentTrips: z.int(),
    staffTrips: z.int(),
  }),
);
/** Whoever helped, or whoever asked, says how long it took; once both say the same it counts. */
export const sayMinutes = contract('matters.say-minutes', z.object({ matter: z.uuid(), minutes: minutesSaid }), subject);
/** One trip to where it is, counted at once; what came of it is another matter. */
export const went = contract('matters.went', z.object({ matter: z.uuid() }), subject);
/** Staff of the place decide where the two sides differ, with a reason both read. */
export const decideMinutes = contract(
  'matters.decide-minutes',
  z.object({ matter: z.uuid(), minutes: minutesSaid, reason: z.string().trim().min(4, '请写明为什么这样定（至少 4 个字）').max(200) }),
  subject,
);
/** 工时待定: orders of a community whose two sides differ. */
export const minutesOpen = contract(
  'matters.minutes-open',
  z.object({ community: z.uuid() }),
  z.object({
    orders: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        subject: z.string(),
        called: z.string(),
        helper: z.int(),
        opener: z.int(),
        at: z.string(),
      }),
    ),
  }),
);
/** 居民跑腿、干部跑腿: averages of what was solved between two days; said only from five orders on. Public. */
export const trips = contract(
  'matters.trips',
  z.object({ community: z.uuid(), from: z.iso.date(), until: z.iso.date() }),
  z.object({ orders: z.int().nullable(), resident: z.number().nullable(), staff: z.number().nullable() }),
);
