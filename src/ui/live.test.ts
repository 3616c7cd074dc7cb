import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { aboutIn, staling } from './live.ts';

test('a live message names a feature, or is passed over', () => {
  expect(aboutIn('{"about":"matters","id":"1"}')).toBe('matters');
  expect([aboutIn('{"about":7}'), aboutIn('beat'), aboutIn('null')]).toEqual([undefined, undefined, undefined]);
});

test('news that comes while a change is on its way is believed once the change was answered', async () => {
  const client = new QueryClient();
  client.setQueryData(['matters', 'inbox'], ['one']);
  client.setQueryData(['notices', 'list'], ['two']);
  const isStale = (feature: string) => client.getQueryCache().findAll({ queryKey: [feature], stale: true }).length === 1;
  const stale = staling(client);
  const answer = Promise.withResolvers<string>();
  const told: boolean[] = [];
  const asked = new MutationObserver(client, { mutationFn: () => answer.promise });
  asked.subscribe(() => undefined);
  void asked.mutate(undefined, { onSuccess: () => void told.push(isStale('matters')) });
  await Promise.resolve();
  stale.say(['matters']);
  stale.say(['notices']);
  expect(isStale('matters') || isStale('notices')).toBe(false);
  answer.resolve('done');
  await expect.poll(() => isStale('matters') && isStale('notices')).toBe(true);
  expect(told, 'the form heard first').toEqual([false]);
  client.setQueryData(['matters', 'inbox'], ['none']);
  stale.say([]);
  expect(isStale('matters')).toBe(true);
  stale.stop();
});
