import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { subjectLine, withoutNumbers } from '../asked.ts';
import { dangerSaid } from '../danger/contract.ts';

/** 安全隐患、矛盾纠纷、服务缺口; and in place of 「不良倾向」 what was seen to be done in public (row S3-A50 and the limits on it). */
export const findingKinds = ['safety', 'quarrel', 'service', 'conduct'] as const;
const kind = z.enum(findingKinds, '请选发现的是哪一类');
const found = { place: z.uuid('请选在哪里'), leaf: z.string().max(40), danger: dangerSaid };

/** The first three kinds are asked for like any order. */
export const reportFinding = contract(
  'matters.report-finding',
  z.object({ ...found, kind: kind.exclude(['conduct']), subject: subjectLine, more: z.string().trim().max(500).optional() }),
  subject,
);
/** The fourth: which of the deeds on the list, where all may go, when, and what could be seen. There is no field for a person. */
export const reportConduct = contract(
  'matters.report-conduct',
  z.object({
    ...found,
    at: z.iso.datetime({ offset: true, message: '请选什么时候看见的' }),
    seen: z
      .string()
      .trim()
      .min(4, '请写看见了什么（至少 4 个字）')
      .max(100, '只写看见的事，不超过 100 个字')
      .refine(withoutNumbers, '请不要写电话或证件号'),
  }),
  subject,
);
/** What may be reported under each kind at a place, and how many of each its community had this year; fewer than five stay unsaid. */
export const findable = contract(
  'matters.findable',
  z.object({ place: z.uuid() }),
  z.object({
    kinds: z.array(z.object({ kind, leaves: z.array(z.object({ id: z.string(), name: z.string() })), count: z.int().nullable() })),
  }),
);
