import { z } from 'zod';
import { contract, nothing } from '#kernel/contract.ts';

const who = z.enum(['anyone', 'signed-in', 'person', 'posts']);
/** One thing that can be done or looked at, as the door decides it. */
const right = z.object({
  name: z.string(),
  says: z.string(),
  room: z.string(),
  isLook: z.boolean(),
  who,
  /** Kinds of posts it is let in for; empty where it does not hang on a post. */
  posts: z.array(z.string()),
  /** How far somebody of the family may do it for another; null where nobody may. */
  family: z.enum(['ask', 'see', 'confirm', 'account']).nullable(),
  /** Whether the second step of signing in is asked for again right before. */
  stepUp: z.boolean(),
});
const post = z.object({ id: z.string(), name: z.string(), level: z.string(), work: z.string() });

/** Who may do and see what, read off the rules at the doors themselves. */
export const table = contract('rights.table', nothing, z.object({ posts: z.array(post), rights: z.array(right) }));
/** The same as a file: of one kind of post, or of all. */
export const exportTable = contract(
  'rights.export',
  z.object({ post: z.string().max(60).optional() }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
