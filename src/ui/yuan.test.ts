import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fenOf, yuanOf } from './yuan.ts';

test('amounts are understood as people type them', () => {
  expect(['80', '80.5', '８０．５０ 元', '1,200', '0.29'].map(fenOf)).toEqual([8000, 8050, 8050, 120_000, 29]);
});

test('what is no amount is nothing, never a guess', () => {
  expect(['', '八十', '-5', '1.234', '1e3', '80-100'].map(fenOf)).toEqual(Array(6).fill(undefined));
});

test('fen written as yuan read back as the same fen', () => {
  fc.assert(fc.property(fc.nat(99_999_999_999), (fen) => fenOf(yuanOf(fen)) === fen));
});
