import { z } from 'zod';
import { type IdFault, idFault, isDay } from '#kernel/id-number.ts';
import { arabic } from '#kernel/numerals.ts';

/** A cell that must be filled. */
export function must<Value>(schema: z.ZodType<Value, string>): z.ZodType<Value, string> {
  return z.string().transform((text, context) => (text === '' ? blame(context, '没有填') : within(schema, text, context)));
}

/** A cell that may stay empty, which gives null. */
export function may<Value>(schema: z.ZodType<Value, string>): z.ZodType<Value | null, string> {
  return z.string().transform((text, context) => (text === '' ? null : within(schema, text, context)));
}

/** The name of an estate, a grid, a branch. */
export const name = z.string().max(40, '太长，最多 40 个字');

/** `3`, `3栋`, `3#楼` and `三号楼` are all `3号楼`; a name such as `A座` stays. */
export const buildingName = z
  .string()
  .max(20, '太长，最多 20 个字')
  .transform((text) => numbered(text, /^第?(.+?)(?:号楼|栋楼|#楼|栋|幢|号|楼|#)?$/, '号楼'));

/** `2`, `2门` and `二单元` are all `2单元`. */
export const unitName = z
  .string()
  .max(20, '太长，最多 20 个字')
  .transform((text) => numbered(text, /^第?(.+?)(?:单元|门)?$/, '单元'));

/** `301室` and `301` are the same door. */
export const roomName = z
  .string()
  .transform((text) => text.replace(/[室号]$/, '').toUpperCase())
  .pipe(z.string().regex(/^[\p{Script=Han}A-Z0-9-]{1,12}$/u, '不像房号，应如 301'));

/** By which a house outside estates is found: 东沟 12 号 and 东沟12 are the same. */
export function houseKey(text: string): string {
  return placeKey(
    text
      .replace(/\s/g, '')
      .replace(/[室号]$/, '')
      .toUpperCase(),
  );
}

/** Rosters pad two-character names with a blank: it goes. */
export const personName = z
  .string()
  .transform((text) => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/[•・．]/g, '·'))
  .pipe(z.string().regex(/^[\p{Script=Han}][\p{Script=Han}·]{1,24}$|^[A-Za-z][A-Za-z .'-]{1,40}$/u, '不像姓名，应为两个以上的汉字'));

/** Eighteen places with a check character (GB 11643-1999); the fifteen-digit numbers ended in 2013. */
export const idNumber = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .superRefine((text, context) => {
    const fault = blameOfId(text);
    if (fault) blame(context, fault);
  });

/** A mobile or a landline number, blanks and dashes taken out. */
export const phone = z
  .string()
  .transform((text) => text.replace(/[\s()-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}\d{7,8}|[2-8]\d{6,7})$/, '不像电话号码，手机应为 11 位'));

export const yesNo = z.string().transform((text, context) => {
  if (/^(是|有|对|√|✓|y|yes|1)$/i.test(text)) return true;
  return /^(否|无|不|×|x|n|no|0)$/i.test(text) ? false : blame(context, '只能填「是」或「否」');
});

/** A whole number from 1. */
export function count(most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[1-9]\d{0,3}$/, '应填整数，如 3')
    .transform(Number)
    .pipe(z.number().max(most, `太大，最多 ${most}`));
}

/** A civil day, `2026-11-22`; a month alone means its first day. */
export const day = z.string().transform((text, context) => {
  const [, year = '', month = '', date = '1'] = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?[日月]?$/.exec(text) ?? [];
  const iso = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  return isDay(iso) ? iso : blame(context, '不像日期，应如 2026-03-01');
});

/** Several short words in one cell, parted by a comma of either script, a stop or a blank. */
export const words = z
  .string()
  .transform((text) => [...new Set(text.split(/[、,，;；/\s]+/).filter((word) => word !== ''))])
  .pipe(z.array(z.string().max(20, '每项最多 20 个字')).max(12, '最多写 12 项'));

/** One of the words the system knows; other ways to say it stand beside each. */
export function oneOf<const Word extends string>(sayings: Readonly<Record<Word, RegExp>>): z.ZodType<Word, string> {
  const known = Object.entries<RegExp>(sayings).map(([word, saying]) => ({ word: word as Word, saying })); // Object.entries forgets the keys' type
  return z.string().transform((text, context) => {
    const found = known.find(({ word, saying }) => word === text || saying.test(text));
    return found ? found.word : blame(context, `不认识，可填：${known.map(({ word }) => word).join('、')}`);
  });
}

/** What two place names share when a neighbour would call them the same: `第一网格`, `1网格` and `1 号网格`. */
export function placeKey(place: string): string {
  return place
    .replace(/\s/g, '')
    .replace(/[〇零一二三四五六七八九十]+/g, arabic)
    .replace(/^第(?=\d)|(?<=\d)号(?!楼)/g, '');
}

const idFaults: Readonly<Record<IdFault, string>> = {
  shape: '应为 18 位，最后一位可以是 X',
  birth: '中的出生日期不存在，请核对',
  check: '校验位不对，可能抄错了一位，请核对',
};

function blameOfId(text: string): string | undefined {
  if (/^\d{15}$/.test(text)) return '是 15 位旧号，请改成 18 位';
  const fault = idFault(text);
  return fault && idFaults[fault];
}

function numbered(text: string, pattern: RegExp, suffix: string): string {
  const core = (pattern.exec(text)?.[1] ?? text).replace(/\s/g, '');
  const digits = core.replace(/^[一二三四五六七八九十]+$/, arabic);
  return /^\d+$/.test(digits) ? `${Number(digits)}${suffix}` : text;
}

function within<Value>(schema: z.ZodType<Value, string>, text: string, context: z.RefinementCtx): Value {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : blame(context, parsed.error.issues[0]?.message ?? '填得不对');
}

function blame(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
