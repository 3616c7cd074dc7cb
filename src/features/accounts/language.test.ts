import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Person } from '../../testing/arrive.ts';
import { webOf } from '../../testing/http.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { me } from './me.ts';
import { requestCode } from './request-code.ts';
import { speak } from './speak.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  http = await webOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

/** Asks as a page in English does. */
async function inEnglish(person: Person, name: string, payload: object = {}, headers: Record<string, string> = { 'mulin-language': 'en' }) {
  const asked = { method: 'POST', url: `/api/${name}`, payload, cookies: { mulin_session: person.token } } as const;
  return (await http.inject({ ...asked, headers: { 'idempotency-key': randomUUID(), ...headers } })).json();
}

async function lastText(): Promise<string> {
  const { id, sealed } = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id', 'desc').executeTakeFirstOrThrow();
  return JSON.parse(openWithOwnKey(world.system.keys, sealed, id)).text;
}

test('a page in English reads status, story, notices, choices and refusals in English, and what people wrote as they wrote it', async () => {
  const { wang, done } = cast;
  const matter = await done({ subject: '三楼的灯坏了' });
  const seen = await inEnglish(wang, 'matters.show', { matter });
  expect(seen.subject).toBe('三楼的灯坏了');
  for (const said of ['Stair light', 'Sent out', 'Solved']) expect(JSON.stringify(seen)).toContain(`"${said}"`);
  const told = await inEnglish(wang, 'notices.list');
  expect(told.rows.map(({ say }: { say: string }) => say)).toContain('“三楼的灯坏了”: is it done? Please tap “Solved” or “Not solved”.');
  expect((await inEnglish(wang, 'matters.queue')).say).toBe('Your post cannot do this; ask the community’s staff if needed.');
  expect((await inEnglish(wang, 'matters.queue', {}, { 'accept-language': 'en' })).say).toMatch(/^您的岗位/);
});

test('the language is Chinese until somebody chooses, and then stays with their account', async () => {
  const { zhou } = cast;
  expect((await zhou.sees(me, {})).language).toBeNull();
  await zhou.does(speak, { language: 'en' });
  expect((await zhou.sees(me, {})).language).toBe('en');
});

test('a text message is in the language of whoever it goes to; a code in that of the page it was asked on', async () => {
  const { wang, lin, phoned } = cast;
  await world.system.perform(requestCode, { token: null }, { phone: '13900000777', language: 'en' });
  expect(await lastText()).toMatch(/^\[Mulin\] Your code is \d{6}, good for 5 minutes\./);
  await phoned('13900000778', lin);
  expect(await lastText()).toMatch(/^【睦邻】/);
  const guest = await world.arrive('resident', { name: '客人' });
  await guest.does(speak, { language: 'en' });
  const account = (await guest.sees(me, {})).account ?? '';
  await world.owner
    .updateTable('account')
    .set({ phone_mac: world.system.keys.mark('phone', '13900000779') })
    .where('id', '=', account)
    .execute();
  await phoned('13900000779', lin);
  expect(await lastText()).toMatch(/^\[Mulin\] We have your “楼道灯不亮”; the grid worker will send it out soon\./);
  expect((await wang.sees(me, {})).language).toBeNull();
});
