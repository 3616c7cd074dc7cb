import { expect, test } from 'vitest';
import { createAttempt } from './attempt.ts';
import { randomKey } from './key.ts';

function numbered() {
  let count = 0;
  return createAttempt(() => `key ${++count}`);
}

test('pressing again after the network failed carries the same key', () => {
  const attempt = numbered();
  expect([attempt.keyFor('{"subject":"楼道灯"}'), attempt.keyFor('{"subject":"楼道灯"}')]).toEqual(['key 1', 'key 1']);
});

test('other words are another submission', () => {
  const attempt = numbered();
  expect([attempt.keyFor('灯'), attempt.keyFor('水')]).toEqual(['key 1', 'key 2']);
});

test('the same words again, once the first were heard, are meant twice', () => {
  const attempt = numbered();
  const first = attempt.keyFor('灯');
  attempt.heard();
  expect(attempt.keyFor('灯')).not.toBe(first);
});

test('a key is a version 4 UUID', () => {
  expect(randomKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
