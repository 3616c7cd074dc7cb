import { expect, test } from 'vitest';
import { verdictOn } from './whose.ts';

test('a session that ran out keeps what was done for whoever did it, and gives it to nobody else', () => {
  expect(verdictOn({ account: null, sentAway: false }, 'lin')).toBe('rests');
  expect(verdictOn({ account: 'lin', sentAway: false }, 'lin')).toBe('mine');
  expect(verdictOn({ account: 'zhou', sentAway: false }, 'lin')).toBe('another');
});

test('signed out on purpose, here or from afar, it leaves the device', () => {
  expect(verdictOn({ account: null, sentAway: true }, 'lin')).toBe('ended');
});

test('a device nobody used before belongs to whoever is in first', () => {
  expect(verdictOn({ account: 'lin', sentAway: false }, null)).toBe('mine');
  expect(verdictOn({ account: null, sentAway: false }, null)).toBe('rests');
});
