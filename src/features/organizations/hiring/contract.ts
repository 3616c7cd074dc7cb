import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** Until when somebody of the staff is hired; without a day their post has no contract any more (they were elected, or are on the establishment). */
export const noteContract = contract(
  'organizations.note-contract',
  z.object({ post: z.uuid(), until: z.iso.date('请选到哪天').nullable() }),
  subject,
);
/** The staff of a community with the end of their contract, the soonest first: read by its secretary. */
export const contracts = contract(
  'organizations.contracts',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        post: z.uuid(),
        called: z.string(),
        kindName: z.string(),
        area: z.string(),
        since: z.string(),
        until: z.string().nullable(),
        /** soon: within the thirty days in which both are reminded. */
        standing: z.enum(['none', 'running', 'soon', 'over']),
      }),
    ),
  }),
);
