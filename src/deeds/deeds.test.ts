import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '../features.ts';
import { deedOf, deedsNamed } from './deeds.ts';

const source = join(import.meta.dirname, '..');
const contracts = globSync('features/**/contract.ts', { cwd: source });

/** Names of all contracts: those of files and uploads stand in no feature's list. */
async function contractNames(): Promise<string[]> {
  const modules = await Promise.all(contracts.map(async (path): Promise<object> => await import(join(source, path))));
  return modules.flatMap((module) =>
    Object.values(module).flatMap((exported: unknown) =>
      typeof exported === 'object' && exported !== null && 'input' in exported && 'name' in exported ? [String(exported.name)] : [],
    ),
  );
}

const unnamed = (names: readonly string[]) => names.filter((name) => !/^\p{Script=Han}/u.test(deedOf(name)));

test('whatever can be done or looked at has a name in Chinese, which stands in src/deeds', async () => {
  const names = await contractNames();
  expect(names.length).toBeGreaterThan(500);
  expect(unnamed(names)).toEqual([]);
});

test('whatever falls due by itself has one too', () => {
  const sweeps = features.flatMap((feature) => feature.sweeps ?? []);
  expect(sweeps.length).toBeGreaterThan(20);
  expect(unnamed(sweeps.map(({ name }) => `sweep.${name}`))).toEqual([]);
});

test('what is looked for is found by a part of what it is called, or by how its name begins', () => {
  expect(deedsNamed('看姓名')).toEqual(['people.reveal']);
  expect(deedsNamed('paper.bring')).toEqual(['paper.bring-in']);
  expect(deedsNamed('没让：看姓名')).toEqual(['refused.people.reveal']);
  expect(deedOf('refused.people.reveal')).toBe(`没让：${deedOf('people.reveal')}`);
});

test('what an earlier version did is called by the name it had', () => {
  expect(deedOf('matters.forgotten')).toBe('matters.forgotten');
});
