import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** The four lists of joint work (S0-A28: 活动联建、资源联享、文明联创、治安联防), and the problem two sides own together (S1-D20, S3-A14). */
export const commitmentKinds = ['activity', 'resource', 'civility', 'safety', 'problem'] as const;
const kind = z.enum(commitmentKinds, '请选是哪一种共建');
export const partKinds = ['lead', 'first', 'joins'] as const;
const part = z.enum(partKinds);
const line = (most: number, missing: string) => z.string().trim().min(2, missing).max(most, `请不超过 ${most} 个字`);
const within = { community: z.uuid() };

/** A unit that builds with the community: a firm, a school, a shop. */
export const addUnit = contract('commitments.add-unit', z.object({ ...within, name: line(40, '请写单位名称') }), subject);
/** Units of a community, and the posts that may own a joint problem: ours on one side, theirs on the other. */
export const sides = contract(
  'commitments.sides',
  z.object(within),
  z.object({
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    ours: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })),
    theirs: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })),
  }),
);
/** A unit promises something by a day. A joint problem also names an owner on each side. */
export const commit = contract(
  'commitments.commit',
  z
    .object({
      ...within,
      kind,
      what: line(80, '请写承诺做什么'),
      unit: z.uuid('请选是哪个单位'),
      due: z.iso.date('请选哪天前做到'),
      ours: z.uuid().optional(),
      theirs: z.uuid().optional(),
    })
    .refine((given) => given.kind !== 'problem' || given.ours !== undefined, {
      path: ['ours'],
      message: '难题共解，社区这边要有一个人负责',
    })
    .refine((given) => given.kind !== 'problem' || given.theirs !== undefined, {
      path: ['theirs'],
      message: '难题共解，单位那边要有一个人负责',
    }),
  subject,
);
export const keep = contract(
  'commitments.keep',
  z.object({ commitment: z.uuid(), result: line(200, '请写做成了什么'), beneficiaries: z.int().min(0).max(1_000_000).optional() }),
  subject,
);
/** A neighbour it was for says how good it was. */
export const rate = contract('commitments.rate', z.object({ commitment: z.uuid(), stars: z.int().min(1).max(5) }), subject);

const row = z.object({
  id: z.uuid(),
  kind,
  what: z.string(),
  unit: z.string(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  due: z.string(),
  doneOn: z.string().nullable(),
  /** open, late (open and past its day), done, done-late. */
  standing: z.enum(['open', 'late', 'done', 'done-late']),
  result: z.string().nullable(),
  beneficiaries: z.int().nullable(),
  /** Only from five who rated on. */
  stars: z.number().nullable(),
  rated: z.int(),
  mayKeep: z.boolean(),
  mayRate: z.boolean(),
});
const yearly = z.object({ ...within, year: z.int().min(2000).max(2100) });
/** What was promised for a year, the soonest first: public. */
export const board = contract('commitments.board', yearly, z.object({ rows: z.array(row) }));
/** The same as an Excel file: GET /api/commitments.export?community=&year=. */
export const exportBoard = contract(
  'commitments.export',
  z.object({ community: z.uuid(), year: z.coerce.number().int().min(2000).max(2100) }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
/** The year’s report: how many of each of the four, and each unit’s sheet, on which every item counts once. */
export const report = contract(
  'commitments.report',
  yearly,
  z.object({
    kinds: z.array(z.object({ kind, made: z.int(), done: z.int(), late: z.int() })),
    units: z.array(
      z.object({
        unit: z.string(),
        made: z.int(),
        done: z.int(),
        beneficiaries: z.int(),
        stars: z.number().nullable(),
      }),
    ),
  }),
);

/** A project the committee leads, members go first in, and people join (S1-F8). */
export const planProject = contract(
  'commitments.plan-project',
  z.object({ ...within, name: line(40, '请写项目叫什么'), what: line(300, '请写做什么'), due: z.iso.date('请选哪天前做成') }),
  subject,
);
/** Takes part under a name of one’s own choice; a neighbour joins, members go first, the committee leads. */
export const takePart = contract(
  'commitments.take-part',
  z.object({ project: z.uuid(), part, called: z.string().trim().min(1, '请写怎么称呼您').max(20, '称呼请不超过 20 个字') }),
  subject,
);
export const leavePart = contract('commitments.leave-part', z.object({ project: z.uuid() }), subject);
export const startProject = contract('commitments.start-project', z.object({ project: z.uuid() }), subject);
export const endProject = contract(
  'commitments.end-project',
  z.object({ project: z.uuid(), result: line(200, '请写做成了什么') }),
  subject,
);
export const projects = contract(
  'commitments.projects',
  z.object(within),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        what: z.string(),
        due: z.string(),
        standing: z.enum(['gathering', 'going', 'done']),
        result: z.string().nullable(),
        parts: z.array(z.object({ part, called: z.array(z.string()) })),
        mine: part.nullable(),
        /** The parts the reader may take. */
        open: z.array(part),
        keeps: z.boolean(),
      }),
    ),
  }),
);
