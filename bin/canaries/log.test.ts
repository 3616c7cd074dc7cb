import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { wallClock } from '#kernel/clock.ts';
import type { Person } from '../../src/testing/arrive.ts';
import { canaries, canariesIn, control, plantCanaries } from '../../src/testing/canaries.ts';
import { type Cast, castOf } from '../../src/testing/orders.ts';
import { urlOf } from '../../src/testing/urls.ts';
import { createWorld, type World } from '../../src/testing/world.ts';

let world: World;
let cast: Cast;
let program: ChildProcess;
let url: URL;
let said = '';
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const { household_id } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', cast.wang.id)
    .executeTakeFirstOrThrow();
  await plantCanaries(world.owner, world.system.keys, world.now(), household_id ?? '');
  ({ program, url } = await serves());
});
afterAll(async () => {
  program.kill();
  await once(program, 'exit');
  await world.end();
});

/** Mulin as a process of its own that says all it can, on this database. */
async function serves(): Promise<{ program: ChildProcess; url: URL }> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.owner);
  const at = (role: string) => urlOf(inject('superUrl'), rows[0]?.name ?? '', `mulin_${role}`, role);
  const started = spawn(process.execPath, [join(import.meta.dirname, 'served.ts'), at('runtime'), at('retention'), control], {
    env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const up = Promise.withResolvers<URL>();
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [, address] = /^at (\S+)$/m.exec(said) ?? [];
      if (address !== undefined) up.resolve(new URL(address));
    });
  void once(started, 'exit').then(() => up.reject(new Error(`it ended: ${said}`)));
  return { program: started, url: await up.promise };
}

async function cookieOf({ account }: Person): Promise<string> {
  return `mulin_session=${await openSession(world.owner, world.system.keys, wallClock(), account)}`;
}

async function asks(name: string, body: unknown, more: Record<string, string> = {}): Promise<number> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more };
  const answer = await fetch(new URL(`/api/${name}`, url), {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** What is no HTTP, or breaks off. */
async function sendsRaw(bytes: string): Promise<void> {
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => undefined);
  socket.end(bytes);
  await Promise.race([once(socket, 'close'), pause(1000)]);
}

test('all that a serving process says under use and faults holds none of a thousand phone and ID numbers, and would be seen to hold one', async () => {
  const [resident, staff] = [await cookieOf(cast.wang), await cookieOf(cast.lin)];
  const statuses: number[] = [];
  for (const { phone, idNumber } of canaries.slice(0, 12)) {
    const order = { subject: '楼道灯不亮', leaf: 'stair-light', place: cast.wang.dwelling.id };
    statuses.push(
      await asks('accounts.request-code', { phone }),
      await asks('accounts.sign-in', { phone, code: '000000' }),
      await asks('accounts.sign-in-staff', { phone, password: idNumber }),
      await asks('matters.file', { ...order, subject: `请打${phone}` }, { cookie: resident }),
      await asks('matters.file', { ...order, more: `${phone} ${idNumber}` }, { cookie: resident }),
      await asks('matters.file-for-someone', { ...order, channel: 'phone', phone, agreed: true }, { cookie: staff }),
      await asks('people.persons', { like: idNumber.slice(-4) }, { cookie: staff }),
      await asks(phone, {}, { cookie: idNumber, 'idempotency-key': phone, 'user-agent': idNumber }),
      await asks('matters.file', `{"subject":"${phone}`, { cookie: resident }),
    );
  }
  for (const { phone, idNumber } of canaries.slice(40, 43)) {
    await sendsRaw(`${phone} ${idNumber}\r\n\r\n`);
    await sendsRaw(`POST /api/matters.file?phone=${phone} HTTP/1.1\r\nhost: ${idNumber}\r\ncontent-length: 900\r\n\r\n{"phone":"${phone}`);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 400, 404, 409, 422]));
  expect(canariesIn(said)).toEqual([]);
});

test('nor when the database refuses what it is given, quotes its row, loses a table or goes away', async () => {
  const [resident, staff] = [await cookieOf(cast.wang), await cookieOf(cast.lin)];
  const [{ phone, idNumber } = canaries[0] ?? expect.fail()] = canaries.slice(60);
  const order = { subject: '楼道灯不亮', leaf: 'stair-light', place: cast.wang.dwelling.id };
  const tries = async () => [
    await asks('accounts.request-code', { phone }),
    await asks('matters.file', { ...order, more: `${phone} ${idNumber}` }, { cookie: resident }),
    await asks('matters.file-for-someone', { ...order, channel: 'phone', phone, agreed: true }, { cookie: staff }),
    await asks('accounts.request-code', { phone, why: 'number' }, { cookie: resident }),
  ];
  const { owner } = world;
  await sql`alter table sign_in_code add constraint never check (false) not valid`.execute(owner);
  await sql`alter table matter add constraint never check (false) not valid`.execute(owner);
  await sql`alter table person_index rename to elsewhere`.execute(owner);
  expect(new Set(await tries())).toEqual(new Set([500]));
  await sql`alter table elsewhere rename to person_index`.execute(owner);
  await sql`alter table matter drop constraint never`.execute(owner);
  await sql`alter table sign_in_code drop constraint never`.execute(owner);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mulin_runtime' and datname = current_database()`.execute(
    owner,
  );
  await tries();
  while ((await asks('accounts.request-code', { phone: canaries[70]?.phone })) === 503) await pause(200); // the pulse comes back by itself
  await pause(2500); // messages leave by the second, and the gateway fails
  expect(said).toMatch(/"event":"broken"/);
  expect(canariesIn(said)).toEqual([]);
});

test('one number said in the open is found', async () => {
  program.kill('SIGUSR2');
  while (!said.includes('"event":"planted"')) await pause(50);
  expect(canariesIn(said)).toEqual([control]);
});
