import { expect, test } from 'vitest';
import { readDraft } from './ask-draft.ts';

const now = Date.parse('2026-11-22T01:42:00Z');
const lamp = {
  say: '楼道灯不亮',
  leaf: 'stair-light',
  spot: 'stairs',
  community: null,
  places: ['a', 'b'],
  answers: { where: '3 层', since: 3 },
  more: '',
  named: false,
  photos: ['p'],
  about: [],
};
const kept = (draft: unknown, at = now) => JSON.stringify({ at, draft });

test('a draft is taken up where it was left, for three days', () => {
  expect(readDraft(kept(lamp), now)).toEqual(lamp);
  expect(readDraft(kept(lamp, now - 4 * 24 * 3_600_000), now).say).toBe('');
});

test('nothing kept, or something nobody can read, is an empty draft; one bad field spoils no other', () => {
  for (const text of [null, '', '[]', '{"at":1}', 'null', '{"at":"now","draft":{}}']) expect(readDraft(text, now).say).toBe('');
  expect(readDraft(kept({ ...lamp, places: 7, spot: 'moon', answers: { where: { x: 1 } } }), now)).toMatchObject({
    say: '楼道灯不亮',
    places: [],
    spot: null,
    answers: {},
  });
});
