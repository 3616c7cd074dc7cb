import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safeguards } from './safeguards.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test.each(safeguards)('$name: what takes it away stands in the code once', ({ without, test: file }) => {
  for (const { file: code, from } of without) expect(read(code).split(from), `${code}: ${from}`).toHaveLength(2);
  expect(existsSync(join(root, file))).toBe(true);
});
