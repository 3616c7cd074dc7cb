import { z } from 'zod';
import { contract, page, pageOf } from '#kernel/contract.ts';

/** What I told and wrote in the matters I asked for, opened for me alone: the copy of my own words (PIPL 45). Matters of which nothing I wrote is left are named all the same. */
export const myWords = contract(
  'matters.my-words',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      number: z.string(),
      method: z.string(),
      subject: z.string(),
      openedAt: z.string(),
      said: z.array(z.object({ at: z.string(), label: z.string().nullable(), say: z.string() })),
    }),
  ),
);
