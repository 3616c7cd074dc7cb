import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { whoIs } from '#features/accounts/who-is.ts';
import { file } from '#features/matters/file.ts';
import { features } from '../features.ts';
import { ask, webOf } from '../testing/http.ts';
import { at } from '../testing/neighbourhood.ts';
import { type Cast, castOf } from '../testing/orders.ts';
import { createWorld, type World } from '../testing/world.ts';
import { query } from './action.ts';
import { contract } from './contract.ts';
import { openCounty } from './db.ts';
import { createHttp } from './http.ts';
import { log } from './log.ts';
import { createSystem } from './system.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
let healthy = true;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  http = await webOf(world, async () => healthy);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const chinese = /[一-鿿].*[。！？]?$/;
const order = () => ({ subject: '楼道灯不亮', leaf: 'stair-light', place: cast.wang.dwelling.id });

test('what is asked is answered, and a refusal is a sentence with its status', async () => {
  const { wang, zhou } = cast;
  const made = await ask(http, wang, 'matters.file', order());
  expect(made.statusCode).toBe(200);
  const { id: matter } = made.json();
  const answers = [
    [await ask(http, null, 'matters.mine'), 401, 'not_signed_in'],
    [await ask(http, wang, 'matters.queue'), 403, 'not_allowed'],
    [await ask(http, zhou, 'matters.show', { matter }), 404, 'not_found'],
    [await ask(http, wang, 'matters.resume', { matter }), 409, 'method.not_yours'],
    [await ask(http, wang, 'matters.file', { subject: '灯' }), 422, 'invalid'],
    [await ask(http, wang, 'matters.nothing'), 404, 'not_found'],
  ] as const;
  for (const [answer, status, code] of answers) {
    expect([answer.statusCode, answer.json().refused]).toEqual([status, code]);
    expect(answer.json().say).toMatch(chinese);
  }
});

test('what is filled in wrongly is said field by field', async () => {
  const { wang } = cast;
  const answer = await ask(http, wang, 'matters.file', { ...order(), subject: '灯', photos: ['x'] });
  expect(answer.json().invalid).toEqual([
    { path: 'subject', say: '请用一句话说说是什么事' },
    { path: 'photos.0', say: expect.stringMatching(chinese) },
  ]);
});

test('what no database can keep is said to be wrong, and is no fault of ours', async () => {
  const { wang } = cast;
  const [faults, warnings] = [vi.spyOn(log, 'error'), vi.spyOn(log, 'warn')];
  const year0 = Buffer.from(JSON.stringify(['0000-01-01T00:00:00Z', randomUUID()])).toString('base64url');
  for (const answer of [
    await ask(http, wang, 'matters.file', { ...order(), subject: '灯\u0000坏了' }),
    await ask(http, wang, 'matters.mine', { after: year0 }),
  ]) {
    expect([answer.statusCode, answer.json().refused]).toEqual([422, 'invalid']);
    expect(answer.json().say).toMatch(chinese);
  }
  expect(faults).not.toHaveBeenCalled();
  expect(warnings.mock.calls.map(([line]) => line)).toEqual(
    ['22P05', '22008'].map((code) => expect.objectContaining({ event: 'unkeepable', code })),
  );
  expect(JSON.stringify(warnings.mock.calls)).not.toContain('坏了');
  for (const spy of [faults, warnings]) spy.mockRestore();
});

test('an answer that breaks its contract is our fault, and tells nothing of it', async () => {
  const broken = query(contract('board.broken', z.object({}), z.object({ n: z.number() })), {
    who: 'anyone',
    run: async () => JSON.parse('{"n":"王小明"}'),
  });
  const web = await createHttp({
    features: [{ name: 'board', actions: [], queries: [broken], refusals: {} }],
    systemOf: () => world.system,
    healthy: async () => true,
  });
  const answer = await ask(web, null, 'board.broken');
  await web.close();
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('王小明');
  expect(answer.json().say).toMatch(chinese);
});

test('an action needs a key of the right form; the same key answers alike, and for another body it is refused', async () => {
  const cookies = { mulin_session: cast.wang.token };
  const key = randomUUID();
  const post = (headers: Record<string, string>, payload: object) =>
    http.inject({ method: 'POST', url: '/api/matters.file', cookies, headers, payload });
  expect((await post({}, order())).json()).toMatchObject({ refused: 'key_missing' });
  expect((await post({ 'idempotency-key': 'one' }, order())).statusCode).toBe(400);
  const [first, again] = [await post({ 'idempotency-key': key }, order()), await post({ 'idempotency-key': key }, order())];
  expect(again.json()).toEqual(first.json());
  const other = await post({ 'idempotency-key': key }, { ...order(), subject: '门锁坏了' });
  expect([other.statusCode, other.json().refused]).toEqual([422, 'key_reused']);
});

test.each(['cross-site', 'same-site'])('a page of another site (%s) cannot act with the session of this one', async (site) => {
  const answer = await http.inject({
    method: 'POST',
    url: '/api/matters.file',
    cookies: { mulin_session: cast.wang.token },
    headers: { 'idempotency-key': randomUUID(), 'sec-fetch-site': site },
    payload: order(),
  });
  expect([answer.statusCode, answer.json().refused]).toEqual([403, 'not_allowed']);
});

test('a form of a foreign page, which needs no leave to be sent, is not understood', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const answer = await http.inject({ method: 'POST', url: '/api/matters.mine', headers: { 'content-type': type }, payload: '{}' });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().say).toMatch(chinese);
  }
});

test('GET /api lists every contract with the JSON Schema of what goes in and out', async () => {
  const { contracts } = (await http.inject({ url: '/api' })).json();
  const names = features.flatMap(({ actions, queries }) => [...actions, ...queries].map(({ contract }) => contract.name));
  expect(contracts.map(({ name }: { name: string }) => name).toSorted()).toEqual(names.toSorted());
  expect(contracts.find(({ name }: { name: string }) => name === 'matters.file')).toMatchObject({
    kind: 'action',
    who: 'signed-in',
    input: { type: 'object', properties: { subject: { type: 'string', minLength: 2, maxLength: 60 } } },
    output: { type: 'object', required: ['id'] },
  });
});

test('/healthz says whether the database answers', async () => {
  const well = await http.inject({ url: '/healthz' });
  expect([well.statusCode, well.json()]).toEqual([200, { ok: true }]);
  healthy = false;
  const ill = await http.inject({ url: '/healthz' });
  expect([ill.statusCode, ill.json()]).toEqual([503, { ok: false }]);
  healthy = true;
});

test('when the database is gone, one sentence says so and nothing is lost', async () => {
  const { county, keys } = world.system;
  const db = openCounty('postgres://nobody@127.0.0.1:1/gone', '1401', 1);
  const web = await webOf({ system: createSystem({ county, db, keys, features, whoIs }) });
  const answer = await ask(web, cast.wang, 'matters.mine');
  await web.close();
  await db.destroy();
  expect([answer.statusCode, answer.json().refused]).toEqual([503, 'unavailable']);
  expect(answer.json().say).toContain('没有丢');
});

test('an open screen hears of a change once it is committed, of nothing that was refused, and only of what concerns it', async () => {
  const { wang, lin } = cast;
  const stranger = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  const web = await webOf(world);
  const url = await web.listen({ host: '127.0.0.1', port: 0 });
  const [near, far] = [await listening(url, lin.token), await listening(url, stranger.token)];
  expect(await wang.isRefused(file, { ...order(), leaf: 'moon' })).toBe('matters.leaf_unknown');
  expect(near.heard()).toEqual([]);
  await cast.filed();
  await near.next();
  expect(near.heard()).toContain('matters');
  expect(far.heard()).toEqual([]);
  await near.leave();
  await far.leave();
  await web.close();
  expect(world.system.live.listeners()).toBe(0);
});

test('only who is signed in listens', async () => {
  const answer = await http.inject({ url: '/api/live' });
  expect([answer.statusCode, answer.json().refused]).toEqual([401, 'not_signed_in']);
});

/** An open screen: what it has heard so far, and the next thing it hears. */
async function listening(url: string, token: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/api/live`, { headers: { cookie: `mulin_session=${token}` }, signal: leaving.signal });
  const ear = new EventTarget();
  const heard: string[] = [];
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) {
      for (const [, about = ''] of Buffer.from(chunk)
        .toString()
        .matchAll(/"about":"(\w+)"/g))
        heard.push(about);
      if (heard.length > 0) ear.dispatchEvent(new Event('heard'));
    }
  })().catch(() => undefined); // the screen was closed
  return {
    heard: () => [...heard],
    next: () => (heard.length > 0 ? Promise.resolve() : once(ear, 'heard')),
    leave: () => {
      leaving.abort();
      return reading;
    },
  };
}
