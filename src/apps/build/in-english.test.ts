import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { twinOf } from './in-english.ts';

const sources = join(import.meta.dirname, '../..');
const IMPORTED = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]+?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm;
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}]+</g;
const HAN = /[\u3400-\u9fff]/;

/** What may be Chinese in the English app: how a language calls itself, and examples of what only the Chinese desk can read. */
const mayBe = [
  'ui/chosen-language.ts',
  'ui/words.en.ts',
  'features/appointments/screens/words.en.ts',
  'features/matters/danger/words.ts', // what the server refuses with, and marks that end a sentence
  'features/venues/words.ts', // the same
  'features/emergency/screens/words.en.ts',
  'features/organizations/teams/screens/words.en.ts',
];

/** Every file the resident's app is built from, with the twins in place of what they stand beside. */
function builtFrom(entry: string): string[] {
  const found = new Set([entry]);
  // A set may grow while it is walked: what is found is walked too.
  for (const file of found) {
    for (const next of importsOf(file)) found.add(next);
  }
  return [...found];
}

function importsOf(file: string): string[] {
  const named = [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, from, lazily]) => fileOf(file, from ?? lazily ?? ''));
  return named.filter((next) => next !== null).map((next) => (existsSync(twinOf(next)) && twinOf(next) !== file ? twinOf(next) : next));
}

function fileOf(importer: string, name: string): string | null {
  const file = name.startsWith('#') ? join(sources, name.slice(1)) : name.startsWith('.') ? join(dirname(importer), name) : null;
  return file !== null && /\.tsx?$/.test(file) ? file : null;
}

const files = builtFrom(join(sources, 'apps/resident/main.tsx')).map(
  (file) => [relative(sources, file), readFileSync(file, 'utf8')] as const,
);

test('nothing the resident’s app is built from in English says a word of Chinese: each file of words has its twin', () => {
  expect(files.length).toBeGreaterThan(200);
  const chinese = files.filter(([, text]) => (text.replaceAll(COMMENT, '').match(LITERAL) ?? []).some((literal) => HAN.test(literal)));
  expect(chinese.map(([file]) => file).filter((file) => !mayBe.includes(file))).toEqual([]);
});
