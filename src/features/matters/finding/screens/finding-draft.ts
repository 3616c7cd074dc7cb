import type { Answer, Asked } from '#kernel/contract.ts';
import type { Cleared } from '../../danger/screens/danger.tsx';
import type { findable, reportConduct, reportFinding } from '../contract.ts';

export type Kind = Answer<typeof findable>['kinds'][number]['kind'];

/** What was found, as far as it is written; `at` and `finer` say where, `when` is the time on the wall. */
export type Found = {
  readonly kind: Kind | null;
  readonly leaf: string;
  readonly at: string | null;
  readonly finer: readonly string[];
  readonly subject: string;
  readonly more: string;
  readonly when: string;
  readonly seen: string;
};

export const nothingFound: Found = { kind: null, leaf: '', at: null, finer: [], subject: '', more: '', when: '', seen: '' };

export type Lack = 'leaf' | 'place' | 'subject' | 'subjectNumber' | 'at' | 'seen';
export type Report =
  | { readonly name: 'matters.report-finding'; readonly asked: Asked<typeof reportFinding> }
  | { readonly name: 'matters.report-conduct'; readonly asked: Asked<typeof reportConduct> };

/** The first thing that is still wrong with it. @param place where it is, as far as known */
export function lackOf(found: Found, place: string | undefined): Lack | null {
  if (found.leaf === '') return 'leaf';
  if (place === undefined) return 'place';
  return found.kind === 'conduct' ? lackOfSight(found) : lackOfSubject(found.subject.trim());
}

function lackOfSight({ when, seen }: Found): Lack | null {
  if (when === '') return 'at';
  return [...seen.trim()].length < 4 ? 'seen' : null;
}

function lackOfSubject(subject: string): Lack | null {
  if ([...subject].length < 2) return 'subject';
  return /\d{7,}/.test(subject.normalize('NFKC').replace(/[\s-]/g, '')) ? 'subjectNumber' : null;
}

/** What is asked of the server: the fourth kind by its own door, which has no line for a person. */
export function reportOf(found: Found, place: string, danger: { readonly danger?: Cleared }): Report | null {
  const { kind, leaf, subject, more, when, seen } = found;
  const said = { leaf, place, ...danger };
  if (kind === null) return null;
  if (kind === 'conduct') return { name: 'matters.report-conduct', asked: { ...said, at: `${when}:00+08:00`, seen: seen.trim() } };
  const besides = more.trim() === '' ? {} : { more: more.trim() };
  return { name: 'matters.report-finding', asked: { ...said, kind, subject: subject.trim(), ...besides } };
}
