import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const line = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most, `不超过 ${most} 个字`);
const people = z.int('请填整数').min(0, '不能小于 0').max(100_000, '请核对人数');

/**
 * 接种统计, for a community or one of its grids. Bands are said by the age each begins at: one reaches to the year before the next, the last is open, so
 * that they have neither gap nor overlap. Which bands there are the community says itself (S4-F6 gives none).
 */
export const openDoses = contract(
  'doses.open',
  z.object({
    community: z.uuid(),
    place: z.uuid('请选整个社区还是哪个网格'),
    name: line(2, 20, '请写哪种疫苗、第几针，如「流感疫苗」'),
    purpose: line(4, 60, '请写统计来做什么（至少 4 个字）'),
    from: z
      .array(z.int('年龄请填整数').min(0, '年龄不能小于 0').max(110, '年龄请填 110 以内'))
      .min(2, '至少分两段，如「0、60」')
      .max(12, '最多分 12 段')
      .refine((ages) => ages.every((age, nth) => nth === 0 || age > (ages[nth - 1] ?? age)), '每一段从几岁起，要从小到大写，不能重复'),
    until: z.iso.date('请选统计到哪天'),
  }),
  subject,
);
/** What the health authority says of a day, all bands at once; `total` as its paper says it. */
export const countDoses = contract(
  'doses.count',
  z.object({
    table: z.uuid(),
    day: z.iso.date('请选数字是哪一天的'),
    source: line(2, 40, '请写数字是哪里给的，如「街道卫生服务中心」'),
    counts: z.array(z.object({ from: z.int(), had: people })).max(12),
    total: people,
  }),
  subject,
);
/** Ends before its day: from now on nothing is counted, and nobody stands there any more who asked for help. */
export const endDoses = contract('doses.end', z.object({ table: z.uuid() }), subject);

const sums = {
  /** How many of the band stood in the ledger when it was counted. Null, also below: too few to be told, or what they could be reckoned from. */
  persons: z.int().nullable(),
  had: z.int().nullable(),
  percent: z.int().nullable(),
};
const band = z.object({
  from: z.int(),
  /** Null: and older. */
  to: z.int().nullable(),
  ...sums,
  /** How many said so themselves, in whole fives. */
  said: z.int().nullable(),
});
const table = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  place: z.string(),
  until: z.string(),
  isOver: z.boolean(),
  /** Of which day the numbers are, and whose; null as long as nothing was counted. */
  counted: z.object({ day: z.string(), source: z.string() }).nullable(),
  bands: z.array(band),
  total: z.object(sums),
});
/** The tables of a community, the newest first, as everybody may read them; to its office what it wrote down itself, too. Leaders have those of whole communities only. */
export const doses = contract(
  'doses.list',
  z.object({ community: z.uuid() }),
  z.object({
    tables: z.array(table.extend({ exact: z.array(z.object({ from: z.int(), persons: z.int(), had: z.int() })).nullable() })),
    /** Where a table may be kept: the community and its grids. Empty for leaders. */
    places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
);
/** What is counted where I live, and what I asked for myself. */
export const myDoses = contract(
  'doses.mine',
  nothing,
  z.object({
    tables: z.array(
      table.extend({
        /** Whether I asked to be helped to a date; null for family who may not say so for this person. */
        asked: z.boolean().nullable(),
        /** Whether I have answered, whatever I said; null where nobody may answer for this person, and once it is over. */
        answered: z.boolean().nullable(),
      }),
    ),
  }),
);

/** "I had it", or not: one number grows, or none; once for each person, and who it was is nowhere kept. */
export const sayDose = contract('doses.say', z.object({ table: z.uuid(), had: z.boolean() }), subject);
/** 请网格员帮我约: by one's own wish, with one touch. */
export const askDose = contract('doses.ask', z.object({ table: z.uuid(), agreed: z.literal(true, '请先看清谁看得到，再打勾') }), subject);
export const dropDose = contract('doses.drop', z.object({ table: z.uuid() }), subject);

/** Who asked to be helped, for whoever works in their grid. */
export const doseAsks = contract(
  'doses.asks',
  nothing,
  z.object({
    rows: z.array(
      z.object({ id: z.uuid(), masked: z.string(), dwelling: z.string().nullable(), name: z.string(), until: z.string(), at: z.string() }),
    ),
  }),
);
/** Name and number, for the call; the person reads that it was looked at. */
export const doseContact = contract(
  'doses.contact',
  z.object({ ask: z.uuid() }),
  z.object({ name: z.string(), phone: z.string().nullable() }),
);
/** A date was found, or none could be: the person is told, and their name is gone. */
export const answerDose = contract('doses.answer', z.object({ ask: z.uuid(), found: z.boolean() }), subject);
