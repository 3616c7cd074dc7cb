import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One thing a community really does, in our own words. `limit` is the theme of the safeguard it is built within. */
export type Practice = {
  readonly id: string;
  readonly words: string;
  readonly feature: string;
  readonly limit: string | null;
  readonly mechanism: string;
};

const kindShape = z.enum(['never', 'opposite', 'narrow', 'careful']);
/** Why a practice is not built as it was found, and what protects people instead. */
export type Limit = { readonly theme: string; readonly kind: z.infer<typeof kindShape>; readonly safeguard: string };

export type PracticeList = { readonly practices: readonly Practice[]; readonly limits: readonly Limit[] };

/** What carries the practices, one file of rows each, in the order a reader meets them. */
export const mechanisms: Readonly<Record<string, string>> = {
  org: 'Areas, organisations and posts',
  people: 'People and households',
  matters: 'Matters: orders, agency, cases, plans',
  deliberation: 'Meetings, votes, elections',
  publicity: 'Postings and open pages',
  notices: 'Notices and messages',
  documents: 'Rules, agreements, pledges',
  rounds: 'Visits, sweeps, checks',
  calendar: 'Places, bookings, rosters, attendance',
  activities: 'Teams, activities, courses',
  points: 'Points',
  appraisal: 'Ratings, stars, honours',
  money: 'Money',
  supplies: 'Goods, deliveries, equipment',
  figures: 'Figures',
};

/** How many practices each community of each source has: the list is whole when every one of them stands in it once. */
const lasts: Readonly<Record<string, number>> = {
  'S0-A': 44,
  'S0-B': 37,
  'S0-Z': 1,
  'S1-A': 24,
  'S1-B': 27,
  'S1-C': 27,
  'S1-D': 33,
  'S1-E': 29,
  'S1-F': 31,
  'S1-Z': 4,
  'S2-A': 83,
  'S2-B': 3,
  'S3-A': 62,
  'S3-B': 3,
  'S4-A': 21,
  'S4-B': 15,
  'S4-C': 32,
  'S4-D': 11,
  'S4-E': 15,
  'S4-F': 16,
  'S4-Z': 4,
};

export const allIds: readonly string[] = Object.entries(lasts).flatMap(([place, last]) =>
  Array.from({ length: last }, (_, index) => `${place}${index + 1}`),
);

/** Reads the tab-separated rows of a folder: one file for each mechanism, and `limits.tsv`. */
export function readPractices(folder: string): PracticeList {
  const rows = (name: string) => rowsOf(readFileSync(join(folder, `${name}.tsv`), 'utf8'));
  return {
    practices: Object.keys(mechanisms).flatMap((mechanism) =>
      rows(mechanism).map(([id = '', words = '', feature = '', limit = '']) => ({ id, words, feature, limit: limit || null, mechanism })),
    ),
    limits: rows('limits').map(([theme = '', kind, safeguard = '']) => ({ theme, kind: kindShape.parse(kind), safeguard })),
  };
}

/** What is wrong with the list itself, each in a sentence. */
export function faultsOfList({ practices, limits }: PracticeList): string[] {
  const count = Map.groupBy(practices, ({ id }) => id);
  const themes = new Set(limits.map(({ theme }) => theme));
  return [
    ...allIds.filter((id) => !count.has(id)).map((id) => `${id} 没有登记`),
    ...[...count].filter(([, same]) => same.length > 1).map(([id]) => `${id} 登记了不止一次`),
    ...practices.filter(({ id }) => !allIds.includes(id)).map(({ id }) => `没有编号为 ${id} 的实践`),
    ...practices
      .filter(({ limit }) => limit !== null && !themes.has(limit))
      .map(({ id, limit }) => `${id} 的限制 ${limit} 不在 limits.tsv 里`),
    ...practices.filter(({ words }) => longQuotation.test(words)).map(({ id }) => `${id} 引用的原文超过十二个字`),
    ...practices.filter(({ words, feature }) => words === '' || feature === '').map(({ id }) => `${id} 缺说明或功能`),
  ];
}

const longQuotation = /「[^」]{13,}」/u;

/** Tab-separated rows below their heading line. */
function rowsOf(text: string): string[][] {
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => row.split('\t'));
}
