import { z } from 'zod';
import { atLeast, contract, nothing, subject } from '#kernel/contract.ts';

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
/** The same list of one person, for whoever may vouch for them, and its end when they have no phone to do it with: the reason is read by them. */
export const bindingsOf = contract('accounts.bindings-of', z.object({ person: z.uuid() }), z.object({ bindings: z.array(self) }));
export const endBindingFor = contract(
  'accounts.end-binding-for',
  z.object({ binding: z.uuid(), reason: atLeast(4, '请写明为什么停（至少 4 个字）').max(200) }),
  subject,
);
