import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { posts } from '#features/organizations/posts.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { appShows, setsUp, typesPassword } from '../../../testing/second.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { me } from '../me.ts';
import { setPassword } from '../passwords.ts';
import { stepOf } from './code.ts';
import { newRecoveryCodes } from './recovery.ts';
import { beginSecond, confirmSecond } from './set-up.ts';
import { showSecond } from './show.ts';
import { second } from './standing.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const password = '社区门前有三棵老槐树';

async function secretary(): Promise<Person> {
  const chen = await world.arrive('secretary');
  await chen.does(setPassword, { password });
  return chen;
}

test('a code is the one RFC 6238 gives for its moment, one step of thirty seconds early or late, and no further', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // appendix B: 12345678901234567890
  const at = (seconds: number, code: string, last = 0) =>
    stepOf(secret, code, { now: Temporal.Instant.fromEpochMilliseconds(seconds * 1000), last });
  expect(at(59, '287082')).toBe(1);
  expect(at(1_111_111_109, '081804')).toBe(37_037_036);
  expect([at(89, '287082'), at(90, '287082'), at(29, '287082'), at(1_111_111_109, '287082')]).toEqual([1, null, 1, null]);
  expect(at(59, '287082', 1)).toBeNull();
});

test('a second step counts from its first right code; ten codes on paper come with it, and the person is told', async () => {
  const chen = await secretary();
  const { secret, uri, qr } = await chen.does(beginSecond, {});
  expect(uri).toContain(`secret=${secret}`);
  expect(qr.path.length).toBeGreaterThan(1000);
  expect((await chen.sees(second, {})).since).toBeNull();
  expect(await chen.isRefused(confirmSecond, { code: appShows(world, secret, 300) })).toBe('accounts.second_wrong');
  const { codes } = await chen.does(confirmSecond, { code: appShows(world, secret) });
  expect(new Set(codes).size).toBe(10);
  expect(await chen.sees(second, {})).toMatchObject({ since: world.now().toString(), left: 10 });
  expect((await chen.sees(notices, {})).rows[0]?.say).toMatch(/^您的账号开了动态码/);
});

test('with a password alone somebody is nobody yet: every door but those to the second step is closed, and opens with the code', async () => {
  const chen = await secretary();
  const { secret } = await setsUp(world, chen);
  const { token, ...session } = await typesPassword(world, chen, password);
  expect(await session.sees(me, {})).toMatchObject({
    account: null,
    second: 'show',
    person: null,
    posts: [],
    actsFor: [],
    apps: ['resident'],
  });
  const actor = await world.system.whoIs(token);
  const open = features
    .flatMap(({ actions, queries }) => [...actions, ...queries])
    .filter(({ who }) => who !== 'anyone')
    .filter((what) => lets(() => admitTo(what, actor)));
  expect(open.map(({ contract }) => contract.name).toSorted()).toEqual([
    'accounts.begin-second',
    'accounts.confirm-second',
    'accounts.second',
    'accounts.show-second',
  ]);
  expect(await session.seesNot(posts, { community: world.places.community.id ?? '' })).toBe('second_first');
  expect(await session.isRefused(beginSecond, {})).toBe('step_up');
  await session.does(showSecond, { code: appShows(world, secret) });
  expect(await session.sees(me, {})).toMatchObject({ account: chen.account, second: null, posts: [{ kind: 'secretary' }] });
});

test('a code is good once, whichever session shows it', async () => {
  const chen = await secretary();
  const { secret } = await setsUp(world, chen);
  const code = appShows(world, secret);
  const one = await typesPassword(world, chen, password);
  const other = await typesPassword(world, chen, password);
  const answers = await world.overlapping(
    'second_factor',
    () => one.isRefused(showSecond, { code }),
    () => other.isRefused(showSecond, { code }),
  );
  expect(answers.toSorted()).toEqual(['accounts.second_wrong', 'allowed']);
});

test('an open session elsewhere must show it too, once it is set up', async () => {
  const chen = await secretary();
  const elsewhere = await typesPassword(world, chen, password);
  await setsUp(world, chen);
  expect((await elsewhere.sees(me, {})).second).toBe('show');
  expect((await chen.sees(me, {})).account).toBe(chen.account);
});

test('five wrong codes and a quarter of an hour passes before the sixth, right or wrong', async () => {
  const chen = await secretary();
  const { secret } = await setsUp(world, chen);
  const session = await typesPassword(world, chen, password);
  for (let wrong = 0; wrong < 5; wrong += 1)
    expect(await session.isRefused(showSecond, { code: appShows(world, secret, 600) })).toBe('accounts.second_wrong');
  expect(await session.isRefused(showSecond, { code: appShows(world, secret) })).toBe('accounts.second_locked');
  world.pass({ minutes: 15, seconds: 1 });
  expect(await session.isRefused(showSecond, { code: appShows(world, secret) })).toBe('allowed');
});

test('a recovery code opens once, is told of, and new ones make the old void', async () => {
  const chen = await secretary();
  const { codes } = await setsUp(world, chen);
  const [first = '', next = ''] = codes;
  const session = await typesPassword(world, chen, password);
  expect(await session.does(showSecond, { code: first.toLowerCase() })).toEqual({ left: 9 });
  expect((await session.sees(notices, {})).rows[0]?.say).toMatch(/恢复码登录了您的账号，还剩 9 个/);
  expect(await session.isRefused(showSecond, { code: first })).toBe('accounts.second_wrong');
  const fresh = await session.does(newRecoveryCodes, {});
  expect(await session.isRefused(showSecond, { code: next })).toBe('accounts.second_wrong');
  expect(await session.isRefused(showSecond, { code: fresh.codes[0] ?? '' })).toBe('allowed');
});

test('another phone takes the place of the first only once it is confirmed', async () => {
  const chen = await secretary();
  const { secret: old } = await setsUp(world, chen);
  const { secret } = await chen.does(beginSecond, {});
  const session = await typesPassword(world, chen, password);
  expect(await session.isRefused(showSecond, { code: appShows(world, secret) })).toBe('accounts.second_wrong');
  expect(await session.isRefused(showSecond, { code: appShows(world, old) })).toBe('allowed');
  await chen.does(confirmSecond, { code: appShows(world, secret) });
  world.pass({ seconds: 30 });
  const later = await typesPassword(world, chen, password);
  expect(await later.isRefused(showSecond, { code: appShows(world, old) })).toBe('accounts.second_wrong');
  expect(await later.isRefused(showSecond, { code: appShows(world, secret) })).toBe('allowed');
});

test('begun twice at once, both are answered, and one secret waits for its first code', async () => {
  const chen = await secretary();
  const [one, other] = [await typesPassword(world, chen, password), await typesPassword(world, chen, password)];
  const answers = await world.overlapping(
    'second_factor',
    () => one.isRefused(beginSecond, {}),
    () => other.isRefused(beginSecond, {}),
  );
  expect(answers).toEqual(['allowed', 'allowed']);
  const waiting = world.owner.selectFrom('second_factor').selectAll().where('account_id', '=', chen.account).where('ended_at', 'is', null);
  expect(await waiting.execute()).toHaveLength(1);
});

test('the database keeps neither the secret nor a code that could be read back', async () => {
  const chen = await secretary();
  const { secret, codes } = await setsUp(world, chen);
  const factor = await world.owner.selectFrom('second_factor').selectAll().where('account_id', '=', chen.account).executeTakeFirstOrThrow();
  const kept = await world.owner.selectFrom('recovery_code').selectAll().where('factor_id', '=', factor.id).execute();
  const text = JSON.stringify([factor.sealed?.toString('latin1'), ...kept.map(({ code_mac }) => code_mac.toString('latin1'))]);
  expect(kept).toHaveLength(10);
  for (const one of [secret, ...codes]) expect(text).not.toContain(one);
});

function lets(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
