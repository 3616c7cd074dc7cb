import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { auditOf } from '../src/testing/audits.ts';
import { type Cast, castOf } from '../src/testing/orders.ts';
import { urlOf } from '../src/testing/urls.ts';
import { createWorld, type World } from '../src/testing/world.ts';

let world: World;
let cast: Cast;
let folder: string;
let database: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  folder = await mkdtemp(join(tmpdir(), 'mulin-audit-'));
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.owner);
  database = urlOf(inject('superUrl'), rows[0]?.name ?? '');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.end();
});

const run = promisify(execFile);
type Ended = { readonly code: number; readonly said: string };
/** The program as whoever keeps the machine runs it. */
async function audit(...words: readonly string[]): Promise<Ended> {
  const env = { PATH: '/usr/bin:/bin', HOME: folder, DATABASE_URL: database };
  return await run(process.execPath, ['bin/audit.ts', ...words], { cwd: join(import.meta.dirname, '..'), env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: `${stdout}${stderr}` }),
  );
}

test('bin/audit takes a root out, says what fits and what it does not cover yet, and ends with 1 and the first bad row once somebody holding the database changed one', async () => {
  const held = auditOf(world);
  await held.begin();
  await held.threeBatches(cast);
  const root = join(folder, '审计根.json');
  await writeFile(root, (await audit('root')).said);
  await cast.filed();
  const sound = await audit('verify', '--root', root);
  expect(sound).toEqual({ code: 0, said: expect.stringMatching(/9 条记录、3 批封存，全部对得上[\s\S]*还没封存的有 1 条/) });
  await held.behind('update audit_row set account = gen_random_uuid() where seq = 5');
  expect(await audit('verify', '--root', root)).toEqual({ code: 1, said: expect.stringContaining('第 5 条记录被改过') });
  await held.rewriteChain();
  expect((await audit('verify')).code).toBe(0); // the chain alone fits again
  expect(await audit('verify', '--root', root)).toEqual({ code: 1, said: expect.stringContaining('导出时的审计根对不上') });
});
