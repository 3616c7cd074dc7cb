import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';

test('money goes out in fen, and what was left empty is no answer at all', () => {
  const fields = [
    { id: 'price', kind: 'money' },
    { id: 'covers', kind: 'text' },
    { id: 'said', kind: 'note' },
    { id: 'safe', kind: 'yes-no' },
  ];
  expect(answersOf(fields, { price: '80.5', covers: '', said: undefined, safe: false })).toEqual({ price: 8050, safe: false });
});
