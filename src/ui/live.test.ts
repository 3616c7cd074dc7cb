import { expect, test } from 'vitest';
import { aboutIn } from './live.ts';

test('a live message names a feature, or is passed over', () => {
  expect(aboutIn('{"about":"matters","id":"1"}')).toBe('matters');
  expect([aboutIn('{"about":7}'), aboutIn('beat'), aboutIn('null')]).toEqual([undefined, undefined, undefined]);
});
