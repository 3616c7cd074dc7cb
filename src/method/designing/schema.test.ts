import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { library } from '#library/library.ts';
import { threeOrders } from '#library/three-orders.ts';
import { upcast } from '../upcast.ts';
import { methodSchema } from './schema.ts';

type Validator = { compile(schema: object): (json: unknown) => boolean };
/** A validator that is none of ours: the one the server's own library brings along. */
const { Ajv2020 }: { Ajv2020: new (options: object) => Validator } = createRequire(import.meta.resolve('fastify'))('ajv/dist/2020.js');
const fits = new Ajv2020({ strict: false, allErrors: true }).compile(methodSchema());

const shipped = new URL('../../library/shipped/', import.meta.url);

test.each(library)('$id fits the published schema', (method) => {
  expect(fits({ $schema: '/schema/method.json', ...JSON.parse(JSON.stringify(method)) })).toBe(true);
});

test('every version that was ever shipped fits it, once read in today’s language', () => {
  const files = readdirSync(shipped).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !fits(upcast(JSON.parse(readFileSync(new URL(file, shipped), 'utf8')))))).toEqual([]);
});

test.each([
  ['an unknown part', { ...threeOrders, mood: 'good' }],
  ['no steps', { ...threeOrders, steps: [] }],
  ['a step of no kind', { ...threeOrders, steps: [{ ...threeOrders.steps[0], do: 'dance' }] }],
  ['a time in moons', { ...threeOrders, reopen: { within: { unit: 'moons', count: 1 }, to: 'dispatch' } }],
  ['an id that is none', { ...threeOrders, id: 'Three Orders' }],
])('a file with %s does not', (_, json) => {
  expect(fits(json)).toBe(false);
});

test('its parts have a title in Chinese, and say in both languages what they mean', () => {
  const { properties } = methodSchema();
  for (const [name, part] of Object.entries(Object(properties)).filter(([key]) => key !== '$schema'))
    expect([name, part]).toEqual([
      name,
      expect.objectContaining({ title: expect.stringMatching(/[一-龥]/), description: expect.stringMatching(/[一-龥].*[a-z]/) }),
    ]);
});
