import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Refusal } from '#kernel/refusal.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { me } from './me.ts';
import { setPassword, signInStaff } from './passwords.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const password = '社区门前有三棵老槐树';
const tries = (phone: string, typed: string) =>
  world.system.performing(signInStaff, { token: null }, { phone, password: typed }).then(
    ({ session }) => session ?? 'no session',
    (error: Refusal) => error.code,
  );
const stillIn = async (person: Person) => (await person.sees(me, {})).account !== null;

test('a secretary gives herself a password and signs in with it', async () => {
  const secretary = await world.arrive('secretary');
  await secretary.does(setPassword, { password });
  const token = await tries(secretary.phone, password);
  expect((await world.system.see(me, { token }, {})).person).toBe(secretary.id);
});

test('a new password ends every other session of the account, and keeps this one', async () => {
  const secretary = await world.arrive('secretary');
  await secretary.does(setPassword, { password });
  const elsewhere = await tries(secretary.phone, password);
  await secretary.does(setPassword, { password: `${password}。` });
  expect((await world.system.see(me, { token: elsewhere }, {})).account).toBeNull();
  expect(await stillIn(secretary)).toBe(true);
  expect(await tries(secretary.phone, password)).toBe('accounts.password_wrong');
});

test('an unknown phone, one without a password and a wrong password are answered alike', async () => {
  const [li, secretary] = [await world.arrive('grid-worker'), await world.arrive('secretary')];
  await secretary.does(setPassword, { password });
  const answers = [await tries('19800009999', password), await tries(li.phone, password), await tries(secretary.phone, '不是这个密码')];
  expect(new Set(answers)).toEqual(new Set(['accounts.password_wrong']));
});

test('ten wrong passwords lock a phone for a quarter of an hour, known or not', async () => {
  const secretary = await world.arrive('secretary');
  await secretary.does(setPassword, { password });
  for (const phone of [secretary.phone, '19800008888']) {
    for (let wrong = 0; wrong < 10; wrong += 1) expect(await tries(phone, '不是这个密码')).toBe('accounts.password_wrong');
    expect(await tries(phone, password)).toBe('accounts.password_locked');
  }
  world.pass({ minutes: 15, seconds: 1 });
  expect(await tries(secretary.phone, password)).not.toMatch(/^accounts/);
});

test('only one password is tried at a time for a phone', async () => {
  const secretary = await world.arrive('secretary');
  const answers = await Promise.all(Array.from({ length: 4 }, () => tries(secretary.phone, '不是这个密码')));
  expect(answers).toContain('accounts.password_busy');
});

test('residents and helpers sign in by code; they set no password', async () => {
  const [wang, chen] = [await world.arrive('resident'), await world.arrive('volunteer')];
  expect([await wang.isRefused(setPassword, { password }), await chen.isRefused(setPassword, { password })]).toEqual([
    'not_allowed',
    'not_allowed',
  ]);
});

test('the database keeps a slow hash, never the password', async () => {
  const secretary = await world.arrive('secretary');
  await secretary.does(setPassword, { password });
  const { password_hash } = await world.owner
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', secretary.account)
    .executeTakeFirstOrThrow();
  expect(password_hash).toMatch(/^\$argon2id\$/);
});
