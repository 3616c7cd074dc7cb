import { type Span, spanShape } from '../../clock.ts';
import type { Method } from '../../language.ts';
import { placeName } from './place.ts';
import { readingWords } from './sentences.ts';

/** What is wrong in a page, as a sentence, and where: `['steps', 2, 'within']`; empty for the whole of it. */
export type PageFault = { readonly path: (string | number)[]; readonly say: string };
/** The largest page of the library has 16 steps, 14 forms and 25 fields. */
const most = { steps: 40, forms: 40, fields: 60, outcomes: 12, rungs: 8, panels: 8, words: 12, choices: 30, english: 600 };

/** What a page has too many of for people to work by it. */
export function tooMuch(method: Method): readonly PageFault[] {
  const over = (path: (string | number)[], count: number, limit: number): PageFault[] =>
    count > limit ? [{ path, say: `${placeName(method, path)}最多 ${limit} 个，现在有 ${count} 个。` }] : [];
  const fields = Object.values(method.forms).flatMap((form) => form.fields);
  return [
    ...over(['steps'], method.steps.length, most.steps),
    ...over(['forms'], Object.keys(method.forms).length, most.forms),
    ...(fields.length > most.fields ? [{ path: ['forms'], say: readingWords.fields(most.fields, fields.length) }] : []),
    ...over(['words'], method.words.length, most.words),
    ...over(['english'], Object.keys(method.english ?? {}).length, most.english),
    ...tooLong(method, []),
    ...method.steps.flatMap((step, at) => [
      ...over(['steps', at, 'to'], Object.keys(step.to).length, most.outcomes),
      ...over(['steps', at, 'late'], step.late?.length ?? 0, most.rungs),
      ...('panels' in step ? over(['steps', at, 'panels'], step.panels.length, most.panels) : []),
    ]),
    ...Object.entries(method.forms).flatMap(([id, form]) =>
      form.fields.flatMap((field, at) => over(['forms', id, 'fields', at, 'choices'], field.choices?.length ?? 0, most.choices)),
    ),
  ];
}

/** Three years, in each unit; a deadline further off is nobody's, and no calendar reaches the furthest. */
const longest: Readonly<Record<Span['unit'], number>> = {
  minutes: 100_000,
  hours: 26_280,
  workminutes: 100_000,
  workhours: 6000,
  workdays: 750,
};

/** Every time on the page that is longer than people can wait for. */
function tooLong(page: unknown, path: readonly (string | number)[], root: unknown = page): readonly PageFault[] {
  if (typeof page !== 'object' || page === null) return [];
  const span = spanShape.safeParse(page);
  if (span.success && span.data.count > longest[span.data.unit])
    return [{ path: [...path], say: `${placeName(root, path)}最长三年，请写短一些。` }];
  const inner = Array.isArray(page) ? page.map((one: unknown, at) => [at, one] as const) : Object.entries(page);
  return inner.flatMap(([key, one]) => tooLong(one, [...path, key], root));
}
