import { expect, test } from 'vitest';
import { plateIn } from './plate-code.ts';

const id = '01989f3a-0000-7000-8000-000000000007';

test('a door plate is read by its address; a code that belongs to somebody else is not', () => {
  expect(plateIn(`https://mulin.example/?d=${id}`)).toBe(id);
  expect(plateIn(`http://192.168.1.5:3000/?d=${id}`)).toBe(id);
  expect(plateIn(id)).toBe(id);
  for (const other of ['https://pay.example/abc', 'https://mulin.example/?d=7', 'WIFI:S:home;P:12345678;;', ''])
    expect(plateIn(other)).toBeNull();
});
