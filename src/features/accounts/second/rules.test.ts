import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { appShows, setsUp, typesPassword } from '../../../testing/second.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { me } from '../me.ts';
import { setPassword } from '../passwords.ts';
import { askForSecondFrom } from './first-day.ts';
import { resetSecond } from './reset.ts';
import { secondHolders, secondRules, setSecondRule } from './rules.ts';
import { showSecond } from './show.ts';
import { second } from './standing.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  await world.owner.updateTable('post_kind').set({ second_from: null, step_up_from: null }).execute();
});

const password = '社区门前有三棵老槐树';
const inDays = (days: number) => dayOf(world.now().add({ hours: days * 24 }));
const rule = async (guard: Person) =>
  (await guard.sees(secondRules, {})).rules.find(({ kind }) => kind === 'secretary') ?? { holders: 0, without: 0 };
const nextStep = async (who: Pick<Person, 'sees'>) => (await who.sees(me, {})).second;

test('a new county asks administrators and the office from its first day, and everybody who works there before what cannot be taken back', async () => {
  const people: Person[] = [];
  for (const role of ['system-admin', 'secretary', 'grid-worker', 'resident']) people.push(await world.arrive(role));
  await askForSecondFrom(world.system.db, inDays(0));
  expect(await Promise.all(people.map(nextStep))).toEqual(['set-up', 'set-up', null, null]);
  await askForSecondFrom(world.system.db, inDays(30));
  expect(await Promise.all(people.map(nextStep))).toEqual(['set-up', 'set-up', null, null]);
});

test('a county says from which day: open sessions go on until then, and are led to set it up on that very day', async () => {
  const guard = await world.arrive('security-admin');
  const secretaries = await rule(guard);
  const said = world.now();
  const chen = await world.arrive('secretary');
  await guard.does(setSecondRule, { kind: 'secretary', secondFrom: inDays(3), stepUpFrom: null });
  expect(await nextStep(chen)).toBeNull();
  expect((await chen.sees(second, {})).asked).toBe(inDays(3));
  world.pass({ hours: 72 });
  expect(await nextStep(chen)).toBe('set-up');
  await setsUp(world, chen);
  expect(await nextStep(chen)).toBeNull();
  expect(await rule(guard)).toMatchObject({
    ...{
      holders: secretaries.holders + 1,
      without: secretaries.without,
      said: { at: said.toString().replace('Z', '+00:00'), by: '王小明' },
    },
  });
});

test('only the security administrator says so; of administrators the day can be moved nearer, never put off or taken away', async () => {
  const [guard, admin, chen] = [await world.arrive('security-admin'), await world.arrive('system-admin'), await world.arrive('secretary')];
  const rule = { kind: 'audit-admin', secondFrom: inDays(2), stepUpFrom: inDays(2) };
  const refused = 'accounts.second_for_administrators';
  expect(await admin.isRefused(setSecondRule, rule)).toBe('not_allowed');
  expect(await chen.isRefused(setSecondRule, rule)).toBe('not_allowed');
  expect(await guard.isRefused(setSecondRule, rule)).toBe('allowed');
  expect(await guard.isRefused(setSecondRule, { ...rule, secondFrom: null })).toBe(refused);
  expect(await guard.isRefused(setSecondRule, { ...rule, stepUpFrom: inDays(3) })).toBe(refused);
  expect(await guard.isRefused(setSecondRule, { ...rule, secondFrom: inDays(1) })).toBe('allowed');
  expect(await guard.isRefused(setSecondRule, { ...rule, kind: 'volunteer' })).toBe('not_found');
});

test('a lost phone is taken out of force by another, with a reason the person reads; what was open ends, and the next sign-in sets up anew', async () => {
  const [guard, chen] = [await world.arrive('security-admin', { called: '郭安全' }), await world.arrive('secretary', { called: '陈书记' })];
  await chen.does(setPassword, { password });
  await guard.does(setSecondRule, { kind: 'secretary', secondFrom: inDays(0), stepUpFrom: inDays(0) });
  const { secret } = await setsUp(world, chen);
  const post = chen.post ?? '';
  expect((await guard.sees(secondHolders, {})).rows.find(({ id }) => id === post)?.since).not.toBeNull();
  await guard.does(resetSecond, { post, reason: '手机丢在公交车上' });
  expect((await chen.sees(me, {})).account).toBeNull();
  const session = await typesPassword(world, chen, password);
  expect(await nextStep(session)).toBe('set-up');
  expect(await session.isRefused(showSecond, { code: appShows(world, secret) })).toBe('accounts.second_none');
  await setsUp(world, session);
  expect((await session.sees(notices, {})).rows.map(({ say }) => say)).toContainEqual(
    expect.stringContaining('停用了您的动态码：手机丢在公交车上'),
  );
  const kept = await world.owner
    .selectFrom('second_factor')
    .selectAll()
    .where('account_id', '=', chen.account)
    .orderBy('created_at')
    .execute();
  expect(kept[0]).toMatchObject({ sealed: null, ended_by: guard.account, reason: '手机丢在公交车上' });
  expect(await guard.isRefused(resetSecond, { post: (await world.arrive('grid-worker')).post ?? '', reason: '没有设过的' })).toBe(
    'accounts.second_none',
  );
});

test('nobody takes out their own; the security administrator’s is taken out by the system administrator, who takes out no other', async () => {
  const [guard, admin, chen] = [await world.arrive('security-admin'), await world.arrive('system-admin'), await world.arrive('secretary')];
  for (const who of [guard, admin, chen]) await setsUp(world, who);
  const reason = '手机丢了';
  expect(await guard.isRefused(resetSecond, { post: guard.post ?? '', reason })).toBe('accounts.second_by_other');
  expect(await admin.isRefused(resetSecond, { post: chen.post ?? '', reason })).toBe('accounts.second_by_security');
  expect(await admin.isRefused(resetSecond, { post: admin.post ?? '', reason })).toBe('accounts.second_by_other');
  expect(await admin.isRefused(resetSecond, { post: guard.post ?? '', reason })).toBe('allowed');
  expect(await guard.isRefused(resetSecond, { post: admin.post ?? '', reason })).toBe('not_signed_in');
});

test('who has left the post that asked for it signs in without the lost phone, as the resident they are; who chose it is asked, and is helped', async () => {
  const [guard, chen, li] = [await world.arrive('security-admin'), await world.arrive('secretary'), await world.arrive('grid-worker')];
  for (const who of [chen, li]) await who.does(setPassword, { password });
  await guard.does(setSecondRule, { kind: 'secretary', secondFrom: inDays(0), stepUpFrom: null });
  for (const who of [chen, li]) await setsUp(world, who);
  expect(await nextStep(await typesPassword(world, chen, password))).toBe('show');
  for (const { post } of [chen, li]) {
    await world.owner
      .updateTable('post')
      .set({ until: inDays(0) })
      .where('id', '=', post ?? '')
      .execute();
  }
  expect(await (await typesPassword(world, chen, password)).sees(me, {})).toMatchObject({
    account: chen.account,
    person: chen.id,
    posts: [],
  });
  expect(await nextStep(await typesPassword(world, li, password))).toBe('show');
  expect((await guard.sees(secondHolders, {})).rows.find(({ id }) => id === li.post)?.until).toBe(inDays(0));
  await guard.does(resetSecond, { post: li.post ?? '', reason: '手机掉进河里了' });
  expect((await (await typesPassword(world, li, password)).sees(me, {})).account).toBe(li.account);
});

test('a post that somebody held before does not decide who helps them: the one held today does', async () => {
  const [guard, admin, chen] = [await world.arrive('security-admin'), await world.arrive('system-admin'), await world.arrive('secretary')];
  await setsUp(world, chen);
  const held = await world.owner
    .selectFrom('post')
    .selectAll()
    .where('id', '=', guard.post ?? '')
    .executeTakeFirstOrThrow();
  const before = { ...held, id: newId(), person_id: chen.id, since: inDays(-9), until: inDays(-1) };
  await world.owner.insertInto('post').values(before).execute();
  expect(await admin.isRefused(resetSecond, { post: before.id, reason: '手机丢了' })).toBe('accounts.second_by_security');
  expect(await guard.isRefused(resetSecond, { post: before.id, reason: '手机丢了' })).toBe('allowed');
});
