import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, readMethod } from './check.ts';
import { begin } from './testing/life.ts';

const folder = new URL('./testing/older/', import.meta.url);
const older = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))] as const);

test.each(older)('%s, written in an older number of the language, has no fault and still runs', (_, json) => {
  const method = readMethod(json);
  expect(json.language).not.toBe(method.language);
  expect(check(method)).toEqual([]);
  expect(begin(method).upTo('confirm').state.step).toBe('confirm');
  expect(begin(method, { channel: 'counter', filedBy: { person: 'lin', account: 'a-lin' } }).state.channel).toBe('counter');
});

test('a page of a number not known yet is not guessed at', () => {
  const [, json] = older[0] ?? ['', {}];
  expect(() => readMethod({ ...json, language: 99 })).toThrow('language 99');
  expect(() => readMethod('a page')).toThrow();
});
