import { expect, test } from 'vitest';
import { readCalls, readSteps } from './plan-lines.ts';

const posts = [
  { id: 'secretary', name: '社区书记' },
  { id: 'grid-worker', name: '专职网格员' },
];

test('a plan is read as it is typed, line by line', () => {
  expect(readSteps('专职网格员：巡查低洼处\n\n社区书记: 报街道', posts)).toEqual([
    { post: 'grid-worker', what: '巡查低洼处' },
    { post: 'secretary', what: '报街道' },
  ]);
  expect(readCalls('社区书记\n专职网格员 ← 社区书记', posts)).toEqual([
    { post: 'secretary', rungBy: null },
    { post: 'grid-worker', rungBy: 'secretary' },
  ]);
});

test('a line that names no known post comes back as it was typed', () => {
  expect(readSteps('消防员：灭火\n巡查低洼处', posts)).toEqual([{ odd: '消防员：灭火' }, { odd: '巡查低洼处' }]);
  expect(readCalls('专职网格员 ← 队长', posts)).toEqual([{ odd: '专职网格员 ← 队长' }]);
});
