import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { whoIs } from '#features/accounts/who-is.ts';
import { features } from '../features.ts';
import { webOf } from '../testing/http.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { urlOf } from '../testing/urls.ts';
import { createWorld, type World } from '../testing/world.ts';
import { type Db, openCounty } from './db.ts';
import { feelPulse, type Pulse, reachable } from './pulse.ts';
import { createSystem } from './system.ts';

let world: World;
let cast: Cast;
let line: Awaited<ReturnType<typeof openLine>>;
let db: Db;
let pulse: Pulse;
let http: FastifyInstance;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  line = await openLine(Number(new URL(inject('superUrl')).port));
  const url = await throughTheLine();
  db = openCounty(url, '1401', 4);
  pulse = feelPulse(url);
  const { county, keys, clock } = world.system;
  http = await webOf({ system: reachable(createSystem({ county, db, keys, features, whoIs, clock }), pulse) });
});
afterAll(async () => {
  await http.close();
  await pulse.stop();
  await db.destroy();
  line.close();
  await world.end();
});

test.each(['frozen', 'cut'] as const)(
  'with the line to the database %s everybody is told so, nothing hangs, and it goes on by itself',
  async (how) => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    expect(await filed(keys[0])).toMatchObject({ statusCode: 200 });
    line.turn(how);
    const told = await Promise.all(keys.map(filed));
    for (const answer of told) {
      expect([answer.statusCode, answer.json().refused]).toEqual([503, 'unavailable']);
      expect(answer.json().say).toContain('没有丢');
    }
    for (let nth = 0; nth < 50; nth += 1) expect((await filed()).statusCode).toBe(503);
    while (pulse.beats()) await pause(20); // it feels the loss within half a second
    line.turn('through');
    while (!pulse.beats()) await pause(50);
    const before = await matters();
    const again = await Promise.all(keys.map(filed));
    expect(again.map(({ statusCode }) => statusCode)).toEqual(keys.map(() => 200));
    const repeated = await Promise.all(keys.map(filed));
    expect(repeated.map(({ body }) => body)).toEqual(again.map(({ body }) => body));
    expect(await matters()).toBe(before + keys.length - 1);
  },
);

function filed(key: string = randomUUID()) {
  const payload = { subject: '楼道灯不亮', leaf: 'stair-light', place: cast.wang.dwelling.id };
  const cookies = { mulin_session: cast.wang.token };
  return http.inject({ method: 'POST', url: '/api/matters.file', cookies, headers: { 'idempotency-key': key }, payload });
}

async function matters(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from matter`.execute(world.owner);
  return rows[0]?.n ?? 0;
}

async function throughTheLine(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.owner);
  const url = new URL(urlOf(inject('superUrl'), rows[0]?.name ?? '', 'mulin_runtime', 'runtime'));
  url.port = String(line.port);
  return url.href;
}

/** A line to the database that can be cut (nobody answers there) or frozen (whatever is said stays in it). */
async function openLine(port: number) {
  let state: 'through' | 'frozen' | 'cut' = 'through';
  const ends = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          ends.delete(end);
          near.destroy();
          far.destroy();
        });
    }
    if (state === 'cut') return near.destroy();
    near.on('data', (said) => state === 'through' && far.write(said)).resume();
    far.on('data', (said) => state === 'through' && near.write(said));
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has a port');
  return {
    port: bound.port,
    turn(to: typeof state) {
      state = to;
      if (to === 'cut') for (const end of ends) end.destroy();
    },
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
