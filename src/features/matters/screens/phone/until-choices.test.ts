import { expect, test } from 'vitest';
import { untilChoices } from './until-choices.ts';

const monday = (time: string) => `2026-11-23T${time}:00+08:00`;
const names = (dueAt: string | null, latest: string, now: string) => untilChoices(dueAt, latest, Date.parse(now)).map(({ name }) => name);

test('an extension is asked for until the end of work of the coming days, at the latest until the latest allowed', () => {
  expect(names(monday('15:00'), '2026-11-26T15:00:00+08:00', monday('09:00'))).toEqual([
    '今天 18:00',
    '明天 18:00',
    '周三 18:00',
    '周四 15:00',
  ]);
});

test('what lies before the deadline or is past already is no choice', () => {
  expect(names('2026-11-24T18:00:00+08:00', '2026-11-26T18:00:00+08:00', monday('19:00'))).toEqual(['周三 18:00', '周四 18:00']);
  expect(names(monday('18:00'), monday('18:00'), monday('09:00'))).toEqual([]);
});
