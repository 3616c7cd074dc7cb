import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** `unsolved`: asked under these leaves and not ended by the person's own word; `written`: what a paper from outside says happened. */
export const zeroSources = ['unsolved', 'written'] as const;
const name = z.string().trim().min(2, '请写指标叫什么，如「零火情」').max(20, '名称不超过 20 个字');
const paper = z.string().trim().min(2, '请写依据的文件').max(60, '不超过 60 个字');

/** A zero the community's estates are to have: what it means, and where it is counted. Complaints and what goes to other places are never counted. */
export const defineZero = contract(
  'estates.define-zero',
  z
    .object({
      community: z.uuid(),
      name,
      definition: z.string().trim().min(4, '请写清什么算一件').max(200, '不超过 200 个字'),
      source: z.enum(zeroSources, '请选从哪里数'),
      leaves: z.array(z.string().max(40)).max(20).default([]),
      paper: paper.optional(),
    })
    .refine(({ source, leaves }) => source !== 'unsolved' || leaves.length > 0, { path: ['leaves'], message: '请选数哪些服务' })
    .refine(({ source, paper: said }) => source !== 'written' || said !== undefined, { path: ['paper'], message: '请写依据什么文件' }),
  subject,
);
/** It is no longer wanted after this year. */
export const endZero = contract('estates.end-zero', z.object({ indicator: z.uuid() }), subject);
/** One thing a paper from outside says happened: the day and the paper, nobody's name. */
export const enterZero = contract(
  'estates.enter-zero',
  z.object({ indicator: z.uuid(), estate: z.uuid(), day: z.iso.date('请选哪一天'), paper }),
  subject,
);
/** It was entered by mistake: it stays, struck, with the reason. */
export const strikeZero = contract(
  'estates.strike-zero',
  z.object({ entry: z.uuid(), reason: z.string().trim().min(4, '请写明为什么划掉（至少 4 个字）').max(120) }),
  subject,
);

/** How a year stands: `met` only when it is over and every zero is one. */
export const zeroStanding = z.object({
  year: z.int(),
  result: z.enum(['met', 'not-met', 'going']),
  indicators: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      definition: z.string(),
      source: z.enum(zeroSources),
      from: z.array(z.string()),
      none: z.boolean(),
      /** How many there were, and of how many that were asked; said exactly only to staff. */
      counted: z.int().nullable(),
      asked: z.int().nullable(),
      withdrawn: z.int().nullable(),
      /** The last year it is wanted for; null while no end was said. */
      until: z.int().nullable(),
    }),
  ),
});
/** The zeros of a community and how every estate of it stands in a year, for its office. */
export const zeros = contract(
  'estates.zeros',
  z.object({ community: z.uuid(), year: z.int().min(2000).max(2100) }),
  z.object({
    leaves: z.array(z.object({ id: z.string(), name: z.string() })),
    rows: z.array(z.object({ id: z.uuid(), name: z.string(), zero: zeroStanding.nullable() })),
    entries: z.array(
      z.object({
        id: z.uuid(),
        indicator: z.string(),
        estate: z.string(),
        day: z.string(),
        paper: z.string(),
        struck: z.string().nullable(),
      }),
    ),
  }),
);
