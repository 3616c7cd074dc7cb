import type { z } from 'zod';
import { type Method, methodShape } from '../language.ts';
import { LANGUAGE, upcast } from '../upcast.ts';
import type { PageFault } from './reading/limits.ts';
import { tooMuch } from './reading/limits.ts';
import { placeName } from './reading/place.ts';
import { readingWords, whatIsWrong } from './reading/sentences.ts';

export type ReadPage = { readonly method: Method } | { readonly faults: readonly PageFault[] };

/**
 * A method out of any JSON, of this number of the language or an older one. What is none gets a sentence for each fault, with its place as people know it:
 * 第 2 步『议』的期限的单位只能是 …. So does one larger than anybody could work by: over 40 steps, 60 fields, 80,000 characters. `$schema`, by which a
 * file names its schema, is passed over.
 */
export function readPage(json: unknown): ReadPage {
  if (!isRecord(json)) return { faults: [{ path: [], say: readingWords.noPage }] };
  const { $schema: _, ...page } = json;
  const wrong = languageFault(page['language']) ?? (JSON.stringify(page).length > charactersAtMost ? readingWords.tooLong : null);
  if (wrong !== null) return { faults: [{ path: [], say: wrong }] };
  const upcasted = isRecord(page['opens']) ? upcast(page) : page; // without its door a page of any number is broken, and is told so below
  const read = methodShape.safeParse(upcasted);
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(upcasted, issue, [])).slice(0, faultsAtMost) };
  const large = tooMuch(read.data);
  return large.length > 0 ? { faults: large } : { method: read.data };
}

const charactersAtMost = 80_000;
const faultsAtMost = 50;

const isRecord = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null && !Array.isArray(json);

/** A number that is none, or of a language that is spoken only by a newer product. */
function languageFault(language: unknown = 0): string | null {
  if (typeof language !== 'number' || !Number.isInteger(language) || language < 0) return readingWords.noPage;
  return language > LANGUAGE ? readingWords.newer : null;
}

type Issue = z.core.$ZodIssue;

/** Of a part that could have been one of several, what is wrong with the one it is nearest to. */
function faultsOf(page: unknown, issue: Issue, above: readonly PropertyKey[]): PageFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((one, other) => distance(one) - distance(other))[0] ?? [];
    return nearest.flatMap((inner) => faultsOf(page, inner, path));
  }
  const place = path.filter((one) => typeof one !== 'symbol');
  return [{ path: place, say: `${placeName(page, place)}${whatIsWrong(page, place, issue)}。` }];
}

/** How far something is from one form: another kind of thing altogether is furthest. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code, path }) => sum + (code === 'invalid_type' && path.length === 0 ? 10 : 1), 0);
}
