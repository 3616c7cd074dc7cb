import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

/** How far somebody acts for another: 替他报事 ask, 看他的事 see, 替他回话 confirm. */
const may = z.enum(['ask', 'see', 'confirm']);
const kin = z.enum(['child', 'spouse', 'parent', 'sibling', 'relative', 'neighbour']);

/** What a person allows: how far, to whom, for how many days; a year at most, then it is asked anew. */
export const familyTerms = z.object({
  may: z.array(may).min(1, '请至少勾一样').max(3),
  kin,
  days: z.int().min(1).max(365).default(365),
});
/** The same, with how staff heard that the person agrees: face to face, on the telephone, or in writing. */
export const familyAgreed = familyTerms.extend({ agreed: z.enum(['present', 'phone', 'letter'], '请写明本人是怎么同意的') });

/** The person themself lets somebody of the family act for them: a code, good for three days, that they tell or show. Shown once. */
export const inviteFamily = contract('accounts.invite-family', familyTerms, z.object({ code: z.string(), expiresAt: z.string() }));
/** Ends it at once: by the person, by whoever acts for them, or by staff of the community who were asked to. */
export const endFamily = contract('accounts.end-family', z.object({ binding: z.uuid() }), subject);

const acting = z.object({
  binding: z.uuid(),
  masked: z.string(),
  kin,
  may: z.array(may),
  since: z.string(),
  until: z.string().nullable(),
  ended: z.boolean(),
});
/** The list both sides read: who acts for me (with the tail of the phone they sign in with), and for whom I act. What has ended stays for ninety days. */
export const family = contract(
  'accounts.family',
  nothing,
  z.object({
    forMe: z.array(acting.omit({ masked: true }).extend({ phoneTail: z.string() })),
    iFor: z.array(acting.extend({ person: z.uuid(), calls: z.string().nullable() })),
  }),
);
/** The same list of one resident, for staff at the counter who may vouch for them. */
export const familyOf = contract('accounts.family-of', z.object({ person: z.uuid() }), family.output.pick({ forMe: true }));
