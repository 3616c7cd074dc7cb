import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

/** One press of the gate-keeper: what kind of problem. Where is known from the post; there is no field for a person, nor for words. */
export const blowWhistle = contract('matters.whistle', z.object({ problem: z.string().max(40) }), subject);
/** What a gate-keeper may whistle for, and what became of the last ten whistles: who was called, and who said 「我去」. */
export const whistles = contract(
  'matters.whistles',
  nothing,
  z.object({
    estate: z.string(),
    /** Who is called by one press, in the community's words. */
    calls: z.array(z.string()),
    problems: z.array(z.object({ id: z.string(), name: z.string(), danger: z.object({ call: z.string(), say: z.string() }).nullable() })),
    whistles: z.array(
      z.object({
        id: z.uuid(),
        problem: z.string(),
        at: z.string(),
        calls: z.array(
          z.object({
            matter: z.uuid(),
            called: z.string(),
            state: z.enum(['calling', 'climbed', 'going', 'done', 'withdrawn']),
            who: z.string().nullable(),
            dueAt: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
);
