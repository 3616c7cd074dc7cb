import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';
import { subjectLine, withoutNumbers } from '../contract.ts';
import { light } from '../shapes.ts';

/** 交办: a department asks a community or its grids for something: who, what, until the end of which working day, and by what it is done. */
export const entrust = contract(
  'matters.entrust',
  z.object({
    department: z.string().trim().min(2, '请写是哪个部门').max(20, '部门写简称，不超过 20 个字'),
    leaf: z.string().max(40),
    subject: subjectLine,
    places: z.array(z.uuid()).min(1, '请选至少一个网格，或者社区').max(30, '一次最多交办给 30 个地方'),
    until: z.iso.date('请选哪天前办好'),
    evidence: z
      .string()
      .trim()
      .min(2, '请写凭什么算办好')
      .max(120, '说短一点，不超过 120 个字')
      .refine(withoutNumbers, '这一行大家都看得到，请不要写电话或证件号'),
  }),
  subject,
);

/** What one entrusts with: the kinds there are, and how this office has named its departments. */
export const entrusting = contract(
  'matters.entrusting',
  nothing,
  z.object({
    leaves: z.array(z.object({ id: z.string(), name: z.string() })),
    departments: z.array(z.string()),
    /** What may not be asked, whatever the kind. */
    limits: z.array(z.string()),
  }),
);

const part = z.object({
  matter: z.uuid(),
  number: z.string(),
  place: z.string(),
  status: z.string(),
  light,
  /** The step at which the department says whether it is enough; null while it does not. */
  look: z.string().nullable(),
  /** The matter that goes on for it too, where it was put together with another's. */
  goesOn: z.object({ matter: z.uuid(), number: z.string() }).nullable(),
});
/** What I entrusted, the newest first, with how it stands at each place. */
export const entrusted = contract(
  'matters.entrusted',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      department: z.string(),
      leaf: z.string(),
      subject: z.string(),
      evidence: z.string(),
      until: z.string(),
      at: z.string(),
      parts: z.array(part),
    }),
  ),
);

const alike = z.object({
  matter: z.uuid(),
  number: z.string(),
  place: z.string(),
  department: z.string(),
  subject: z.string(),
  dueAt: z.string().nullable(),
});
/** What is open of the same kind at these places already, from whichever department: asked before it is sent once more. */
export const entrustedAlike = contract(
  'matters.entrusted-alike',
  z.object({ leaf: z.string().max(40), places: z.array(z.uuid()).max(30) }),
  z.object({ rows: z.array(alike) }),
);

/** Which departments stand behind a matter, the soonest deadline first; for staff who may merge, also what else is alike. Empty for what residents asked. */
export const behind = contract(
  'matters.behind',
  z.object({ matter: z.uuid() }),
  z.object({
    departments: z.array(
      z.object({ department: z.string(), number: z.string(), subject: z.string(), evidence: z.string(), until: z.string() }),
    ),
    alike: z.array(alike),
  }),
);

const load = { open: z.int(), week: z.int(), late: z.int() };
/** How much departments may send to one grid of a community in a day. */
export const setEntrustedCap = contract(
  'matters.set-entrusted-cap',
  z.object({ community: z.uuid(), most: z.int().min(1, '一天至少一件').max(50, '一天最多 50 件') }),
  subject,
);
/** How much waits for the workers of each grid of a community, in the order of the grids: all, due later this week, late; and what was sent today, of how much. */
export const loads = contract(
  'matters.loads',
  z.object({ community: z.uuid() }),
  z.object({
    grids: z.array(z.object({ id: z.uuid(), name: z.string(), workers: z.array(z.string()), ...load, today: z.int(), most: z.int() })),
  }),
);
/** The same for oneself, and how much of it comes from residents, how much from which department. */
export const myLoad = contract(
  'matters.my-load',
  nothing,
  z.object({ ...load, residents: z.int(), departments: z.array(z.object({ department: z.string(), count: z.int() })) }),
);
