import { z } from 'zod';
import { atLeast, contract, subject } from '#kernel/contract.ts';
import { withoutNumbers } from '../asked.ts';
import { dangerSaid } from '../danger/contract.ts';

const within = { community: z.uuid() };
const withWhom = z.enum(['on-duty', 'office', 'morning']);

/**
 * 随时问: anybody asks a community at any hour, without signing in; who asks is not kept. `question` is chosen by the device, so that asking again after a lost
 * answer gives the same number and code.
 */
export const askLine = contract(
  'matters.ask-line',
  z.object({
    ...within,
    question: z.uuid(),
    says: atLeast(2, '请写一句想问什么')
      .max(300, '请不超过 300 个字')
      .refine(withoutNumbers, '不用留电话和证件号，凭编号和查询码就能看答复'),
    danger: dangerSaid,
  }),
  z.object({ number: z.string(), code: z.string(), withWhom, called: z.string().nullable(), from: z.string() }),
);
/** Reads the answer with the number and the code, and nothing else. */
export const readLine = contract(
  'matters.read-line',
  z.object({ number: z.string().trim().min(1, '请填编号').max(20), code: z.string().trim().min(4, '请填查询码').max(20) }),
  z.object({
    community: z.string(),
    says: z.string(),
    askedAt: z.string(),
    reply: z.string().nullable(),
    answeredAt: z.string().nullable(),
    answeredBy: z.string().nullable(),
    withWhom,
    called: z.string().nullable(),
  }),
);
export const answerLine = contract(
  'matters.answer-line',
  z.object({ question: z.uuid(), reply: atLeast(2, '请写答复').max(600, '请不超过 600 个字') }),
  subject,
);
/** What waits to be answered in a community, the oldest first, and what was answered in the last week; in whose hands, and since when. */
export const lineQuestions = contract(
  'matters.line-questions',
  z.object(within),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        says: z.string(),
        askedAt: z.string(),
        withWhom,
        called: z.string().nullable(),
        mine: z.boolean(),
        turns: z.int(),
        reply: z.string().nullable(),
        answeredAt: z.string().nullable(),
        answeredBy: z.string().nullable(),
      }),
    ),
  }),
);
/** How many asked, how many at night, how long they waited: in all of a year, and the middle one of the last thirty days. */
export const lineFigures = contract(
  'matters.line-figures',
  z.object({ ...within, year: z.int().min(2000).max(2100) }),
  z.object({
    asked: z.int(),
    atNight: z.int(),
    answered: z.int(),
    open: z.int(),
    meanMinutes: z.int().nullable(),
    middleMinutes: z.int().nullable(),
  }),
);
