import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { looksAt } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('whom to ring up stands in the same place on every page, signed in or not', async () => {
  for (const visitor of [await stage.arrive('居民'), await stage.visit('谁也不是')])
    for (const address of ['/', '/ask', '/mine', '/notices', '/me', '/sign-in']) {
      await looksAt(visitor, address);
      const call = visitor.here
        .getByRole('complementary')
        .getByRole('link', { name: /打电话/ })
        .first();
      await call.waitFor();
      expect(await call.getAttribute('href')).toMatch(/^tel:[\d+]+$/);
    }
});

test('a first visit fetches no script for its first screen that its page does not name: nobody waits for a second journey', async () => {
  const stranger = await stage.visit('第一次来', { opens: '/healthz' });
  const fetched: string[] = [];
  stranger.page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.push(new URL(request.url()).pathname);
  });
  await stranger.opens('/');
  await stranger.here.getByRole('button', { name: '下一步' }).waitFor();
  const page = await (await stranger.context.request.get('/')).text();
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  expect(fetched.filter((path) => !named.includes(path))).toEqual([]);
  expect(named.length).toBeLessThan(12);
});
