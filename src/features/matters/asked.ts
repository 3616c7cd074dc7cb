import { z } from 'zod';

/** What a form was answered, by field. */
export const answers = z.record(
  z.string().max(40),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(200)).max(20)]),
);
/** The ways something is heard that somebody else writes down. */
export const heard = ['phone', 'counter', 'visit', 'wechat', 'paper'] as const;
/** The same, and somebody spoken with at an activity. */
export const filedThrough = [...heard, 'activity'] as const;
export const channels = ['online', ...filedThrough] as const;

/** Whether a plain line holds no number as long as a phone or an ID. */
export function withoutNumbers(line: string): boolean {
  return !/\d{7,}/.test(line.normalize('NFKC').replace(/[\s-]/g, ''));
}

/** A short line that everybody who works on it may read: no names, no numbers of persons. */
export const subjectLine = z
  .string()
  .trim()
  .min(2, '请用一句话说说是什么事')
  .max(60, '一句话说不完的，写到下面的说明里')
  .refine(withoutNumbers, '这一行大家都看得到，请不要写电话或证件号');

/**
 * That the person agreed, by itself, to what is sensitive in it being written down (PIPL 29); `paper`: by their hand on a sheet. `false`: they did not, and
 * the fields that are sensitive are left out.
 */
export const consented = z.union([z.boolean(), z.literal('paper')]).optional();
export type Consented = z.output<typeof consented>;
