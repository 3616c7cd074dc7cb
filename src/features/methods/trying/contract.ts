import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

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
