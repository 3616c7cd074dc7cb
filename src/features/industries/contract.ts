import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const industry = { industry: z.uuid() };
/** Hundredths of a mu: 2.35 亩 are 235. */
const mu = z.int('亩数请写到小数点后两位').min(1, '亩数要大于 0').max(10_000_000, '亩数太大，请核对');

/** A product a village grows together. */
export const begin = contract(
  'industries.begin',
  z.object({
    community: z.uuid(),
    name: z.string().trim().min(2, '请写种什么，如：玉露香梨').max(30),
    about: z.string().trim().min(2, '请写几句怎么种、谁来收').max(300),
  }),
  subject,
);
/** A household's plot of it; a household may have several. */
export const enterPlot = contract('industries.enter-plot', z.object({ ...industry, home: z.uuid('请选哪一户'), mu }), subject);
export const endPlot = contract('industries.end-plot', z.object({ plot: z.uuid() }), subject);
/** What came of it in a year, in kilograms; a slip is put right by entering it again. */
export const recordOutput = contract(
  'industries.record-output',
  z.object({
    ...industry,
    year: z.int().min(1950, '年份请从 1950 年起').max(2100),
    kilograms: z.int('产量请写整公斤').min(0, '产量不能是负数').max(1_000_000_000, '产量太大，请核对'),
  }),
  subject,
);

/** `households`, `mu` and `kilograms` are null where fewer than five households grow it: so few could be recognised. */
const shown = { id: z.uuid(), name: z.string(), about: z.string(), households: z.int().nullable(), mu: z.int().nullable() };
/** The products of a village: public. What one's own household grows is told to it alone. */
export const list = contract(
  'industries.list',
  z.object({ community: z.uuid() }),
  z.object({ industries: z.array(z.object(shown)), keeps: z.boolean() }),
);
export const show = contract(
  'industries.show',
  z.object(industry),
  z.object({
    ...shown,
    community: z.uuid(),
    outputs: z.array(z.object({ year: z.int(), kilograms: z.int() })).nullable(),
    mine: z.object({ mu: z.int() }).nullable(),
    keeps: z.boolean(),
  }),
);
/** Plot by plot, for the committee that keeps the list. */
export const plots = contract(
  'industries.plots',
  z.object(industry),
  z.object({
    plots: z.array(z.object({ id: z.uuid(), home: z.string(), mu: z.int() })),
    mu: z.int(),
    outputs: z.array(z.object({ year: z.int(), kilograms: z.int() })),
  }),
);
