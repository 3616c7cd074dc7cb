import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract, page, pageOf, phone, subject } from '#kernel/contract.ts';

export const postKinds = contract(
  'organizations.post-kinds',
  z.object({}),
  z.object({ kinds: z.array(z.object({ id: z.string(), name: z.string(), level: z.string(), work: z.string(), ofBody: z.boolean() })) }),
);
export const posts = contract(
  'organizations.posts',
  page.extend({ community: z.uuid(), kind: z.string().optional() }),
  pageOf(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      kindName: z.string(),
      called: z.string(),
      area: z.string(),
      workPhone: z.string().nullable(),
      skills: z.array(z.string()),
      since: z.string(),
      until: z.string().nullable(),
    }),
  ),
);
/** The grid team: a head of the community's grids, a full-time worker of a grid, a worker and an assistant of a micro-grid. */
export const gridTeam = ['grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'] as const;
/** For how many of a post of the grid team a place is planned; where nobody says it, for one. */
export const planStaff = contract(
  'organizations.plan-staff',
  z.object({
    area: z.uuid('请选哪里'),
    kind: z.enum(gridTeam, '请选岗位'),
    places: z.int('请填几个人').min(0, '请填几个人').max(50, '一处最多 50 个人'),
  }),
  subject,
);
/** Of the places for each kind of post how many are filled, where somebody lacks, and how many persons that are: more than planned at one place fill no other. Then grid by grid. */
export const staffing = contract(
  'organizations.staffing',
  z.object({ community: z.uuid() }),
  z.object({
    kinds: z.array(
      z.object({ kind: z.string(), name: z.string(), held: z.int(), persons: z.int(), areas: z.int(), lacking: z.array(z.string()) }),
    ),
    /** Each grid with its micro-grids: how many of its places are filled, and which of them lack whom. */
    grids: z.array(z.object({ name: z.string(), held: z.int(), planned: z.int(), lacking: z.array(z.string()) })),
    /** Places with somebody, of all there are for the team. */
    total: z.int(),
    planned: z.int(),
  }),
);
/** Somebody of the ledger, or whoever works here and lives elsewhere, by name and phone. */
export const somebody = {
  person: z.uuid('请选是谁').optional(),
  newcomer: z.object({ name: z.string().trim().min(2, '请填姓名').max(20, '不超过 20 个字'), phone }).optional(),
};
export const oneOfBoth = ({ person, newcomer }: { person?: string | undefined; newcomer?: object | undefined }) =>
  (person === undefined) !== (newcomer === undefined);
export const whoMissing = { error: '请选是谁，或者写姓名和电话', path: ['person'] };
/** Why somebody is asked who stands in none of the circles the community draws this post from. */
const reason = z.string().trim().min(4, '请写原因，至少四个字').max(120, '不超过 120 个字').optional();
export const appoint = contract(
  'organizations.appoint',
  z.object({
    person: z.uuid(),
    kind: z.string(),
    area: z.uuid(),
    called: z.string().trim().min(1).max(20),
    workPhone: z.string().max(20).optional(),
    since: z.iso.date(),
    skills: z.array(z.string().max(20)).max(20).default([]),
    reason,
    why,
  }),
  subject,
);
/** Gives a post to somebody who stands in no ledger yet, and lets them sign in with their phone; with a first password where no text messages are sent. */
export const appointNewcomer = contract(
  'organizations.appoint-newcomer',
  z.object({
    name: z.string().trim().min(2, '请填姓名').max(20),
    phone,
    kind: z.string(),
    area: z.uuid(),
    workPhone: z.string().max(20).optional(),
    since: z.iso.date(),
    reason,
    why,
    password: z.string().min(10, '密码至少 10 位').max(200).optional(),
  }),
  subject,
);
/** Ends a post. It stops working at the next request. */
export const revoke = contract('organizations.revoke', z.object({ post: z.uuid() }), subject);
/** A few words staff say about themselves to those they work for: no number, no address. */
export const introduce = contract(
  'organizations.introduce',
  z.object({
    say: z
      .string()
      .trim()
      .min(2, '请写一句介绍自己')
      .max(120, '一百二十个字以内')
      .refine((words) => !/\d{7,}/.test(words.normalize('NFKC').replace(/[\s-]/g, '')), '这里大家都看得到，请不要写自己的电话'),
  }),
  subject,
);
export const myIntroduction = contract('organizations.my-introduction', z.object({}), z.object({ say: z.string().nullable() }));
/** Who answers for the building I live in: what they agreed to be called and how to reach them at work, or through the community. */
export const myBuilding = contract(
  'organizations.my-building',
  z.object({}),
  z.object({
    rows: z.array(
      z.object({ called: z.string(), kindName: z.string(), building: z.string(), workPhone: z.string().nullable(), through: z.boolean() }),
    ),
  }),
);
