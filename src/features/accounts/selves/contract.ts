import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

/** An account that signs in as a person: the tail of its phone, how it came to, by whom where somebody vouched, since when, and the last time somebody signed in there that is still kept. */
const self = z.object({
  binding: z.uuid(),
  phoneTail: z.string(),
  how: z.enum(['staff', 'paper', 'post', 'demo']),
  by: z.string().nullable(),
  since: z.string(),
  signedInAt: z.string().nullable(),
});

/** Who may sign in as me today, the one asked from marked. */
export const myBindings = contract('accounts.my-bindings', nothing, z.object({ bindings: z.array(self.extend({ isThis: z.boolean() })) }));
/** Nobody signs in as me from that account any more. Ending the one in use signs out. */
export const endBinding = contract('accounts.end-binding', z.object({ binding: z.uuid() }), subject);
