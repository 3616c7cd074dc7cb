import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** What an estate is, said anew by the office; what was said before stays in its history, and what is left out stays as it was. */
export const setFacts = contract(
  'estates.set-facts',
  z.object({
    estate: z.uuid(),
    built: z.int('请填哪一年建的').min(1900, '请填 1900 年以后').max(2100, '请核对年份').optional(),
    households: z.int('请填多少户').min(1, '至少一户').max(20_000, '请核对户数').optional(),
    hasDepartment: z.boolean(),
    hasGuard: z.boolean(),
  }),
  subject,
);

/** An estate as it is known: how old in whole years, how many households, and the years before. */
export const estateFacts = z.object({
  built: z.int().nullable(),
  years: z.int().nullable(),
  households: z.int().nullable(),
  history: z.array(z.object({ built: z.int().nullable(), households: z.int().nullable(), at: z.string() })),
});

/** What an estate is without: all three lacking, it is a 三无 one. */
export const without = z.object({ department: z.boolean(), property: z.boolean(), guard: z.boolean() });

/** How the estates of a community or street stand: which nobody looks after, and which are 三无: no department, no property service, no guard. */
export const standing = contract(
  'estates.standing',
  z.object({ area: z.uuid() }),
  z.object({
    unmanaged: z.int(),
    threeWithout: z.int(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        community: z.string(),
        mode: z.enum(['firm', 'self', 'none']).nullable(),
        since: z.string().nullable(),
        measures: z.string().nullable(),
        /** Null where nobody has said it yet. */
        without: without.nullable(),
      }),
    ),
  }),
);
