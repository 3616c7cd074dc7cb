import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** The needs of a community no plan answers, and the five kinds of service asked for most in the quarter of a day, each with how many items of a plan answer it. */
export const unanswered = contract(
  'plans.unanswered',
  z.object({ community: z.uuid(), day: z.iso.date().optional() }),
  z.object({
    needs: z.array(z.object({ id: z.uuid(), subject: z.string(), sheet: z.string() })),
    kinds: z.array(z.object({ leaf: z.string(), name: z.string(), asked: z.int(), answeredBy: z.int() })),
  }),
);
