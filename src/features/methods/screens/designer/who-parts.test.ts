import { expect, test } from 'vitest';
import { partsOf, whoOf } from './who-parts.ts';

test.each([
  'opener',
  { posts: ['secretary'] },
  { posts: ['secretary', 'member'], not: 'assignee' },
  { any: ['opener', { posts: ['grid-worker'], not: { step: 'sort' } }] },
  { any: ['assignee', 'candidates'] },
] as const)('who may do a step reads the same after it was shown as a list: %o', (who) => {
  const given = typeof who === 'object' ? structuredClone(who) : who;
  expect(whoOf(partsOf(given as never))).toEqual(who);
});

test('of nobody at all an empty list of posts is left, which is a fault and not a step anybody may do', () => {
  expect(whoOf({ chosen: [], not: undefined })).toEqual({ posts: [] });
});
