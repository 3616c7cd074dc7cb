import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** One quarrel heard of on a round: what kind, and nothing else. There is no field for a person, a door or a word. */
export const hearQuarrel = contract('matters.hear-quarrel', z.object({ matter: z.uuid(), leaf: z.string().max(40) }), subject);
/** One of the two sides was asked in person and said yes; or one said no, and that is its end. */
export const answerQuarrel = contract(
  'matters.answer-quarrel',
  z.object({ quarrel: z.uuid(), answer: z.enum(['one', 'other', 'no'], '请选是谁愿意，还是有一方不愿意') }),
  subject,
);
/** Both said yes: only now the two are named, and a case of mediation begins, which asks each of them once more for their word. */
export const openQuarrel = contract(
  'matters.open-quarrel',
  z.object({
    quarrel: z.uuid(),
    place: z.uuid('请选在哪里'),
    subject: z.string().trim().min(2, '请用一句话说说是什么事').max(60),
    sides: z.tuple([z.uuid('请选一方是谁'), z.uuid('请选另一方是谁')]),
  }),
  subject,
);
/** What a round heard: so many, of which kinds, how far each is. */
export const quarrels = contract(
  'matters.quarrels',
  z.object({ matter: z.uuid() }),
  z.object({
    kinds: z.array(z.object({ id: z.string(), name: z.string() })),
    rows: z.array(
      z.object({
        id: z.uuid(),
        nth: z.int(),
        kind: z.string(),
        one: z.boolean(),
        other: z.boolean(),
        standing: z.enum(['asking', 'agreed', 'opened', 'ended']),
      }),
    ),
    /** `none`: the matter is no such round. */
    may: z.enum(['hear', 'ask', 'read', 'none']),
  }),
);
