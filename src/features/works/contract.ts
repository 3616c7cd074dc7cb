import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** 硬化、绿化、亮化 (S0-B12); 集中供暖、排污管道 (S0-B13); 分户水表 (S4-C21); 厕所、污水、垃圾三大革命 (S1-F20); 墙面保温; 旧房改用 (S4-C23). */
export const workKinds = [
  'harden',
  'greening',
  'lighting',
  'heating',
  'drainage',
  'water',
  'toilet',
  'sewage',
  'garbage',
  'walls',
  'rebuild',
  'other',
] as const;
const kind = z.enum(workKinds);
/** planned → going → finished (laid before the residents) → accepted; `past` works were done before this record began. */
const standing = z.enum(['planned', 'going', 'finished', 'accepted', 'past']);
const mostFen = 100_000_000_000; // ten thousand million 元 would be a slip of the key
/** Money, in fen. */
export const fen = z.int('金额请写到分').min(0, '金额不能是负数').max(mostFen, '金额太大，请核对');
const year = z.int().min(1950, '年份请从 1950 年起').max(2100);
const line = (most: number, missing: string) => z.string().trim().min(2, missing).max(most, `请不超过 ${most} 个字`);
const about = {
  area: z.uuid(),
  kind,
  name: line(40, '请写工程叫什么'),
  plan: line(500, '请写清做什么、做到哪里'),
  year,
  budget: fen,
  funds: z.string().trim().max(60).optional(),
};
const work = { work: z.uuid() };

/** A new work: what, where, for how much, from which money. */
export const plan = contract(
  'works.plan',
  // `changesUse`: it puts a common part to another use, so that the owners decide first; a rebuilt house does unless it is said that it does not.
  z.object({ ...about, due: z.iso.date().optional(), changesUse: z.boolean().optional() }),
  subject,
);
/** A work that was done before this record began, with what it cost in the end: the years behind stand in the list too. */
export const recordPast = contract(
  'works.record-past',
  z.object({ ...about, cost: fen, contractor: line(60, '请写谁做的'), finished: z.iso.date() }),
  subject,
);
export const start = contract('works.start', z.object({ ...work, contractor: line(60, '请写谁来施工；村里自己做就写自建') }), subject);
/** What was paid; a slip is put right by the same amount with the other sign. */
export const pay = contract(
  'works.pay',
  z.object({
    ...work,
    fen: z.int('金额请写到分').min(-mostFen).max(mostFen, '金额太大，请核对'),
    what: line(60, '请写付的是什么钱'),
    on: z.iso.date('请选哪天付的'),
  }),
  subject,
);
/** How far it is, for works that are not counted home by home. */
export const report = contract(
  'works.report',
  z.object({ ...work, percent: z.int().min(0).max(100, '进度最多 100%'), said: line(200, '请写一句做到哪里了') }),
  subject,
);
/** From now on this work is counted home by home: every dwelling of its place. */
export const countHomes = contract('works.count-homes', z.object(work), subject);
export const markHomes = contract(
  'works.mark-homes',
  z.object({ ...work, homes: z.array(z.uuid()).min(1, '请选哪些户').max(500, '一次最多 500 户'), done: z.iso.date().nullable() }),
  subject,
);
/** A picture sent up to `matters.photo` before; without people, it is public. */
export const picture = contract('works.picture', z.object({ ...work, photo: z.uuid(), moment: z.enum(['before', 'after']) }), subject);
/** Done as far as it can be: laid before the residents. What is left must be said. */
export const finish = contract('works.finish', z.object({ ...work, left: z.string().trim().max(200).optional() }), subject);
/** A neighbour’s own word at the acceptance. */
export const say = contract('works.say', z.object({ ...work, good: z.boolean(), said: z.string().trim().max(200).optional() }), subject);
/** The acceptance: passed, or back to work; only after neighbours have said a word. */
export const conclude = contract('works.conclude', z.object({ ...work, passed: z.boolean(), said: line(300, '请写明验收意见') }), subject);
/** Requests it answers, by the numbers staff read at their desk. */
export const link = contract(
  'works.link',
  z.object({ ...work, numbers: z.array(z.string().trim().min(1).max(20)).min(1, '请写事项编号').max(50, '一次最多 50 件') }),
  subject,
);

const listed = {
  id: z.uuid(),
  name: z.string(),
  kind,
  standing,
  place: z.string(),
  budget: z.int(),
  spent: z.int(),
  percent: z.number(),
  dueOn: z.string().nullable(),
};
/** The works of a community year by year, with money and the sum of each year: public. */
export const years = contract(
  'works.years',
  z.object({ community: z.uuid() }),
  z.object({ years: z.array(z.object({ year: z.int(), budget: z.int(), spent: z.int(), works: z.array(z.object(listed)) })) }),
);
/** One work with its money and how far it is: public; what each may do with it besides. */
export const show = contract(
  'works.show',
  z.object(work),
  z.object({
    ...listed,
    community: z.uuid(),
    year: z.int(),
    plan: z.string(),
    funds: z.string().nullable(),
    contractor: z.string().nullable(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    leftOver: z.string().nullable(),
    /** Counted home by home: how many of how many. */
    homes: z.object({ of: z.int(), done: z.int() }).nullable(),
    /** What the budget was before, each time it was changed, and why. */
    budgets: z.array(z.object({ id: z.uuid(), from: z.int(), to: z.int(), reason: z.string(), by: z.string(), at: z.string() })),
    payments: z.array(z.object({ id: z.uuid(), fen: z.int(), what: z.string(), on: z.string() })),
    reports: z.array(z.object({ id: z.uuid(), percent: z.int(), said: z.string(), by: z.string(), at: z.string() })),
    pictures: z.array(z.object({ id: z.uuid(), moment: z.enum(['before', 'after']) })),
    /** Words of this turn; at the end also the verdicts of all turns. */
    words: z.object({ good: z.int(), not: z.int() }),
    verdicts: z.array(z.object({ turn: z.int(), passed: z.boolean(), said: z.string(), by: z.string(), at: z.string() })),
    requests: z.int(),
    maySay: z.boolean(),
    mine: z.object({ good: z.boolean() }).nullable(),
    keeps: z.boolean(),
  }),
);
/** What only the committee reads: which homes are still missing, what neighbours wrote, and which requests it answers. */
export const inside = contract(
  'works.inside',
  z.object(work),
  z.object({
    missing: z.array(z.object({ id: z.uuid(), name: z.string() })),
    done: z.array(z.object({ id: z.uuid(), name: z.string(), on: z.string() })),
    said: z.array(z.object({ good: z.boolean(), said: z.string(), at: z.string() })),
    requests: z.array(z.object({ number: z.string(), subject: z.string() })),
  }),
);
const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array);
export const seePicture = contract('works.see-picture', z.object({ id: z.uuid() }), z.object({ bytes }));
/** The list of works as an Excel file: GET /api/works.export?community=. Public, like the list. */
export const exportWorks = contract(
  'works.export',
  z.object({ community: z.uuid() }),
  z.object({ name: z.string(), type: z.string(), bytes }),
);
