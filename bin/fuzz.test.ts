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
