import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { oneOfBoth, somebody, whoMissing } from '../contract.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选哪个月');

/** Places a cadre at a grid for so many days a month, also one who lives elsewhere: a post that carries no rights there. */
export const placeCadre = contract(
  'organizations.place-cadre',
  z
    .object({
      grid: z.uuid('请选哪个网格'),
      ...somebody,
      called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
      homeUnit: z.string().trim().min(2, '请写从哪个单位来').max(40, '不超过 40 个字'),
      days: z.int('请填每月几天').min(1, '每月至少一天').max(22, '每月最多 22 天'),
      since: z.iso.date('请选从哪天开始'),
      workPhone: z.string().trim().max(20).optional(),
    })
    .refine(oneOfBoth, whoMissing),
  subject,
);
/** A day somebody placed was there, and what was done, in a line without residents: by themself or the office. Neither hours nor place are kept. */
export const noteDay = contract(
  'organizations.note-placement-day',
  z.object({
    post: z.uuid(),
    on: z.iso.date('请选哪天'),
    what: z.string().trim().min(2, '请写办了什么').max(60, '不超过 60 个字'),
  }),
  subject,
);
export const dropDay = contract('organizations.drop-placement-day', z.object({ post: z.uuid(), on: z.iso.date() }), subject);

const row = z.object({
  post: z.uuid(),
  called: z.string(),
  homeUnit: z.string(),
  grid: z.string(),
  /** Days a month. */
  planned: z.int(),
  /** Days of this month. */
  there: z.int(),
});
/** The cadres placed at the grids of a community, planned and actual days of a month side by side. Public. */
export const placements = contract('organizations.placements', z.object({ community: z.uuid(), month }), z.object({ rows: z.array(row) }));
/** Where I am placed myself, with the days of a month. */
export const myPlacements = contract(
  'organizations.my-placements',
  z.object({ month }),
  z.object({ rows: z.array(row.extend({ days: z.array(z.object({ on: z.string(), what: z.string() })) })) }),
);
