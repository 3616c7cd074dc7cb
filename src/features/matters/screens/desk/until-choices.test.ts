import { expect, test } from 'vitest';
import { untilChoices } from './until-choices.ts';

const monday = Date.parse('2026-03-02T10:00:00+08:00');

test('the ends of work behind the deadline, and the latest that is allowed', () => {
  const choices = untilChoices('2026-03-03T10:00:00.000Z', '2026-03-05T10:00:00.000Z', monday);
  expect(choices).toEqual([
    { at: '2026-03-04T10:00:00.000Z', latest: false },
    { at: '2026-03-05T10:00:00.000Z', latest: true },
  ]);
});

test('nothing where nothing more is allowed', () => {
  expect(untilChoices('2026-03-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z', monday)).toEqual([]);
});
