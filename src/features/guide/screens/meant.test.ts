import { expect, test } from 'vitest';
import { isMeant } from './meant.ts';

const leak = { name: 'Leak', words: ['水龙头', 'Tap drips'] };

test('found by its name, by what people say and by a word in what they typed, in capitals or not', () => {
  for (const typed of ['', 'leak', 'LEAK', 'we have a leak in the kitchen', 'tap', '水龙头坏了', '龙头'])
    expect(isMeant(leak, typed)).toBe(true);
  for (const typed of ['clock', '大钟']) expect(isMeant(leak, typed)).toBe(false);
});
