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
  writeFileSync(join(folder, 'resident', 'en.html'), '<title>in English</title>');
  http = await createHttp({ features: [], systemOf: () => undefined, healthy: async () => true });
  await servePages(http, folder, async (host) => (host === 'mapped.example' ? 'https://tiles.example.cn/vec/' : null));
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

test('only the console of a county with a base map may load pictures from there', async () => {
  const pictures = async (url: string, host?: string) => {
    const { headers } = await http.inject({ url, ...(host && { headers: { host } }) });
    return /img-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
  };
  expect(await pictures('/console/areas', 'mapped.example')).toBe("'self' data: blob: https://tiles.example.cn/vec/");
  for (const [url, host] of [['/console/areas'], ['/', 'mapped.example'], ['/healthz', 'mapped.example']] as const)
    expect(await pictures(url, host)).toBe("'self' data: blob:");
});

test('answers that are no page name no nonce', async () => {
  expect((await opened('/healthz')).policy).toMatch(/style-src 'self'$/);
});

test('whoever chose English on this device is sent the residents’ app in English, and the other apps as they are', async () => {
  const chosen = { cookies: { mulin_language: 'en' } };
  expect((await http.inject({ url: '/mine', ...chosen })).body).toContain('in English');
  expect((await http.inject({ url: '/worker', ...chosen })).body).toContain('<title>worker');
  expect((await http.inject({ url: '/mine', headers: { 'accept-language': 'en' } })).body).toContain('<title>resident');
  expect((await http.inject({ url: '/resident/en.html' })).body).toContain('<title>resident');
});
