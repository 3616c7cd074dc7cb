import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { talkWays as ways } from '../helping/contract.ts';

/**
 * By which ways a resident of a community can begin a talk, and on what a member is ready to talk by each, by that member's own wish. Public: no member is named, and
 * none counted. `offered`: whether the community has talks at all.
 */
export const talkWays = contract(
  'matters.talk-ways',
  z.object({ community: z.uuid() }),
  z.object({
    community: z.string(),
    phone: z.string().nullable(),
    offered: z.boolean(),
    ways: z.array(z.object({ way: z.enum(ways), about: z.array(z.object({ leaf: z.string(), name: z.string() })) })),
  }),
);
