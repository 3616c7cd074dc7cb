import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { webOf } from '../testing/http.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { urlOf } from '../testing/urls.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let cast: Cast;
let here: string;
let there: { url: string; process: ChildProcess };
let close: () => Promise<void>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const http = await webOf(world);
  here = await http.listen({ host: '127.0.0.1', port: 0 });
  close = () => http.close();
  there = await anotherProcess();
});
afterAll(async () => {
  there.process.kill('SIGKILL');
  await close();
  await world.end();
});

test('one request sent a hundred times at once, to two processes of one database: one order, and a hundred times the same answer', async () => {
  const before = await count('matter');
  const answers = await aHundredTimes(
    'matters.file',
    { subject: '楼道灯不亮', leaf: 'stair-light', place: cast.wang.dwelling.id },
    cast.wang.token,
  );
  expect(await count('matter')).toBe(before + 1);
  expect(new Set(answers)).toHaveLength(1);
});

test('one act sent a hundred times at once is one act: one event, one rating', async () => {
  const matter = await cast.done();
  const before = await count('matter_event');
  const answers = await aHundredTimes('matters.rate', { matter, step: 'confirm', solved: true, stars: 5 }, cast.wang.token);
  expect(new Set(answers)).toEqual(new Set([JSON.stringify({ id: matter })]));
  expect([(await count('matter_event')) - before, await count('rating')]).toEqual([1, 1]);
});

/** Half of them here, half of them there. @returns the answers, each of which was a yes */
async function aHundredTimes(name: string, asked: object, token: string): Promise<string[]> {
  const key = randomUUID();
  const headers = { 'content-type': 'application/json', cookie: `mulin_session=${token}`, 'idempotency-key': key };
  return await Promise.all(
    Array.from({ length: 100 }, async (_, nth) => {
      const url = nth % 2 === 0 ? here : there.url;
      const answer = await fetch(`${url}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(asked) });
      const text = await answer.text();
      expect([answer.status, text]).toEqual([200, text]);
      return text;
    }),
  );
}

async function count(table: 'matter' | 'matter_event' | 'rating'): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(world.owner);
  return rows[0]?.n ?? 0;
}

/** The same county, served by a process of its own whose clock stands where the test's does. */
async function anotherProcess(): Promise<{ url: string; process: ChildProcess }> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.owner);
  const runtimeUrl = urlOf(inject('superUrl'), rows[0]?.name ?? '', 'mulin_runtime', 'runtime');
  const program = `
    import { Temporal } from 'temporal-polyfill';
    import { whoIs } from '#features/accounts/who-is.ts';
    import { openCounty } from '#kernel/db.ts';
    import { createHttp } from '#kernel/http.ts';
    import { createKeys } from '#kernel/crypto.ts';
    import { createSystem } from '#kernel/system.ts';
    import { features } from './src/features.ts';
    const county = { code: '1401', name: '太原市', host: null, demo: true };
    const clock = () => Temporal.Instant.from('${world.now()}');
    const system = createSystem({ county, db: openCounty('${runtimeUrl}', '1401', 8), keys: createKeys(Buffer.alloc(32, 7)), features, whoIs, clock });
    const http = await createHttp({ features, systemOf: () => system, healthy: async () => true });
    console.log(await http.listen({ host: '127.0.0.1', port: 0 }));`;
  const process_ = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const said of process_.stdout) return { url: String(said).trim(), process: process_ };
  throw new Error('the other process did not start');
}
