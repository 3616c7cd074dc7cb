import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from './http.ts';
import { servePages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulin-pages-'));
let http: FastifyInstance;
beforeAll(async () => {
  for (const app of ['resident', 'worker', 'console', 'screen']) {
    mkdirSync(join(folder, app));
    writeFileSync(join(folder, app, 'index.html'), `<meta property="csp-nonce" nonce="__NONCE__" /><title>${app}</title>`);
  }
  http = await createHttp({ features: [], systemOf: () => undefined, healthy: async () => true });
  await servePages(http, folder);
});
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true });
});

async function opened(url: string) {
  const { headers, body } = await http.inject({ url });
  const policy = String(headers['content-security-policy']);
  return { body, policy, nonce: /'nonce-(.+?)'/.exec(policy)?.[1], kept: headers['cache-control'] };
}

test('each page is sent with a nonce of its own, which its rules and its text name alike; nothing inline is allowed without it', async () => {
  const [one, other] = [await opened('/console/people?like=x'), await opened('/console')];
  expect(one.nonce).toMatch(/^[\w-]{22}$/);
  expect(one.body).toBe(`<meta property="csp-nonce" nonce="${one.nonce}" /><title>console</title>`);
  expect(one.kept).toBe('no-cache');
  expect(other.nonce).not.toBe(one.nonce);
  for (const { policy } of [one, other, await opened('/healthz')]) expect(policy).not.toContain('unsafe');
});

test('an address inside an app opens that app, never as the file it was built from', async () => {
  for (const [url, app] of [
    ['/worker/index.html', 'worker'],
    ['/screen', 'screen'],
    ['/consoles', 'resident'],
  ] as const) {
    const { body, nonce } = await opened(url);
    expect(body).toContain(`nonce="${nonce}" /><title>${app}<`);
  }
});

test('answers that are no page name no nonce', async () => {
  expect((await opened('/healthz')).policy).toMatch(/style-src 'self'$/);
});
