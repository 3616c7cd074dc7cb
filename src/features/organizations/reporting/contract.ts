import { z } from 'zod';
import { freeTimes } from '#features/matters/helping/contract.ts';
import { contract, nothing, subject } from '#kernel/contract.ts';

const called = z.string().trim().min(1).max(20, '称呼不超过 20 个字').optional();
const standing = z.enum(['asked', 'here']);

/** A Party member reports to the community they live in: unit, what they can do, when they are free. Said anew it stands in place of what was said before. */
export const reportIn = contract(
  'organizations.report-in',
  z.object({
    unit: z.string().trim().min(2, '请写在哪个单位').max(40, '不超过 40 个字'),
    skills: z.array(z.string().trim().min(1).max(20, '每样不超过 20 个字')).max(20),
    /** Left out it stays as it is. */
    free: freeTimes.optional(),
    called,
    agreed: z.literal(true, '请先看清谁看得到，再打勾'),
  }),
  subject,
);
/** 今天又来报到: counted once a day. */
export const reportAgain = contract('organizations.report-again', nothing, subject);
/** One goes at any time, and gives no reason. */
export const endReport = contract('organizations.end-report', nothing, subject);
/** The secretary, who has seen the member's card: here from today on, first since the day in the paper book where there is one; or not, and why. */
export const answerReport = contract(
  'organizations.answer-report',
  z.discriminatedUnion('here', [
    z.object({ person: z.uuid(), here: z.literal(true), firstOn: z.iso.date('请选哪天').optional() }),
    z.object({
      person: z.uuid(),
      here: z.literal(false),
      reason: z.string().trim().min(4, '请写一句为什么（至少 4 个字）').max(120, '不超过 120 个字'),
    }),
  ]),
  subject,
);

const report = z.object({
  unit: z.string(),
  called: z.string().nullable(),
  skills: z.array(z.string()),
  firstOn: z.string(),
  /** How many later days they came again. */
  again: z.int(),
  standing,
});
/** What I said, where I stand with it, and the grid I live in today. */
export const myReport = contract(
  'organizations.my-report',
  nothing,
  z.object({
    report: report.extend({ today: z.boolean(), grid: z.object({ id: z.uuid(), name: z.string() }).nullable() }).nullable(),
    /** Null where nobody knows at which door I live. */
    community: z.string().nullable(),
  }),
);
/** Who reported, for the secretary alone. */
export const reports = contract(
  'organizations.reports',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(report.extend({ person: z.uuid(), masked: z.string(), grid: z.string().nullable() })) }),
);
/** Members of one's own grid who reported and let neighbours read how they are called, with what they can do. */
export const membersNear = contract(
  'organizations.members-near',
  nothing,
  z.object({ rows: z.array(z.object({ called: z.string(), skills: z.array(z.string()) })) }),
);
