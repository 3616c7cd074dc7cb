import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

export const trades = [
  'building',
  'farming',
  'factory',
  'driving',
  'kitchen',
  'cleaning',
  'care',
  'selling',
  'office',
  'guarding',
  'any',
] as const;
export const workHours = ['full', 'part', 'home'] as const;
const trade = z.enum(trades, '请选哪一行');
const hours = z.enum(workHours, '请选什么时间');
const within = { community: z.uuid() };
const line = (missing: string) => z.string().trim().min(2, missing).max(40, '请不超过 40 个字');

/** Work a unit offers; its phone is a work number and public. */
export const offerJob = contract(
  'jobs.offer',
  z.object({
    ...within,
    unit: line('请写哪个单位'),
    title: line('请写做什么'),
    trade,
    hours,
    places: z.int().min(1, '至少招 1 人').max(500, '最多 500 人'),
    pay: line('请写待遇'),
    phone: z
      .string()
      .trim()
      .regex(/^[\d-]{7,20}$/, '请写单位的电话'),
    until: z.iso.date('请选招到哪天'),
  }),
  subject,
);
export const closeJob = contract('jobs.close', z.object({ opening: z.uuid() }), subject);

/** One registers oneself, with what one can do and when; nothing else is asked. Said anew, it stands in place of the one before. */
export const seekJob = contract(
  'jobs.seek',
  z.object({
    trades: z.array(trade).min(1, '请至少选一行').max(trades.length),
    hours: z.array(hours).min(1, '请至少选一种时间').max(workHours.length),
    agreed: z.literal(true, '请先看清谁看得到，再打勾'),
  }),
  subject,
);
/** Taken back: what was said is emptied at once, and the row goes. */
export const leaveSearch = contract('jobs.leave', nothing, subject);
/** 我上岗了: in one of the openings, or somewhere else. */
export const tookJob = contract('jobs.took', z.object({ opening: z.uuid().optional() }), subject);

const opening = z.object({
  id: z.uuid(),
  unit: z.string(),
  title: z.string(),
  trade,
  hours,
  places: z.int(),
  pay: z.string(),
  phone: z.string(),
  until: z.string(),
});
/** What a community's units offer, and how many found work: sums only, none under five. Public. */
export const jobBoard = contract(
  'jobs.board',
  z.object(within),
  z.object({
    openings: z.array(opening),
    seekers: z.int().nullable(),
    placed: z.int().nullable(),
    /** In percent; null where it would show somebody. */
    share: z.int().nullable(),
    mayOffer: z.boolean(),
  }),
);
/** What I said, and what fits it. Read by nobody else. */
export const myJobs = contract(
  'jobs.mine',
  nothing,
  z.object({
    seeking: z.object({ trades: z.array(trade), hours: z.array(hours), placed: z.boolean() }).nullable(),
    fits: z.array(opening),
  }),
);
