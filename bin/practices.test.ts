import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allIds, faultsOfList, mechanisms, type PracticeList, readPractices } from './practice-list.ts';
import { practicePage, stateOf } from './practice-page.ts';
import { proofsIn, unprovenBy } from './practice-proofs.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulin-practices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limits = [
  { theme: 'tracking', kind: 'never', safeguard: 'No field for it.' },
  { theme: 'minors', kind: 'careful', safeguard: 'Guardians agree.' },
] as const;
const whole: PracticeList = {
  limits,
  practices: allIds.map((id) => ({ id, words: 'Something people do', feature: 'matters', limit: null, mechanism: 'matters' })),
};
const but = (id: string, change: object): PracticeList => ({
  limits,
  practices: whole.practices.map((practice) => (practice.id === id ? { ...practice, ...change } : practice)),
});

test('the list of the project is whole: 522 practices, each once', () => {
  const list = readPractices(join(import.meta.dirname, '..', 'docs', 'practices'));
  expect(list.practices).toHaveLength(522);
  expect(faultsOfList(list)).toEqual([]);
});

test('a practice that is missing, twice, unknown, unlimited or quoted at length is said', () => {
  expect(faultsOfList(whole)).toEqual([]);
  expect(faultsOfList({ limits, practices: whole.practices.slice(1) })).toEqual(['S0-A1 没有登记']);
  expect(faultsOfList(but('S0-A1', { id: 'S0-A2' }))).toEqual(['S0-A1 没有登记', 'S0-A2 登记了不止一次']);
  expect(faultsOfList(but('S0-A1', { id: 'S9-A1' }))).toEqual(['S0-A1 没有登记', '没有编号为 S9-A1 的实践']);
  expect(faultsOfList(but('S0-A1', { limit: 'weather' }))).toEqual(['S0-A1 的限制 weather 不在 limits.tsv 里']);
  expect(faultsOfList(but('S0-A1', { words: '「一二三四五六七八九十一二三」' }))).toEqual(['S0-A1 引用的原文超过十二个字']);
  expect(faultsOfList(but('S0-A1', { feature: '' }))).toEqual(['S0-A1 缺说明或功能']);
});

test('rows are read from one file for each mechanism', () => {
  for (const name of [...Object.keys(mechanisms), 'limits']) writeFileSync(join(folder, `${name}.tsv`), 'heading\n');
  writeFileSync(join(folder, 'money.tsv'), 'id\twords\tfeature\tlimit\nS1-C11\tA reward\tmoney\t\n');
  writeFileSync(join(folder, 'limits.tsv'), 'theme\tkind\tsafeguard\nminors\tcareful\tGuardians agree.\n');
  expect(readPractices(folder)).toEqual({
    practices: [{ id: 'S1-C11', words: 'A reward', feature: 'money', limit: null, mechanism: 'money' }],
    limits: [limits[1]],
  });
});

const orders = 'src/features/matters/orders.test.ts';

test('a title that begins with ids proves each of them; an id further on proves nothing', () => {
  const text = `
    test('[S1-A19] [S1-A20] an order by phone is like any other', () => {});
    test.each(kinds)("[S3-A30, S3-A31] %s takes it", () => {});
    test('the rule of [S1-E26] is a comment here', () => {});`;
  expect(proofsIn(orders, text)).toEqual([
    { id: 'S1-A19', file: orders, title: 'an order by phone is like any other' },
    { id: 'S1-A20', file: orders, title: 'an order by phone is like any other' },
    { id: 'S3-A30', file: orders, title: '%s takes it' },
    { id: 'S3-A31', file: orders, title: '%s takes it' },
  ]);
});

test('a proof counts only when it ran and every run of it passed', () => {
  const proofs = [{ id: 'S3-A30', file: orders, title: '%s takes it' }];
  const ran = (...statuses: string[]) => ({
    testResults: [
      { name: `/mulin/${orders}`, assertionResults: statuses.map((status, n) => ({ title: `[S3-A30] helper ${n} takes it`, status })) },
    ],
  });
  expect(unprovenBy([ran('passed', 'passed')], proofs, '/mulin')).toEqual([]);
  expect(unprovenBy([ran('passed', 'failed')], proofs, '/mulin')).toEqual([`S3-A30 的测试没有通过：${orders}「%s takes it」`]);
  expect(unprovenBy([ran('skipped')], proofs, '/mulin')).toEqual([`S3-A30 的测试没有通过：${orders}「%s takes it」`]);
  expect(unprovenBy([ran()], proofs, '/mulin')).toEqual([`S3-A30 的测试没有运行：${orders}「%s takes it」`]);
});

test('a practice is done by its proof, limited by its theme, and never built where the theme says so', () => {
  const one = { id: 'S0-A1', words: '', feature: '', limit: null, mechanism: '' };
  expect(stateOf(one, true, limits)).toBe('done');
  expect(stateOf(one, false, limits)).toBe('to come');
  expect(stateOf({ ...one, limit: 'minors' }, true, limits)).toBe('limited');
  expect(stateOf({ ...one, limit: 'minors' }, false, limits)).toBe('to come');
  expect(stateOf({ ...one, limit: 'tracking' }, true, limits)).toBe('not built');
});

test('the page names what it is, where, how far and by which test', () => {
  const page = practicePage(but('S0-A1', { words: 'Ask | tell' }), [{ id: 'S0-A1', file: orders, title: 'a question is answered' }]);
  expect(page).toContain('| 1 | 0 | 521 | 0 |');
  expect(page).toContain(`| S0-A1 | Ask \\| tell | matters | done | \`${orders}\` a question is answered |`);
  expect(page).toContain('| minors | with strong safeguards | Guardians agree. |');
});
