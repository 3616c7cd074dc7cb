import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const day = z.iso.date('请选哪天');
const line = (most: number) => z.string().trim().min(2, '请写至少两个字').max(most, `不超过 ${most} 个字`);
const period = { since: day, until: day };
const inOrder = { error: '到期不能比开始早', path: ['until'] };
const noticeDays = z.int().min(1, '至少提前一天').max(180, '最多提前 180 天');

/** An agreement with units outside the community: which parties, what services, from when until when, and how many days before its end the office is reminded (row S0-B28). */
export const cooperate = contract(
  'organizations.cooperate',
  z
    .object({
      community: z.uuid(),
      name: line(40),
      parties: z.array(line(40)).min(1, '请写和哪些单位').max(12, '最多十二个单位'),
      services: z.array(line(60)).min(1, '请写做哪些事').max(12, '最多十二件'),
      ...period,
      noticeDays: noticeDays.default(30),
    })
    .refine(({ since, until }) => since <= until, inOrder),
  subject,
);
/** Renewed: another agreement of the same parties and services, for the time after. */
export const renewCooperation = contract(
  'organizations.renew-cooperation',
  z.object({ cooperation: z.uuid(), ...period }).refine(({ since, until }) => since <= until, inOrder),
  subject,
);
export const endCooperation = contract(
  'organizations.end-cooperation',
  z.object({ cooperation: z.uuid(), why: z.string().trim().min(2, '请写为什么不再合作').max(120, '不超过 120 个字') }),
  subject,
);

/** The agreements of a community, those that want something first. Public: units and what they do, no person. */
export const cooperations = contract(
  'organizations.cooperations',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        parties: z.array(z.string()),
        services: z.array(z.string()),
        since: z.string(),
        until: z.string(),
        noticeDays: z.int(),
        /** `soon`: the office is to renew or end it; `over`: its last day has passed and nobody did. */
        standing: z.enum(['soon', 'over', 'running', 'coming', 'renewed', 'ended']),
        endedWhy: z.string().nullable(),
      }),
    ),
    mayKeep: z.boolean(),
  }),
);
