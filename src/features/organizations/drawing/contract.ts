import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** From which kinds of posts the holders of a post are drawn in this community; none: nobody is asked where they come from. */
export const setSources = contract(
  'organizations.set-sources',
  z.object({ community: z.uuid(), kind: z.string().max(60), from: z.array(z.string().max(60)).max(12, '最多十二类') }),
  subject,
);
const drawn = z.object({ kind: z.string(), kindName: z.string(), from: z.array(z.object({ kind: z.string(), name: z.string() })) });
export const sources = contract(
  'organizations.sources',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(drawn),
    /** Posts of which this community has said nothing yet, with the circles they are usually drawn from. */
    usual: z.array(drawn),
  }),
);
