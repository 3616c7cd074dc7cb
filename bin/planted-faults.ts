/** One fault of each kind a check must find: the file that holds it and what the check must then say. */
export type Fault = { readonly file: string; readonly text: string; readonly said: RegExp };

const lines = (count: number, line: string) =>
  Array.from({ length: count }, (_, number) => line.replaceAll('#', String(number))).join('\n');
const ifs = lines(11, '  if (n > #) for (const c of String(n)) if (c) n++;');

const lint = (rule: string, text: string, file = `src/kernel/planted-${rule.toLowerCase()}.ts`): Fault => ({
  file,
  text: `${text}\n`,
  said: new RegExp(`${file.replaceAll('.', '\\.')}\\S* lint/\\w+/${rule}\\b`),
});

const direction = (rule: string, file: string, text: string): Fault => ({
  file,
  text: `${text}\n`,
  said: new RegExp(`${rule}: ${file.replaceAll('.', '\\.')} → `),
});

const style: readonly Fault[] = [
  { file: 'src/kernel/planted-format.ts', text: 'export const   n =1\n', said: /planted-format\.ts format/ },
  lint('noProcessEnv', 'export const home = process.env.HOME;'),
  lint('noConsole', "console.log('planted');"),
  lint('noDefaultExport', 'export default 1;'),
  lint('noExplicitAny', 'export const n: any = 1;'),
  lint('noNonNullAssertion', 'export const n = (x: number | null) => x!;'),
  lint('noEnum', 'export enum Kind {\n  One,\n}'),
  lint('noExcessiveLinesPerFunction', `export function long(): number {\n  let n = 0;\n${lines(45, '  n += #;')}\n  return n;\n}`),
  lint('noExcessiveLinesPerFile', lines(260, 'export const n# = #;')),
  lint('noExcessiveCognitiveComplexity', `export function knot(n: number): number {\n${ifs}\n  return n;\n}`),
  lint('useMaxParams', 'export const five = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;'),
  lint('noReExportAll', "export * from './halt.ts';"),
  lint('useFilenamingConvention', 'export const n = 1;', 'src/kernel/PlantedName.ts'),
  lint('noSkippedTests', "import { test } from 'vitest';\n\ntest.skip('planted', () => {});", 'src/kernel/planted-skip.test.ts'),
  lint('noUnusedVariables', 'const n = 1;'),
];

const meaning: readonly Fault[] = [
  { file: 'src/kernel/planted-type.ts', text: "export const n: number = 'one';\n", said: /planted-type\.ts\(1,14\): error TS2322/ },
  {
    file: 'src/kernel/planted-index.ts',
    text: 'export const first = (all: string[]): string => all[0];\n',
    said: /planted-index\.ts.*error TS2322/,
  },
  {
    file: 'src/kernel/planted-promise.ts',
    text: 'async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n',
    said: /no-floating-promises[\s\S]*planted-promise\.ts/,
  },
  { file: 'src/features/areas/planted-unused.ts', text: 'export const nobody = 1;\n', said: /planted-unused\.ts/ },
];

const directions: readonly Fault[] = [
  direction('kernel-knows-no-feature', 'src/kernel/planted-up.ts', "export { features } from '../features.ts';"),
  direction('method-is-pure', 'src/method/planted-impure.ts', "export { readFileSync } from 'node:fs';"),
  direction('library-knows-only-the-method-language', 'src/library/planted-wide.ts', "export { Halt } from '#kernel/halt.ts';"),
  direction('features-know-no-app', 'src/features/areas/planted-app.ts', "export { words } from '../../apps/resident/words.ts';"),
  direction(
    'only-the-open-doors-of-a-neighbour',
    'src/features/areas/planted-neighbour.ts',
    "export { peopleFeature } from '../people/feature.ts';",
  ),
  direction('ui-knows-no-feature', 'src/ui/planted-feature.ts', "export { words } from '../features/areas/words.ts';"),
  direction('screens-know-no-server', 'src/apps/resident/planted-server.ts', "export { Halt } from '#kernel/halt.ts';"),
  direction('screens-take-contracts-as-types', 'src/apps/resident/planted-contract.ts', "export { contract } from '#kernel/contract.ts';"),
  direction('no-node-in-screens', 'src/ui/planted-node.ts', "export { join } from 'node:path';"),
  direction('server-imports-no-tsx', 'src/kernel/planted-tsx.ts', "export { Button } from '#ui/phone/button.tsx';"),
  ...[
    {
      file: 'src/kernel/planted-cycle-one.ts',
      text: "import { two } from './planted-cycle-two.ts';\nexport const one = (): number => two();\n",
    },
    {
      file: 'src/kernel/planted-cycle-two.ts',
      text: "import { one } from './planted-cycle-one.ts';\nexport const two = (): number => one();\n",
    },
  ].map((half) => ({ ...half, said: /no-cycles: src\/kernel\/planted-cycle-/ })),
  direction('no-test-in-production', 'src/kernel/planted-test.ts', "export { test } from '../testing/world.ts';"),
  direction('nothing-unresolved', 'src/kernel/planted-nowhere.ts', "export { n } from './nowhere.ts';"),
];

const database: readonly Fault[] = [
  {
    file: 'src/features/areas/migrations/20991231T2357_planted.sql',
    text: 'create table unregistered (id uuid primary key, name text);\n',
    said: /unregistered\.name：没有登记/,
  },
  {
    file: 'src/features/areas/migrations/20991231T2359_planted.sql',
    text: 'create table planted (id uuid primary key, name text);\nalter table planted alter column name type varchar(5);\n',
    said: /planted\.sql[\s\S]*changing-column-type|changing-column-type[\s\S]*planted\.sql/,
  },
  {
    file: 'src/features/areas/migrations/20991231T2358_planted.sql',
    text: 'create table planted_too (id uuid primary key, name text);\n',
    said: /not up-to-date/,
  },
];

const words: readonly Fault[] = [
  { file: 'docs/planted-note.md', text: `${'TO'}DO later\n`, said: /planted-note\.md:1: a note of unfinished work/ },
  { file: 'docs/planted-path.md', text: `see ${'/ro'}ot/notes\n`, said: /planted-path\.md:1: a path/ },
  { file: 'docs/planted-conflict.md', text: `${'<'.repeat(7)} ours\n`, said: /planted-conflict\.md:1: a merge conflict/ },
  { file: 'docs/planted-large.md', text: 'x'.repeat((1 << 20) + 1), said: /planted-large\.md: larger/ },
];

export const plantedFaults: readonly Fault[] = [...style, ...meaning, ...directions, ...database, ...words];
