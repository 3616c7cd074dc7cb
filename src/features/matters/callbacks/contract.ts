import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

/** 回访抽样: what has ended and is asked about once more, for staff who had no part in the work; of one `community`, or of all they work in. By what it was drawn is told to nobody. */
export const callBacks = contract(
  'matters.call-backs',
  page.extend({ answered: z.boolean().default(false), community: z.uuid().optional() }),
  pageOf(
    z.object({
      id: z.uuid(),
      matter: z.uuid(),
      number: z.string(),
      subject: z.string(),
      place: z.string(),
      status: z.string(),
      endedAt: z.string(),
      drawnAt: z.string(),
      tries: z.int(),
      masked: z.string().nullable(),
      answer: z
        .object({
          at: z.string(),
          heard: z.enum(['heard', 'declined', 'not-reached']),
          done: z.boolean().nullable(),
          content: z.boolean().nullable(),
          said: z.string().nullable(),
          reopened: z.boolean(),
        })
        .nullable(),
    }),
  ),
);
/** The number to call, for this call-back alone; the one called reads who looked and why. */
export const callBackContact = contract(
  'matters.call-back-contact',
  z.object({ callBack: z.uuid() }),
  z.object({ id: z.uuid(), name: z.string().nullable(), phone: z.string().nullable() }),
);
/** Three questions: was it done, are you content, anything else. Whoever was not reached is tried three times; to decline is an answer. Begun again only where the person wants it. */
export const answerCallBack = contract(
  'matters.answer-call-back',
  z
    .object({
      callBack: z.uuid(),
      how: z.enum(['phone', 'visit']),
      heard: z.enum(['heard', 'declined', 'not-reached']),
      done: z.boolean().optional(),
      content: z.boolean().optional(),
      said: z.string().trim().max(500, '请不超过 500 个字').optional(),
      reopen: z.literal(true).optional(),
    })
    .refine(({ heard, done }) => heard !== 'heard' || done !== undefined, { error: '请选办好了没有', path: ['done'] })
    .refine(({ heard, content }) => heard !== 'heard' || content !== undefined, { error: '请选满意不满意', path: ['content'] })
    .refine(({ done, reopen }) => reopen === undefined || done === false, { error: '说没办好的，才重新办', path: ['reopen'] })
    .refine(({ reopen, said = '' }) => reopen === undefined || said.length >= 2, { error: '请写一句哪里没办好', path: ['said'] }),
  subject,
);

/** 扫一下门牌: by who did the work, if they wish. Kept is only whether it hangs at the matter's own place. */
export const standAt = contract('matters.stand-at', z.object({ matter: z.uuid(), plate: z.uuid() }), subject);

const rule = z.object({
  /** Of a thousand that end, so many are drawn by chance. */
  perThousand: z.int().min(0).max(1000),
  /** So many ended by one person within so many minutes. */
  together: z.int().min(3, '至少三件').max(50),
  minutes: z.int().min(1).max(120),
  photos: z.boolean(),
  plates: z.boolean(),
});
export const setCallBackRule = contract('matters.set-call-back-rule', rule.extend({ area: z.uuid() }), subject);
const small = z.int().nullable();
/** How it is drawn, and what came of it in ninety days; figures under five are hidden, and none is of a person. */
export const callBackRules = contract(
  'matters.call-back-rules',
  nothing,
  z.object({
    rows: z.array(
      rule.extend({
        area: z.uuid(),
        name: z.string(),
        from: z.enum(['own', 'county', 'usual']),
        maySet: z.boolean(),
        drawn: small,
        heard: small,
        notDone: small,
      }),
    ),
  }),
);
