import { z } from 'zod';

/** What a person may ask the system: a name and two shapes. The only file of a feature that server and screens share. */
export type Contract<N extends string = string, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly name: N;
  readonly input: I;
  readonly output: O;
};

export type Asked<C extends Contract> = z.input<C['input']>;
export type Given<C extends Contract> = z.output<C['input']>;
export type Answer<C extends Contract> = z.output<C['output']>;

/** @param name `<feature>.<verb>`, also the address: POST /api/<name>. */
export function contract<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  input: I,
  output: O,
): Contract<N, I, O> {
  return { name, input, output };
}

/** One thing, by its id. */
export const subject = z.object({ id: z.uuid() });
export const nothing = z.object({});

/** A keyset page: `after` is the mark of the last row seen, as the previous page gave it. */
export const page = z.object({ after: z.string().max(200).optional() });
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** An instant on the wire: ISO 8601 in UTC. */
export const moment = z.iso.datetime({ offset: true });
/** What somebody writes, of so many characters or more as the database counts them: an emoji is one, where JavaScript counts two. */
export function atLeast(characters: number, say: string): z.ZodString {
  return z
    .string()
    .trim()
    .min(characters, say)
    .refine((text) => [...text].length >= characters, say);
}

/** A phone number of mainland China; blanks and dashes people type are forgiven. */
export const phone = z
  .string()
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^1[3-9]\d{9}$/, '请填 11 位手机号'));
