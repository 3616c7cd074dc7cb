import { z } from 'zod';
import { atLeast, contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

export const kinds = ['posts', 'export', 'erasure', 'money', 'binding'] as const;
const kind = z.enum(kinds);

/** Why a second person should allow it: read by them, and kept. */
export const why = atLeast(4, '请写明为什么要办（至少 4 个字）').max(200).optional();

const asking = z.object({
  id: z.uuid(),
  kind,
  /** What would be done, as it is called at work. */
  deed: z.string(),
  /** Whom it concerns, masked. */
  whose: z.string().nullable(),
  lines: z.array(z.object({ label: z.string(), says: z.string() })),
  howMany: z.int().nullable(),
  /** A yes does nothing by itself: it lets whoever asked do it once within a day. */
  lends: z.boolean(),
  reason: z.string(),
  askedAt: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
});
/** What waits for my yes or no, the soonest due first: never what I asked for, nor what concerns me. */
export const waiting = contract(
  'approvals.waiting',
  page,
  pageOf(asking.extend({ askedAs: z.string(), /** Which posts whoever asks holds today. */ posts: z.string() })),
);
export const count = contract('approvals.count', nothing, z.object({ waiting: z.int() }));
/** What I asked for and what became of it, the newest first. */
export const mine = contract(
  'approvals.mine',
  page,
  pageOf(
    asking.extend({
      /** The kind of post that answers. */
      by: z.string(),
      state: z.enum(['waiting', 'yes', 'no', 'withdrawn', 'expired', 'usable', 'used', 'unused']),
      decidedAs: z.string().nullable(),
      decidedAt: z.string().nullable(),
      answer: z.string().nullable(),
      useUntil: z.string().nullable(),
      /** Where the file is fetched, once, while it may be. */
      fetchFrom: z.string().nullable(),
    }),
  ),
);
/** Yes does it at once, or lets the one file be fetched within a day; either is said with a reason whoever asked reads. */
export const decide = contract(
  'approvals.decide',
  z.object({ approval: z.uuid(), verdict: z.enum(['yes', 'no']), answer: atLeast(2, '请写一句理由（至少 2 个字）').max(200) }),
  subject,
);
export const withdraw = contract('approvals.withdraw', z.object({ approval: z.uuid() }), subject);
/** How many working days each kind waits for an answer. */
export const terms = contract('approvals.terms', nothing, z.object({ terms: z.array(z.object({ kind, days: z.int() })) }));
export const setTerm = contract('approvals.set-term', z.object({ kind, days: z.int().min(1).max(10) }), subject);
