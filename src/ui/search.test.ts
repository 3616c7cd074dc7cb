import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneOf, textOf, wayBack } from './search.ts';

test('an address says only what the screen knows', () => {
  expect(oneOf({ pick: 'late' }, 'pick', ['all', 'late'])).toBe('late');
  expect(oneOf({ pick: '<script>' }, 'pick', ['all', 'late'])).toBe('all');
  expect(textOf({ number: 318 }, 'number')).toBe('318');
  expect(textOf({ area: { deep: true } }, 'area')).toBeUndefined();
});

test('the way back after signing in never leads to another site', () => {
  expect(wayBack({ back: '/matters/1?x=2' })).toBe('/matters/1?x=2');
  for (const back of ['https://elsewhere.cn', '//elsewhere.cn', '/\\elsewhere.cn', 'javascript:alert(1)'])
    expect(wayBack({ back })).toBe('/');
  fc.assert(fc.property(fc.string(), (back) => new URL(wayBack({ back }), 'https://mulin.cn').origin === 'https://mulin.cn'));
});
