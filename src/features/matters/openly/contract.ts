import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

/** What a community answers and promises in the open, the newest first; of one kind where `kind` names one. For everybody: no person stands in it but by a nickname of their own. */
export const openly = contract(
  'matters.openly',
  page.extend({ community: z.uuid(), kind: z.string().max(40).optional() }),
  pageOf(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      /** What it is about: decisions, money, works. */
      leaf: z.string().nullable(),
      line: z.string(),
      mark: z.string(),
      answer: z.string().nullable(),
      credit: z.string().nullable(),
      day: z.string().nullable(),
      reached: z.int().nullable(),
      askedAt: z.string(),
      answeredAt: z.string().nullable(),
      dueAt: z.string().nullable(),
      /** Its day has passed and nobody has answered. */
      unanswered: z.boolean(),
      /** It is done, and whoever lives there may say what it is worth. */
      rated: z.boolean(),
      mayRate: z.boolean(),
      myStars: z.int().nullable(),
      /** The mean of the stars; null below five of them. */
      stars: z.number().nullable(),
    }),
  ),
);
export const rateOpenly = contract('matters.rate-openly', z.object({ record: z.uuid(), stars: z.int().min(1).max(5) }), subject);
