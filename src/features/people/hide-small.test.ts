import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmall } from './hide-small.ts';

test('one to four is never told; a hidden cell cannot be reckoned from the total', () => {
  expect(hideSmall([12, 3, 40, 0])).toEqual([null, null, 40, 0]);
  expect(hideSmall([12, 3, 4, 9])).toEqual([12, null, null, 9]);
  expect(hideSmall([12, 1, 1, 40])).toEqual([null, null, null, 40]);
  expect(hideSmall([12, 30])).toEqual([12, 30]);
});

test('whatever the cells: shown ones are true, and two ways at least are left to fill the hidden ones', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }), (cells) => {
      const told = hideSmall(cells);
      const hidden = cells.filter((_, index) => told[index] === null);
      expect(told.every((cell, index) => cell === null || cell === cells[index])).toBe(true);
      expect(told.some((cell) => cell !== null && cell > 0 && cell < 5)).toBe(false);
      const total = cells.reduce((all, cell) => all + cell, 0);
      const shownTotal = total === 0 || total >= 5;
      const ways = hidden.length >= 2 && hidden.reduce((all, cell) => all + cell, 0) > hidden.length;
      const othersEmpty = cells.every((cell, index) => told[index] === null || cell === 0);
      if (hidden.length > 0 && shownTotal && !othersEmpty) expect(ways).toBe(true);
    }),
  );
});
