import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const matter = z.uuid();

/**
 * 签委托书: by who asked, in the app; or by staff who pass it on, with a picture of the paper, or before two of them: the second confirms it from their own
 * account. `until`: the last day it holds, at most 180 days from today.
 */
export const signLetter = contract(
  'matters.sign-letter',
  z
    .object({
      matter,
      seen: z.int().min(0).optional(),
      how: z.enum(['app', 'paper', 'witnessed']),
      until: z.iso.date(),
      photo: z.uuid().optional(),
    })
    .refine(({ how, photo }) => (how === 'paper') === (photo !== undefined), { error: '纸上签的，请拍一张照片', path: ['photo'] }),
  subject,
);

/** 撤回委托: by who asked, at any step, or passed on by staff. Whoever acted no longer sees the matter from this moment on. */
export const withdrawLetter = contract(
  'matters.withdraw-letter',
  z.object({
    matter,
    seen: z.int().min(0).optional(),
    reason: z.string().trim().max(200).optional(),
    relayed: z.enum(['phone', 'counter', 'visit']).optional(),
  }),
  subject,
);

/** `how`: app, paper, witnessed. */
const letter = z.object({
  until: z.string(),
  how: z.string(),
  photo: z.uuid().nullable(),
  witnesses: z.array(z.string()),
  signedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
/** The letters of a matter, the newest first, with what may be signed now, who acts, and what was done in the person's name. */
export const letterOf = contract(
  'matters.letter',
  z.object({ matter }),
  z.object({
    /** Whether this matter goes by a letter at all. */
    asked: z.boolean(),
    /** What is authorised, in a sentence: for which matter, to whom, and what an agent never may. */
    what: z.string(),
    never: z.array(z.string()),
    /** The last day one may choose, and the one that is proposed. */
    latest: z.string(),
    proposed: z.string(),
    maySign: z.array(z.enum(['app', 'paper', 'witnessed'])),
    mayWithdraw: z.boolean(),
    /** Staff to whom the person said that they take it back. */
    mayPassOn: z.boolean(),
    agent: z.string().nullable(),
    letters: z.array(letter),
    done: z.array(z.object({ at: z.string(), by: z.string(), what: z.string() })),
  }),
);
