import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Load, startLoad } from './load.ts';

test('what is acknowledged is written down with its key, once for each act', async () => {
  const keys: string[] = [];
  const load = await working(({ name, key }) => {
    if (name.startsWith('matters.')) keys.push(key);
    return 200;
  });
  expect(load.faults).toEqual([]);
  expect(new Set(load.acknowledged.map(({ key }) => key))).toEqual(new Set(keys));
  expect(load.acknowledged).toHaveLength(keys.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('who is not served now asks again with the same key, and that is no fault', async () => {
  const asked = new Set<string>();
  const load = await working(({ key }) => (asked.size === asked.add(key).size ? 200 : 503));
  expect(load.faults).toEqual([]);
  expect(load.tries().again).toBe(load.acknowledged.length);
});

test('whoever is answered with a fault of ours says so', async () => {
  const broke = new Set<string>();
  const load = await working(({ name, key }) => (name === 'matters.take' && broke.size < broke.add(key).size ? 500 : 200));
  expect(load.faults.length).toBeGreaterThan(0);
  for (const fault of load.faults) expect(fault).toMatch(/^matters\.take: 500 /);
});

type Asked = { readonly name: string; readonly key: string };

/** Two crews at work, each for at least one order, against a product that answers with this status. */
async function working(statusOf: (asked: Asked) => number): Promise<Load> {
  const me = { home: { dwellingId: randomUUID() } };
  const people = ['居民', '专职网格员', '志愿者'].map((title) => ({ account: randomUUID(), title }));
  const told: Readonly<Record<string, object>> = { 'accounts.demo-people': { people }, 'accounts.arrive-as': {}, 'accounts.me': me };
  let confirmed = 0;
  const server = createServer((request, reply) => {
    const name = (request.url ?? '').replace('/api/', '');
    const status = name in told ? 200 : statusOf({ name, key: String(request.headers['idempotency-key']) });
    if (name === 'matters.rate' && status === 200) confirmed += 1;
    request.resume().on('end', () => reply.writeHead(status).end(JSON.stringify(told[name] ?? { id: randomUUID() })));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // listening on TCP
  const load = await startLoad(`http://127.0.0.1:${port}`, 2);
  while (confirmed < 2) await soon();
  await load.finish();
  server.close();
  return load;
}
