import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webOf } from '../src/testing/http.ts';
import { castOf } from '../src/testing/orders.ts';
import { createWorld, type World } from '../src/testing/world.ts';
import { fuzz } from './fuzz/fuzz.ts';

let world: World;
let http: FastifyInstance;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

test('three thousand malformed requests by everybody: never a fault of ours, none of our insides, always a sentence', {
  timeout: 240_000,
}, async () => {
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  const { wang, lin, zhou, shop, he, chen, sent, done } = await castOf(world);
  await sent();
  await done();
  const office = [await world.arrive('street-leader'), await world.arrive('county-leader'), await world.arrive('system-admin')];
  const askers = [wang, lin, zhou, shop, he, chen, ...office].map(({ token, id }) => ({ title: id, cookie: `mulin_session=${token}` }));
  const { answers, faults } = await fuzz(url, askers, { count: 3000, seed: 20_260_302 });
  expect(faults).toEqual([]);
  for (const status of [200, 400, 401, 403, 404, 409, 413, 415, 422]) expect(answers.get(status), String(status)).toBeGreaterThan(0);
});

const plain = { 'content-type': 'application/json' };
test.each<[string, RequestListener]>([
  ['a fault of ours', (_, reply) => reply.writeHead(500, plain).end('{"say":"系统出了问题"}')],
  ['our insides', (_, reply) => reply.writeHead(422, plain).end('{"say":"不对","stack":"at run (/srv/src/kernel/perform.ts:71:12)"}')],
  ['our insides', (_, reply) => reply.writeHead(409, plain).end('{"say":"不对：relation \\"matter\\" does not exist"}')],
  ['no sentence', (_, reply) => reply.writeHead(400, plain).end('{"say":"Bad Request"}')],
  ['no answer at all', (request) => request.socket.destroy()],
])('%s is found when one answer in ten is that', async (fault, planted) => {
  let asked = 0;
  const found = await fuzzing((request, reply) => {
    asked += 1;
    return asked % 10 === 0 ? planted(request, reply) : reply.writeHead(asked % 2 === 0 ? 200 : 404, plain).end('{"say":"没有这个地址"}');
  });
  expect(found.length).toBeGreaterThanOrEqual(6);
  for (const line of found) expect(line).toMatch(new RegExp(`^${fault}: `));
});

/** A product that describes one action and answers as it is told to. @returns the faults that a hundred requests find in it */
async function fuzzing(answer: RequestListener): Promise<readonly string[]> {
  const input = { type: 'object', properties: { subject: { type: 'string' } }, required: ['subject'] };
  const server = createServer((request, reply) => {
    if (request.method !== 'GET' || request.url !== '/api') return answer(request, reply);
    return reply.writeHead(200, plain).end(JSON.stringify({ contracts: [{ name: 'planted.ask', input }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // listening on TCP
  const { faults } = await fuzz(`http://127.0.0.1:${port}`, [], { count: 100, seed: 1 });
  server.close();
  return faults;
}
