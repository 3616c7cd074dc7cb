import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Refusal } from '#kernel/refusal.ts';
import { createSystem } from '#kernel/system.ts';
import { features } from '../../features.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { me } from './me.ts';
import { requestCode } from './request-code.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { whoIs } from './who-is.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

let phones = 0;
const newPhone = () => `1980000${String(++phones).padStart(4, '0')}`;
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
const atTheDoor = { token: null };
const codeFor = async (phone: string) => (await world.system.perform(requestCode, atTheDoor, { phone })).demoCode ?? '';
const signsIn = async (phone: string, code: string) => (await world.system.performing(signIn, atTheDoor, { phone, code })).session ?? '';
const refusedSignIn = (phone: string, code: string) =>
  signsIn(phone, code).then(
    () => 'allowed',
    (error: Refusal) => error.code,
  );

test('a code sent to the phone opens a session, and the first time makes an account that is nobody yet', async () => {
  const phone = newPhone();
  const token = await signsIn(phone, await codeFor(phone));
  const seen = await world.system.see(me, { token }, {});
  expect(seen).toMatchObject({ person: null, actsFor: [], posts: [], home: null, apps: ['resident'] });
  expect(seen.account).not.toBeNull();
});

test('blanks in a phone number are forgiven; the same phone is the same account', async () => {
  const phone = newPhone();
  const first = await signsIn(phone, await codeFor(phone));
  world.pass({ minutes: 2 });
  const again = await signsIn(`${phone.slice(0, 3)} ${phone.slice(3)}`, await codeFor(phone));
  const [one, other] = await Promise.all([first, again].map((token) => world.system.see(me, { token }, {})));
  expect(other?.account).toBe(one?.account);
});

test('a code works once', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);
  await signsIn(phone, code);
  expect(await refusedSignIn(phone, code)).toBe('accounts.code_wrong');
});

test('a code is good for five minutes', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);
  world.pass({ minutes: 5, seconds: 1 });
  expect(await refusedSignIn(phone, code)).toBe('accounts.code_wrong');
});

test('after five wrong tries even the right code is no longer good', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);
  for (let tries = 0; tries < 5; tries += 1) expect(await refusedSignIn(phone, wrong(code))).toBe('accounts.code_wrong');
  expect(await refusedSignIn(phone, code)).toBe('accounts.code_wrong');
});

test('a code belongs to its phone', async () => {
  const [wang, li] = [newPhone(), newPhone()];
  const code = await codeFor(wang);
  await codeFor(li);
  expect(await refusedSignIn(li, code)).toBe('accounts.code_wrong');
});

test('one code a minute, ten a day, known or unknown phone alike', async () => {
  const phone = newPhone();
  await codeFor(phone);
  await expect(codeFor(phone)).rejects.toMatchObject({ code: 'accounts.code_too_soon', facts: { seconds: 60 } });
  for (let more = 0; more < 9; more += 1) {
    world.pass({ minutes: 1 });
    await codeFor(phone);
  }
  world.pass({ minutes: 1 });
  await expect(codeFor(phone)).rejects.toThrow('accounts.code_too_many');
  world.pass({ hours: 24 });
  await codeFor(phone);
});

test('two requests for a code at once send one', async () => {
  const phone = newPhone();
  const asks = () => codeFor(phone).catch((error: Refusal) => error.code);
  const answers = await world.overlapping('sign_in_code', asks, asks);
  expect(answers.filter((answer) => answer === 'accounts.code_too_soon')).toHaveLength(1);
});

test('neither code nor phone stands readable in the database', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);
  await signsIn(phone, code);
  const [sent, codes, accounts] = await Promise.all([
    world.owner.selectFrom('outbox').selectAll().execute(),
    world.owner.selectFrom('sign_in_code').selectAll().execute(),
    world.owner.selectFrom('account').selectAll().execute(),
  ]);
  const bytes = [...sent, ...codes, ...accounts]
    .flatMap(Object.values)
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)));
  expect(bytes.filter((text) => text.includes(phone) || text === code)).toEqual([]);
});

test('only a demo county shows the code', async () => {
  const strict = createSystem({ ...world.system, county: { ...world.system.county, demo: false }, features, whoIs });
  expect(await strict.perform(requestCode, atTheDoor, { phone: newPhone() })).toEqual({ resendInSeconds: 60, demoCode: null });
});

test('signing out ends this session; everywhere ends them all', async () => {
  const phone = newPhone();
  const one = await signsIn(phone, await codeFor(phone));
  world.pass({ minutes: 1 });
  const other = await signsIn(phone, await codeFor(phone));
  world.pass({ minutes: 1 });
  const third = await signsIn(phone, await codeFor(phone));
  const account = async (token: string) => (await world.system.see(me, { token }, {})).account;
  expect(await world.system.performing(signOut, { token: one }, {})).toEqual({ answer: {}, session: null });
  expect([await account(one), await account(other)]).toEqual([null, expect.any(String)]);
  await world.system.perform(signOutEverywhere, { token: other }, {});
  expect([await account(other), await account(third)]).toEqual([null, null]);
  for (const token of [one, other, third]) expect((await world.system.see(me, { token }, {})).sentAway).toBe(true);
});

test('a session ends by itself after thirty days', async () => {
  const phone = newPhone();
  const token = await signsIn(phone, await codeFor(phone));
  world.pass({ hours: 24 * 30 });
  expect(await world.system.see(me, { token }, {})).toMatchObject({ account: null, sentAway: false });
});
