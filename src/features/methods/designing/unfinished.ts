import type { z } from 'zod';
import { type Method, methodShape } from '#method/language.ts';
import { upcast } from '#method/upcast.ts';

/**
 * Whether JSON has the form of a method though it may be unfinished: words still empty or too long, lists too short. What is saved in a draft has at least
 * this form, so that whoever opens it again can work on it.
 */
export function hasForm(json: unknown): json is Method {
  const read = methodShape.safeParse(json);
  return (read.success || read.error.issues.every(isUnfinished)) && !unkept.test(JSON.stringify(json));
}

/** What the database cannot read back out of JSON: a NUL, and half of a character. */
const unkept = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** A draft as it is kept. */
export function keptPage(json: unknown): Method {
  if (hasForm(json)) return json;
  const page: unknown = upcast(json);
  if (hasForm(page)) return page;
  throw new Error('a draft was kept in another form than a method has');
}

const unfinished: readonly string[] = ['too_small', 'too_big', 'invalid_format', 'custom'];

function isUnfinished(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.length > 0 && branch.every(isUnfinished));
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') return issue.issues.every(isUnfinished);
  return unfinished.includes(issue.code);
}
