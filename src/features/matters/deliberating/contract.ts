import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/**
 * Where a task comes from: the topic, and the decision behind it (`decided`); `routine` where nobody had to decide, `topic` as long as it is talked over.
 * `deliberates`: whether its method decides at all.
 */
export const origin = contract(
  'matters.origin',
  z.object({ matter: z.uuid() }),
  z.object({
    stands: z.enum(['topic', 'decided', 'routine']),
    deliberates: z.boolean(),
    decided: z
      .object({ at: z.string(), by: z.string(), topic: z.object({ matter: z.uuid(), number: z.string(), subject: z.string() }) })
      .nullable(),
  }),
);
