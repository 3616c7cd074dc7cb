import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { webOf } from '../../../testing/http.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { readOff } from '../../../testing/printed.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { stationOf } from '../../../testing/station.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { begin } from '../gathering/begin.ts';
import { deliberation } from '../gathering/testing/pages.ts';
import { speak } from '../gathering/verbs.ts';
import { fill } from '../verbs.ts';
import { whatPrints } from './posting.ts';

let world: World;
let http: FastifyInstance;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  cast = await castOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const sheet = (who: Person | null, matter: string, kind = 'matters.sheet') =>
  http.inject({ method: 'GET', url: `/api/${kind}?matter=${matter}`, cookies: who ? { mulin_session: who.token } : {} });

test('a matter is printed by whoever reads it, under its Chinese name; to everybody else there is none', async () => {
  const matter = await cast.done();
  for (const reader of [cast.wang, cast.lin, cast.chen]) {
    const answer = await sheet(reader, matter);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/事项办理单-\S+\.pdf$/);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(await readOff(answer.rawPayload)).toMatchObject({ codes: [`http://localhost:80/matters/${matter}`], size: [210, 297] });
  }
  const receipt = await sheet(cast.wang, matter, 'matters.receipt-sheet');
  expect(decodeURIComponent(String(receipt.headers['content-disposition']))).toMatch(/劲松社区事项回执-\S+\.pdf$/);
  expect(wordsOn(receipt.rawPayload)).not.toMatch(/王|刘|林/);
  expect(await readOff(receipt.rawPayload)).toEqual({ codes: [`http://localhost:80/matters/${matter}`], size: [148, 210], pages: 1 });
  const stranger = await world.arrive('resident', { name: '周邻' });
  for (const kind of ['matters.sheet', 'matters.receipt-sheet']) expect((await sheet(stranger, matter, kind)).statusCode).toBe(404);
  expect((await sheet(null, matter)).statusCode).toBe(401);
  expect((await sheet(cast.chen, 'none')).statusCode).toBe(404);
  for (const kind of ['matters.posting-sheet', 'matters.minutes-sheet'])
    expect((await sheet(cast.chen, matter, kind)).statusCode).toBe(404);
});

test('a posting is printed for the board by whoever reads it and by the staff of its community, by nobody of another; the desk is offered it', async () => {
  await switchOn(world, [deliberation]);
  const { wang, chen } = cast;
  const home = at(world.places.dwellings, 2); // whose own household it concerns steps aside
  const panel = [await world.arrive('council', { name: '李一', home }), await world.arrive('council', { name: '赵二', home })];
  const { id: matter } = await wang.does(begin, { method: deliberation.id, place: wang.dwelling.id, subject: '楼前要不要装灯' });
  const answers = { size: 'big', notice: '楼前装三盏灯', inside: '内部的话' };
  await chen.does(fill, { matter, step: 'class', outcome: 'classed', answers });
  expect((await sheet(chen, matter, 'matters.posting-sheet')).statusCode).toBe(404); // not yet
  for (const one of panel) await one.does(speak, { matter, step: 'review', outcome: 'yes' });
  for (const reader of [wang, chen]) {
    const answer = await sheet(reader, matter, 'matters.posting-sheet');
    expect(answer.statusCode).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/公示-\S+\.pdf$/);
  }
  const far = await world.arrive('resident', { name: '外来', home: at(world.places.dwellings, 8) });
  expect((await sheet(far, matter, 'matters.posting-sheet')).statusCode).toBe(404);
  expect(await chen.sees(whatPrints, { matter })).toEqual({ posting: true, minutes: false });
});

test('a letter of authorisation is printed to be signed with a pen, by whoever reads the matter; the walk of a grid by its staff alone', async () => {
  const village = await stationOf(world);
  const matter = await village.asked();
  const answer = await sheet(village.wang, matter, 'matters.letter-sheet');
  expect(answer.statusCode).toBe(200);
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/委托书-\S+\.pdf$/);
  expect((await sheet(await world.arrive('resident', { name: '路人' }), matter, 'matters.letter-sheet')).statusCode).toBe(404);
  expect((await sheet(cast.wang, await cast.done(), 'matters.letter-sheet')).statusCode).toBe(404); // goes by no letter
  const round = (who: Person | null, area = '') =>
    http.inject({ method: 'GET', url: `/api/matters.round-sheet${area}`, cookies: who ? { mulin_session: who.token } : {} });
  const walk = await round(cast.lin);
  expect([walk.statusCode, walk.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(decodeURIComponent(String(walk.headers['content-disposition']))).toContain('走访单');
  expect((await round(cast.wang)).statusCode).toBe(403);
  expect((await round(null)).statusCode).toBe(401);
});
