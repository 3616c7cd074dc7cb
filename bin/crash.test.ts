import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../src/testing/house.ts';
import { type Cast, castOf } from '../src/testing/orders.ts';
import { createWorld, type World } from '../src/testing/world.ts';
import type { Acknowledged } from './crash/load.ts';
import { verdict } from './crash/verdict.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('killed twice, PostgreSQL killed twice, and the database gone for a while: nothing acknowledged is lost, doubled or half done', {
  timeout: 600_000,
}, async ({ signal }) => {
  // Every tool of the trial but its clock: how fast it comes back is measured by npm run crash on a machine of its own.
  const options = ['--rounds', '2', '--away', '4', '--back', '60000', '--wait', '60000'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bin/crash.ts', ...options], {
    cwd: join(import.meta.dirname, '..'),
    signal, // a trial nobody waits for any more ends
  });
  expect(stderr).toBe('');
  expect(stdout.match(/第 \d 轮/g)).toHaveLength(4);
  expect(stdout).toContain('丢失、重复、半途 0 处');
});

test('whatever is wrong with what was written is found', async () => {
  const matter = await cast.done();
  const all = await acknowledged();
  expect(await found(all)).toEqual([]);

  const [never, ...others] = all;
  expect(await found([...all, { key: crypto.randomUUID(), name: 'matters.take', id: matter }])).toEqual(['lost', 'lost']);
  expect(await found(others)).toEqual(['doubled']);
  expect(never).toBeDefined();

  const { owner } = world;
  await owner.updateTable('task').set({ closed_at: world.now().toString(), next_at: null }).where('matter_id', '=', matter).execute();
  expect(await found(all)).toEqual(['half done']);
  const last = await owner
    .deleteFrom('matter_event')
    .where('matter_id', '=', matter)
    .where('outcome', '=', 'done')
    .returningAll()
    .execute();
  expect(last).toHaveLength(1);
  expect(new Set(await found(all))).toEqual(new Set(['lost', 'half done', 'replayed otherwise']));
});

async function found(all: readonly Acknowledged[]): Promise<string[]> {
  return (await verdict(world.owner, testKeys, all)).map((line) => line.slice(0, line.indexOf(':')));
}

async function acknowledged(): Promise<Acknowledged[]> {
  const rows = await world.owner.selectFrom('idempotency').select(['key', 'contract as name', 'result_id as id']).execute();
  return rows.map(({ key, name, id }) => ({ key, name, id: id ?? '' }));
}
