import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webOf } from '../testing/http.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
let url: URL;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  http = await webOf(world);
  url = new URL(await http.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  http.server.closeAllConnections();
  await http.close();
  await world.end();
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ['a head that never ends', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, '431'],
  ['two lengths for one body', 'POST /api/accounts.me HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}', '400'],
  [
    'a body smuggled behind another',
    'POST /api/accounts.me HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
])('%s is answered with a sentence and hung up on', async (_, bytes, status) => {
  const said = await rawly(bytes);
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(said).toMatch(/"say":"[^"]*[一-鿿]/);
});

test('whoever sends a request too slowly is not waited for for ever', () => {
  expect(http.server.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(http.server.requestTimeout).toBeLessThanOrEqual(120_000);
});

test.each([
  ['a foreign page in a browser that names only its origin', { origin: 'https://evil.example' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['our own page', { origin: 'http://localhost:80' }, 200],
])('%s', async (_, headers, status) => {
  const answer = await http.inject({ method: 'POST', url: '/api/accounts.me', headers: { host: 'localhost:80', ...headers }, payload: {} });
  expect(answer.statusCode).toBe(status);
});

test('nobody borrows the freedom of this machine with a header', async () => {
  const asked = { method: 'POST', url: '/api/accounts.sign-in', payload: { phone: '13900000000', code: '000000' } } as const;
  const flood = (headers: Record<string, string>) => Promise.all(Array.from({ length: 70 }, () => http.inject({ ...asked, headers })));
  const from = async (headers: Record<string, string>) => new Set((await flood(headers)).map(({ statusCode }) => statusCode));
  expect(await from({ 'x-forwarded-for': '127.0.0.1' })).toContain(429);
  expect(await from({})).not.toContain(429);
});

test('one account does not open lines without end', async () => {
  const opened = new AbortController();
  const open = () =>
    fetch(new URL('/api/live', url), {
      headers: { cookie: `mulin_session=${cast.wang.token}`, 'x-forwarded-for': '203.0.113.7' },
      signal: opened.signal,
    });
  const first: number[] = [];
  for (let nth = 0; nth < 40; nth += 1) first.push((await open()).status);
  expect(new Set(first)).toEqual(new Set([200]));
  const more = await open();
  expect([more.status, (await more.json()).say]).toEqual([429, expect.stringContaining('页面太多')]);
  opened.abort();
  while (world.system.live.listeners() > 0) await new Promise((beat) => setImmediate(beat));
  const after = new AbortController();
  const again = await fetch(new URL('/api/live', url), { headers: { cookie: `mulin_session=${cast.wang.token}` }, signal: after.signal });
  expect(again.status).toBe(200);
  after.abort();
});

async function rawly(bytes: string): Promise<string> {
  const socket = connect(Number(url.port), url.hostname);
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return said;
}
