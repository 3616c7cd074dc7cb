import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '#kernel/env.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = globSync(['*.md', 'docs/*.md', 'docs/decisions/*.md'], { cwd: root });

const settings = [...read('src/kernel/env.ts').matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name]) => name);

test.each(['README.md', 'README.zh-CN.md'])('%s lists every setting there is, and no other', (file) => {
  expect(settings.length).toBeGreaterThan(10);
  const listed = [...read(file).matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(settings));
});

test.each(['README.md', 'README.zh-CN.md'])('%s names the defaults that are', (file) => {
  const { PORT, HOST, LOG_LEVEL } = readEnv({});
  for (const [name, value] of Object.entries({ PORT, HOST, LOG_LEVEL })) expect(read(file)).toContain(`| \`${name}\` | \`${value}\` |`);
});

test('what a start that halts refers to stands in the Chinese README', () => {
  const asked = globSync(['src/**/*.ts', 'bin/*.ts'], { cwd: root, exclude: ['**/*.test.ts'] }).flatMap((file) =>
    [...read(file).matchAll(/README 的“([^”]+)”一节/g)].map(([, title]) => title),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const title of asked) expect(read('README.zh-CN.md')).toContain(`\n## ${title}\n`);
});

test.each(documents)('%s leads only to what is there', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  const local = links.filter((to) => !to.includes('://') && !to.endsWith('.png'));
  const named = [...read(file).matchAll(/`((?:src|bin|demo|docs|tests)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path);
  const missing = [...local.map((to) => join(dirname(file), to)), ...named].filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test('the architecture fits on 150 lines, a decision on 25', () => {
  const lines = (file: string) => read(file).split('\n').length;
  expect(lines('ARCHITECTURE.md')).toBeLessThanOrEqual(150);
  expect(documents.filter((file) => file.startsWith('docs/decisions/') && lines(file) > 25)).toEqual([]);
});
