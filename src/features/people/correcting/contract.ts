import { z } from 'zod';
import { atLeast, contract, nothing, page, pageOf, phone, subject } from '#kernel/contract.ts';

export const fields = ['name', 'sex', 'birth-year', 'relation', 'residence', 'id-number', 'home', 'other'] as const;
const field = z.enum(fields, '请选是哪一项');
const answers = ['done', 'refused', 'taken-back'] as const;

/** What I may change alone, at once: the phone I am told at. Another number shows by the code sent to it that it is in my hands. */
export const changePhone = contract(
  'people.change-phone',
  z.object({
    phone,
    code: z
      .string()
      .regex(/^\d{6}$/, '请填 6 位验证码')
      .optional(),
  }),
  subject,
);
/** How I am called where I lend a hand. */
export const changeCalled = contract(
  'people.change-called',
  z.object({ called: z.string().trim().min(2, '请写至少 2 个字').max(20, '请不超过 20 个字') }),
  subject,
);
/** What should stand instead, by the id of a choice where there is one (sex, relation, residence); the community answers within fifteen working days. */
export const askCorrection = contract(
  'people.ask-correction',
  z.object({
    field,
    to: z.string().trim().min(1, '请写应当是什么').max(80, '请不超过 80 个字'),
    why: z.string().trim().max(200, '请不超过 200 个字').default(''),
  }),
  subject,
);
export const takeBackCorrection = contract('people.take-back-correction', z.object({ correction: z.uuid() }), subject);

const asked = z.object({
  id: z.uuid(),
  field,
  to: z.string(),
  why: z.string(),
  at: z.string(),
  dueAt: z.string(),
  /** A year was touched whose holidays are unknown. */
  provisional: z.boolean(),
  answer: z.enum(answers).nullable(),
  reply: z.string().nullable(),
  by: z.string().nullable(),
});
/** What stands about me in the ledger, in the clear, for me alone; and what I asked to have put right. */
export const myDetails = contract(
  'people.my-details',
  nothing,
  z.object({
    name: z.string(),
    phone: z.string().nullable(),
    /** All but the first and last four figures are covered. */
    idNumber: z.string().nullable(),
    sex: z.string().nullable(),
    birthYear: z.int().nullable(),
    relation: z.string().nullable(),
    residence: z.string(),
    home: z.string().nullable(),
    /** Null where I lend no hand. */
    called: z.string().nullable(),
    asked: z.array(asked),
  }),
);
/** What waits for an answer of mine, the soonest due first; what it says is opened one by one. */
export const corrections = contract(
  'people.corrections',
  page.extend({ answered: z.boolean().default(false) }),
  pageOf(
    z.object({
      id: z.uuid(),
      field,
      masked: z.string(),
      dwelling: z.string().nullable(),
      grid: z.string().nullable(),
      at: z.string(),
      dueAt: z.string(),
      provisional: z.boolean(),
      answer: z.enum(answers).nullable(),
    }),
  ),
);
/** One request in its own words; the person reads that it was opened. */
export const openCorrection = contract('people.open-correction', z.object({ correction: z.uuid() }), asked);
const reason = atLeast(4, '');
/** Whether a reply says anything. */
export const isReason = (reply: string): boolean => reason.safeParse(reply).success;
/** Done changes the ledger with the very words asked for, or says what was done by hand; not done needs its reason (PIPL 50). */
export const answerCorrection = contract(
  'people.answer-correction',
  z
    .object({
      correction: z.uuid(),
      answer: z.enum(['done', 'refused']),
      reply: z.string().trim().max(200, '请不超过 200 个字').default(''),
    })
    .refine(({ answer, reply }) => answer === 'done' || isReason(reply), {
      path: ['reply'],
      message: '请写清为什么不改（至少 4 个字）',
    }),
  subject,
);
