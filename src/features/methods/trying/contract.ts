import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { fault, pageIn } from '../designing/contract.ts';

/**
 * What would come of a method here, with the people who hold posts here today: so many matters a day for a quarter of a year. The same question has the same
 * answer as long as nobody's post changes. Nothing is written, nobody is named but by their kind of post.
 */
export const tryOut = contract(
  'methods.try-out',
  z.object({ method: z.string(), community: z.uuid(), perDay: z.int().min(1).max(30) }),
  z.object({
    days: z.int(),
    opened: z.int(),
    solved: z.int(),
    explained: z.int(),
    handedOver: z.int(),
    running: z.int(),
    medianHours: z.number().nullable(),
    steps: z.array(z.object({ id: z.string(), name: z.string(), came: z.int(), late: z.int() })),
    /** By kind of post: how many hold it, and the most hours one of them would work in one week. */
    load: z.array(z.object({ post: z.string(), people: z.int(), busiestWeekHours: z.number() })),
  }),
);

/** So many of a kind of post with so many hours a day for it, who are away on these days of the week (0 Monday … 6 Sunday). */
const invented = z.object({
  post: z.string().max(60),
  count: z.int().min(1).max(10),
  hoursADay: z.number().min(0.5).max(12),
  away: z.array(z.int().min(0).max(6)).max(7).default([]),
});
/** What would come of a page with invented people and an invented week; the same question has the same answer. Nothing is written. */
export const tryDraft = contract(
  'methods.try-draft',
  z.object({
    community: z.uuid(),
    page: pageIn,
    people: z.array(invented).min(1, '请至少写一种人').max(12),
    /** Matters on each day of the week, Monday first. */
    perWeekday: z.array(z.int().min(0).max(30)).length(7),
    weeks: z.int().min(1).max(12).default(4),
    seed: z.int().min(1).max(999_999).default(1),
  }),
  z.object({
    faults: z.array(fault),
    came: z
      .object({
        weeks: z.int(),
        opened: z.int(),
        solved: z.int(),
        explained: z.int(),
        handedOver: z.int(),
        running: z.int(),
        medianHours: z.number().nullable(),
        steps: z.array(z.object({ id: z.string(), name: z.string(), came: z.int(), late: z.int() })),
        /** Hours in each week of every invented person: 专职网格员 1, 专职网格员 2 … */
        load: z.array(z.object({ who: z.string(), post: z.string(), hours: z.array(z.number()) })),
      })
      .nullable(),
  }),
);
