import { z } from 'zod';
import { atLeast, contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

const digits = z.string().regex(/^\d{6}$/, '请填 6 位动态码');
/** How many recovery codes are left is all that is ever said of them again. */
const shown = z.object({ left: z.int() });

/** How my second step stands. `demoCode`: the code of this moment, told by a demo county only. */
export const second = contract(
  'accounts.second',
  nothing,
  z.object({
    since: z.string().nullable(),
    left: z.int(),
    /** The day from which one of my posts asks for it; none does: null. */
    asked: z.iso.date().nullable(),
    /** A post of mine asks for it, and nobody is there who could take my lost phone out of force. */
    alone: z.boolean(),
    demoCode: z.string().nullable(),
  }),
);
/** A new secret for an authenticator app, to be confirmed with its first code. Shown once. Refused while one is in force and was not shown lately. */
export const beginSecond = contract(
  'accounts.begin-second',
  nothing,
  z.object({
    secret: z.string(),
    uri: z.string(),
    /** The QR code as an outline: `size` dots a side. */
    qr: z.object({ size: z.int(), path: z.string() }),
    demoCode: z.string().nullable(),
  }),
);
/** The first code of the app: from now on it is asked for. Gives the ten recovery codes, once. */
export const confirmSecond = contract('accounts.confirm-second', z.object({ code: digits }), z.object({ codes: z.array(z.string()) }));
/** Shows the second step in this session: six digits of the app, or a recovery code. */
export const showSecond = contract('accounts.show-second', z.object({ code: z.string().trim().min(6, '请填动态码').max(16) }), shown);
/** Ten new recovery codes; the earlier ones are void. */
export const newRecoveryCodes = contract('accounts.new-recovery-codes', nothing, z.object({ codes: z.array(z.string()) }));

/** Which posts are asked for it from which day: when signing in, and before what cannot be taken back; and from which day two people give it. */
export const secondRules = contract(
  'accounts.second-rules',
  nothing,
  z.object({
    rules: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        work: z.string(),
        secondFrom: z.iso.date().nullable(),
        stepUpFrom: z.iso.date().nullable(),
        twoFrom: z.iso.date().nullable(),
        /** The last day it was said, in words of who said it: nobody yet, null. */
        said: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
        holders: z.int(),
        without: z.int(),
      }),
    ),
  }),
);
/** Null: not asked of this post any more. Never taken away from an administrator's, nor put off. */
export const setSecondRule = contract(
  'accounts.set-second-rule',
  z.object({
    kind: z.string(),
    secondFrom: z.iso.date().nullable(),
    stepUpFrom: z.iso.date().nullable(),
    /** From which day such a post is given by two people. Left out, what stands stays. */
    twoFrom: z.iso.date().nullable().optional(),
  }),
  subject,
);
/** Who works here and whether they have a second step; and who has left, as long as theirs is in force (`until`). */
export const secondHolders = contract(
  'accounts.second-holders',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      called: z.string(),
      kindName: z.string(),
      area: z.string(),
      since: z.string().nullable(),
      until: z.iso.date().nullable(),
    }),
  ),
);
/** Takes a lost phone out of force, by another than its holder, with a reason the holder reads. `post`: one they hold, or held last. */
export const resetSecond = contract(
  'accounts.reset-second',
  z.object({ post: z.uuid(), reason: atLeast(4, '请写明原因（至少 4 个字）').max(200) }),
  subject,
);
