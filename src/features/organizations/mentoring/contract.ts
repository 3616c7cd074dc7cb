import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const called = z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字');

/** A cadre takes somebody along who may follow. Both have agreed; how often they talk is said in months. */
export const pairUp = contract(
  'organizations.pair-up',
  z.object({
    community: z.uuid(),
    mentor: z.uuid('请选带人的干部'),
    mentorCalled: called,
    reserve: z.uuid('请选后备干部'),
    reserveCalled: called,
    goals: z.string().trim().min(4, '请写想做到什么').max(200, '不超过 200 个字'),
    since: z.iso.date('请选从哪天开始'),
    everyMonths: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6)]).default(3),
  }),
  subject,
);
export const noteTalk = contract(
  'organizations.note-talk',
  z.object({
    pair: z.uuid(),
    on: z.iso.date('请选哪天'),
    about: z.string().trim().min(4, '请写谈了什么工作').max(200, '不超过 200 个字'),
  }),
  subject,
);
export const endPair = contract('organizations.end-pair', z.object({ pair: z.uuid() }), subject);

const pair = z.object({
  id: z.uuid(),
  mentor: z.string(),
  reserve: z.string(),
  goals: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  everyMonths: z.int(),
  talks: z.array(z.object({ id: z.uuid(), on: z.string(), about: z.string() })),
  /** By when they are to talk next. */
  nextBy: z.string().nullable(),
  late: z.boolean(),
});
/** The pairs of a community: read by its two committees alone. */
export const mentorPairs = contract(
  'organizations.mentor-pairs',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(pair), mayKeep: z.boolean() }),
);
/** The pairs I am one of. */
export const myPairs = contract('organizations.my-mentor-pairs', z.object({}), z.object({ rows: z.array(pair) }));
