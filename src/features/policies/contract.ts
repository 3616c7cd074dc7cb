import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const statements = ['low-income', 'sudden', 'illness-costs', 'disabled-card', 'served', 'family-of-soldier'] as const;
export const policy = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  /** From this age on, whatever else is ticked; null: age does not matter. */
  from: z.int().nullable(),
  anyOf: z.array(z.enum(statements)),
  bring: z.array(z.string()),
  /** Which law demands that it is pinned up once granted, and for how many days; null: it is not. */
  demands: z.object({ law: z.string(), days: z.int() }).nullable(),
});

/**
 * All there is with its conditions, for a check on the person's own phone: what they tick is sent to nobody. Of those who applied only sums are said,
 * none under five. Public.
 */
export const policiesHere = contract(
  'policies.here',
  z.object({ community: z.uuid() }),
  z.object({
    /** Whether one can apply here. */
    open: z.boolean(),
    /** How old the reader is this year by the ledger, which is not asked again; null for whom it does not know. */
    age: z.int().nullable(),
    policies: z.array(policy.extend({ applied: z.int().nullable(), granted: z.int().nullable() })),
    posted: z.array(
      z.object({ policy: z.string(), law: z.string(), masked: z.string(), family: z.int(), yuan: z.int(), until: z.string() }),
    ),
  }),
);
/** Pins up what the law demands, by who handled it, after it was granted: surname, how many in the family, how much. */
export const postGranted = contract(
  'policies.post-granted',
  z.object({
    matter: z.uuid(),
    family: z.int().min(1, '请写家里几口人').max(20),
    yuan: z.int().min(0, '请写每月多少元').max(100_000),
  }),
  subject,
);
/** What I granted and a law demands to be posted, and is not yet. */
export const toPost = contract(
  'policies.to-post',
  z.object({}),
  z.object({ rows: z.array(z.object({ matter: z.uuid(), number: z.string(), policy: z.string() })) }),
);
