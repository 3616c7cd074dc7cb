import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { features } from '../features.ts';
import { webOf } from '../testing/http.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  http = await webOf(world);
  known.push(await cast.filed(), await cast.sent(), await cast.done(), cast.wang.dwelling.id, world.places.community.id, cast.wang.id);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const contracts = features.flatMap(({ actions, queries }) => [...actions, ...queries].map(({ contract }) => contract));

const nasty = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '灯\u0000坏', '\ud800', '🏮'.repeat(30), "'; drop table matter; --", '../../etc/passwd', '__proto__'),
  fc.constantFrom(
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    'null',
    '１３８',
    'x'.repeat(61),
    '长'.repeat(5000),
    markOf('0000-01-01T00:00:00Z'),
  ),
  fc.uuid(),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, false, [], {}, [[]], [null], 1e308, -0, 2 ** 53),
);

type Schema = { type?: string; format?: string; enum?: unknown[]; properties?: Record<string, Schema>; items?: Schema; const?: unknown };

/** What would nearly do, so that nonsense gets past the first glance; a third of the values are plain nonsense. */
function nearly(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 2, arbitrary: plausible(schema) }, { weight: 1, arbitrary: nasty });
}

function plausible({ type, format, enum: choices, properties, items, const: only }: Schema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (choices) return fc.constantFrom(...choices);
  if (properties)
    return fc.record(Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, nearly(inner)])), { requiredKeys: [] });
  if (type === 'array') return fc.array(nearly(items ?? {}), { maxLength: 3 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: -2, max: 3000 });
  if (format === 'uuid') return fc.nat().map((nth) => known[nth % Math.max(known.length, 1)] ?? '');
  return fc.constantFrom(
    '楼道灯不亮',
    '2026-03-02',
    'stair-light',
    '灯\u0000坏',
    'three-orders',
    'dispatch',
    'sent',
    markOf('2026-03-02T00:00:00Z'),
  );
}

/** Ids that are really there; filled before the requests are made up. */
const known: string[] = [];

function markOf(at: string): string {
  return Buffer.from(JSON.stringify([at, '00000000-0000-4000-8000-000000000000'])).toString('base64url');
}

const anyBody = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{',
      '{"a":1,"a":}',
      '{"__proto__":{"x":1}}',
      '[1,2',
      `{"subject":"${'长'.repeat(100_000)}"}`,
      '\u0000',
      '"',
      '{"subject":"\\ud800"}',
    ),
  },
);
const address = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...contracts.map(({ name }) => `/api/${name}`), '/api/matters.photo') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((name) => `/api/${encodeURIComponent(name)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/api/',
      '/api',
      '/api/matters.',
      '/api/%zz',
      '/api/matters.show/x',
      '/healthz',
      '/api/matters.photo/%00',
      `/api/${'x'.repeat(3000)}`,
    ),
  },
);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.constantFrom('', 'x', '0', '00000000-0000-0000-0000-000000000000', 'é'.repeat(3)) },
);
const type = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'image/png',
  'x',
);
const method = fc.constantFrom(...Array<'POST'>(16).fill('POST'), 'PUT', 'DELETE', 'PATCH', 'GET');
const session = fc.constantFrom('wang', 'lin', 'chen', 'zhou', 'nobody', 'odd', 'forged');

const asks = contracts.map(({ name, input }) => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema; // zod's own type of a schema is wider
  return fc.record({ url: fc.constant(`/api/${name}`), payload: plausible(schema).map((value) => JSON.stringify(value)) });
});
const request = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.oneof(...asks) }, { weight: 4, arbitrary: fc.record({ url: address, payload: anyBody }) }),
    fc.record({ key: fc.option(key, { freq: 8 }), type, method, session }),
  )
  .map(([what, how]): Odd => ({ ...what, ...how }));
type Odd = {
  url: string;
  payload: string;
  key: string | null;
  type: string;
  method: 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'GET';
  session: string;
};

/** Leaving is no malformed request, and afterwards everybody would be a stranger. */
const leaves = /sign-out/;

function cookieOf({ session: who, url }: Odd): Record<string, string> {
  if (who === 'odd') return { cookie: 'mulin_session=%E0%A4%A; =; mulin_session' };
  if (who === 'forged') return { cookie: `mulin_session=${'f'.repeat(300)}` };
  if (who === 'nobody' || leaves.test(url)) return {};
  return { cookie: `mulin_session=${cast[who as 'wang'].token}` };
}

function asked(odd: Odd): InjectOptions {
  const headers = { 'content-type': odd.type, ...cookieOf(odd), ...(odd.key === null ? {} : { 'idempotency-key': odd.key }) };
  return { method: odd.method, url: odd.url, headers, ...(odd.method === 'GET' ? {} : { payload: odd.payload }) };
}

const together = 50;
const seed = 20_260_302;

test('ten thousand malformed requests: never a fault of ours, always a sentence', { timeout: 20_000 }, async () => {
  const requests = fc.sample(request, { numRuns: 10_000, seed });
  const seen = new Map<number, number>();
  const faults = new Map<string, string>();
  for (let from = 0; from < requests.length; from += together) {
    const some = requests.slice(from, from + together);
    const answers = await Promise.all(some.map((odd) => http.inject(asked(odd))));
    for (const [at, { statusCode, body: text }] of answers.entries()) {
      seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1);
      if (!isSaid(statusCode, text)) faults.set(`${statusCode} ${some[at]?.url}`, `${text} ${JSON.stringify(some[at])}`.slice(0, 500));
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
  for (const status of [200, 400, 401, 403, 404, 409, 413, 415, 422]) expect(seen.get(status), String(status)).toBeGreaterThan(0);
});

function isSaid(status: number, text: string): boolean {
  return status < 400 || (status < 500 && /"say":"[^"]*[一-鿿]/.test(text));
}
