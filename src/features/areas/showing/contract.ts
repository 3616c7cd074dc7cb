import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const short = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most, `不超过 ${most} 个字`);
const phone = z
  .string()
  .trim()
  .regex(/^[0-9-]{3,20}$/, '请填电话号码')
  .optional();
const where = short(2, 60, '请写在哪里');
export const institutionKinds = ['hospital', 'school', 'market', 'station', 'other'] as const;
const institutionKind = z.enum(institutionKinds, '请选是什么地方');

/** 一网格一品牌: what a grid is known for, in a few words; the ones before stay in its history. */
export const setBrand = contract(
  'areas.set-brand',
  z.object({ area: z.uuid(), brand: short(2, 20, '请写品牌名称'), says: short(2, 200, '请写一句话').optional() }),
  subject,
);
/** 微堡垒: where the grid's people are found. A new one takes the place of the one there was. */
export const setOutpost = contract(
  'areas.set-outpost',
  z.object({ area: z.uuid(), name: short(2, 30, '请写名称'), place: where, phone, hours: short(2, 60, '请写什么时候有人').optional() }),
  subject,
);
/** A place that brings visitors into a grid, with what they need to know. */
export const setInstitution = contract(
  'areas.set-institution',
  z.object({
    area: z.uuid(),
    kind: institutionKind,
    name: short(2, 40, '请写名称'),
    visitors: short(4, 1000, '请写外来的人要知道的'),
    phone,
  }),
  subject,
);
export const endInstitution = contract('areas.end-institution', z.object({ institution: z.uuid() }), subject);
/** 一部一客厅: the parlour of a community's branch. Refuses a second one. */
export const openParlour = contract(
  'areas.open-parlour',
  z.object({ organization: z.uuid('请选哪个党组织'), name: short(2, 30, '请写名称'), place: where }),
  subject,
);
export const endParlour = contract('areas.end-parlour', z.object({ parlour: z.uuid() }), subject);

/** What each grid of a place shows of itself, those that lack something first; how many have a brand and an outpost. Without a place that of the actor's own post. */
export const shown = contract(
  'areas.shown',
  z.object({ area: z.uuid().nullable() }),
  z.object({
    grids: z.int(),
    branded: z.int(),
    withOutpost: z.int(),
    /** 一支部一主题: Party branches of grids, estates and property firms, and which of them have no theme. */
    branches: z.int(),
    themeless: z.array(z.object({ id: z.uuid(), name: z.string(), community: z.string() })),
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        community: z.string(),
        brand: z.string().nullable(),
        says: z.string().nullable(),
        outpost: z.object({ name: z.string(), place: z.string(), phone: z.string().nullable(), hours: z.string().nullable() }).nullable(),
        institutions: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
  }),
);
/** Whether each community has one branch and each branch one parlour; what is missing or too much is said. Without a place that of the actor's own post. */
export const parlours = contract(
  'areas.parlours',
  z.object({ area: z.uuid().nullable() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        community: z.string(),
        branches: z.array(
          z.object({ id: z.uuid(), name: z.string(), parlour: z.object({ id: z.uuid(), name: z.string(), place: z.string() }).nullable() }),
        ),
        state: z.enum(['whole', 'no-branch', 'many-branches', 'no-parlour']),
      }),
    ),
  }),
);
/** What somebody who comes to a hospital or market needs to know about the place around it. Public. */
export const visitors = contract(
  'areas.visitors',
  z.object({ institution: z.uuid() }),
  z.object({
    id: z.uuid(),
    kind: institutionKind,
    name: z.string(),
    says: z.string(),
    phone: z.string().nullable(),
    grid: z.string(),
    community: z.object({ name: z.string(), phone: z.string().nullable() }),
    outpost: z.object({ name: z.string(), place: z.string(), phone: z.string().nullable(), hours: z.string().nullable() }).nullable(),
  }),
);
