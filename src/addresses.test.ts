import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from './features.ts';
import { addressesOf, webOf } from './testing/http.ts';
import { createWorld, type World } from './testing/world.ts';

/** Every address that is no contract of a list of actions and queries, by what it carries: each passes the same door inside, or is everybody's. */
const besides: Readonly<Record<string, readonly string[]>> = {
  everybody: ['GET /api', 'GET /healthz', 'GET /schema/method.json'],
  'what has changed, by its topics': ['GET /api/live'],
  'files taken along': [
    ...['matters.export', 'plans.export', 'money.export', 'works.export', 'commitments.export', 'figures.export-methods'],
    ...['organizations.export-growth', 'organizations.export-agents', 'methods.export', 'rights.export', 'audit.take-root'],
    ...['imports.returned', 'imports.template'],
  ].map((name) => `GET /api/${name}`),
  'sheets to print': [
    ...['areas.plates', 'guide', 'hall.slip', 'hall.form', 'hall.number', 'matters', 'matters.receipt', 'matters.round', 'matters.posting'],
    ...['matters.letter', 'matters.minutes', 'organizations.handover', 'paper'],
  ].map((name) => `GET /api/${name}${name.includes('.') ? '-' : '.'}sheet`),
  'pictures and drawings': ['matters.photo', 'matters.file-scan', 'works.picture', 'areas.plan'].map((name) => `GET /api/${name}/:id`),
  'files handed in, and what is printed once': [
    ...['matters.photo', 'imports.upload', 'accounts.code-sheet', 'matters.print-mediation-file', 'matters.print-agreement'],
  ].map((name) => `POST /api/${name}`),
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('no address stands open beside the doors: each is a contract, or written down here, and whoever is nobody reads at none of these but what is everybody’s', async () => {
  const http = await webOf(world);
  const contracts = features
    .flatMap(({ actions, queries }) => [...actions, ...queries])
    .map(({ contract }) => `POST /api/${contract.name}`);
  const others = addressesOf(http).filter(({ method, path }) => method !== 'HEAD' && !contracts.includes(`${method} ${path}`));
  expect(others.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.values(besides).flat().toSorted());
  for (const { method, path } of others.filter(({ path: at }) => at !== '/api/live')) {
    const { statusCode } = await http.inject({ method: method === 'GET' ? 'GET' : 'POST', url: path.replace(':id', crypto.randomUUID()) });
    expect([path, statusCode < 400]).toEqual([path, besides['everybody']?.includes(`${method} ${path}`)]);
  }
  await http.close();
});
