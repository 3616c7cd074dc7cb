import { expect, test } from 'vitest';
import { onceReached } from './reach.ts';

function failing(times: number, error: Error) {
  let tries = 0;
  return async () => {
    tries += 1;
    if (tries <= times) throw error;
    return tries;
  };
}

test('a database that is just coming back is asked again until it answers', async () => {
  expect(await onceReached(failing(3, new Error('Connection terminated due to connection timeout')))).toBe(4);
  expect(await onceReached(failing(1, Object.assign(new Error('starting up'), { code: '57P03' })))).toBe(2);
});

test('one that never answers is given up, and any other fault is told at once', async () => {
  await expect(onceReached(failing(99, Object.assign(new Error('no'), { code: 'ECONNREFUSED' })))).rejects.toThrow('no');
  await expect(onceReached(failing(1, new Error('relation "matter" does not exist')))).rejects.toThrow('does not exist');
});
