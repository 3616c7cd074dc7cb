import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('the styles of a piece were lost on the way, once: the piece comes with them after all', async () => {
  const worker = await stage.arrive('志愿者', { opens: '/healthz' });
  let lost = 0;
  await worker.context.route('**/assets/askers-*.css', async (route) => {
    if (lost > 0 || route.request().serviceWorker()) return await route.fallback();
    lost += 1;
    await route.abort('internetdisconnected');
  });
  await worker.opens('/worker');
  await worker.page.waitForFunction(isDressed, '/assets/askers-');
  expect(lost).toBe(1);
});

/** In the browser: whether the styles of this piece lie on the page. Those that failed can not be read. */
const isDressed = (piece: string): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>(`link[rel=stylesheet][href*="${piece}"]`)].some(({ sheet }) => {
    try {
      return (sheet?.cssRules.length ?? 0) > 0;
    } catch {
      return false;
    }
  });
