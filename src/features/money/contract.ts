import { z } from 'zod';
import { atLeast, contract, page, pageOf, subject } from '#kernel/contract.ts';

export const entryKinds = ['income', 'allot', 'crew', 'reversal'] as const;
export const incomes = ['fee', 'parking', 'other'] as const;
const estate = { estate: z.uuid() };
const fen = z.int('请填到分').min(1, '请填多少钱').max(10_000_000_000, '请核对多少钱');
const monthOf = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '请选哪个月');
/** Read by whoever allows it, and asked for before anything is put before them. */
const why = { why: atLeast(4, '请写明为什么要办（至少 4 个字）').max(60, '不超过 60 个字').optional() };

/** What owners paid, by the number of its receipt: one receipt is one entry. Who paid stands on the receipt and nowhere here. */
export const collect = contract(
  'money.collect',
  z.object({
    ...estate,
    fen,
    income: z.enum(incomes, '请选收的是什么'),
    receipt: z
      .string()
      .trim()
      .regex(/^[\dA-Za-z-]{1,20}$/, '请填收据号，只用数字、字母和横线，不超过 20 位'),
  }),
  subject,
);
/** From the line of income to the line of spending, allowed by a second person. */
export const allot = contract('money.allot', z.object({ ...estate, fen, ...why }), subject);
/** A month's pay of the estate's own gate-keepers and cleaners, of all who worked in one entry; allowed by a second person. */
export const payCrew = contract(
  'money.pay-crew',
  z.object({
    ...estate,
    month: monthOf,
    /** Nothing for whoever is not paid this time. */
    lines: z
      .array(z.object({ place: z.uuid(), fen: z.int('请填到分').min(0, '请填多少钱').max(5_000_000, '请核对多少钱') }))
      .min(1)
      .max(40),
    ...why,
  }),
  subject,
);
/** The opposite of an entry, which stays; allowed by a second person. Why is read by everybody who reads the entry. */
export const reverse = contract(
  'money.reverse',
  z.object({ entry: z.uuid(), why: atLeast(4, '请写明哪里记错了（至少 4 个字）').max(60, '不超过 60 个字') }),
  subject,
);

const line = z.object({ opening: z.int(), came: z.int(), went: z.int(), closing: z.int() });
/** The two lines of an estate in a month, for who lives there, its officers and its community's staff. All sums in fen. */
export const book = contract(
  'money.book',
  z.object({ ...estate, month: monthOf.optional() }),
  z.object({
    name: z.string(),
    month: z.string(),
    /** The month of the first entry; null while there is none. */
    since: z.string().nullable(),
    income: line,
    spending: line,
    /** Which of the two posts the reader holds here. */
    collects: z.boolean(),
    pays: z.boolean(),
    /** Whom this month's pay is still to be booked for; null to whoever does not book it. */
    unpaid: z.array(z.object({ place: z.uuid(), kind: z.enum(['gate-keeper', 'cleaner']), shift: z.string(), fen: z.int() })).nullable(),
  }),
);

const by = z.object({ kind: z.string(), called: z.string() });
/** The entries of a month, the newest first, each with who made and who allowed it: nowhere who paid. */
export const entries = contract(
  'money.entries',
  page.extend({ ...estate, month: monthOf }),
  pageOf(
    z.object({
      id: z.uuid(),
      day: z.string(),
      kind: z.enum(entryKinds),
      income: z.enum(incomes).nullable(),
      /** For which month the crew was paid. */
      month: z.string().nullable(),
      /** Null where it would say what one person earns, to whoever only lives there: the sums of the month stay. */
      fen: z.int().nullable(),
      /** Which entry this one puts right, of which day and kind; and why. */
      reverses: z.object({ id: z.uuid(), day: z.string(), kind: z.enum(entryKinds) }).nullable(),
      why: z.string().nullable(),
      /** Whether another one has put it right. */
      reversed: z.boolean(),
      by,
      allowedBy: by.nullable(),
      /** For the office and the two officers: the number of the receipt, and what each place of the crew was paid. */
      receipt: z.string().nullable(),
      parts: z.array(z.object({ kind: z.enum(['gate-keeper', 'cleaner']), shift: z.string(), fen: z.int() })).nullable(),
      mayReverse: z.boolean(),
    }),
  ),
);

/** The entries of a year as an Excel file: GET /api/money.export?estate=&year=. For the office; without what one place is paid. */
export const exportBook = contract(
  'money.export',
  z.object({ ...estate, year: z.coerce.number().int().min(2000).max(2100) }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
);
