import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestCode } from '#features/accounts/request-code.ts';
import { signIn } from '#features/accounts/sign-in.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { persons } from '../persons.ts';
import { changeCalled, changePhone } from './ask.ts';
import { myDetails } from './mine.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const office = () => world.arrive('secretary', { home: at(world.places.dwellings, 7), called: '赵书记' });
const sentTo = async (phone: string, why: 'number' | 'sign-in' = 'number') =>
  (await world.system.perform(requestCode, { token: null, key: randomUUID() }, { phone, why })).demoCode ?? '';

test('a number is changed by whoever reads the code sent to it: no code, another’s, one asked for to sign in or one used already is none', async () => {
  const [wang, li] = [await world.arrive('resident'), await world.arrive('resident')];
  const phone = '19900006601';
  const changes = (code?: string) => wang.isRefused(changePhone, { phone, ...(code === undefined ? {} : { code }) });
  expect([await changes(), await changes('000000')]).toEqual(['accounts.code_wrong', 'accounts.code_wrong']);
  expect(await changes(await sentTo(phone, 'sign-in'))).toBe('accounts.code_wrong');
  expect(await changes(await sentTo('19900006602'))).toBe('accounts.code_wrong');
  expect((await wang.sees(myDetails, {})).phone).toBe(wang.phone);
  world.pass({ minutes: 2 });
  const code = await sentTo(phone);
  expect(await world.system.perform(signIn, { token: null, key: randomUUID() }, { phone, code }).catch(String)).toContain(
    'accounts.code_wrong',
  );
  expect(await changes(code)).toBe('allowed');
  expect((await wang.sees(myDetails, {})).phone).toBe(phone);
  expect(await li.isRefused(changePhone, { phone, code })).toBe('accounts.code_wrong');
});

test('phone and the name one is called by are one’s own to change, at once', async () => {
  const [wang, chen, secretary] = [await world.arrive('resident'), await world.arrive('volunteer', { called: '小陈' }), await office()];
  await wang.does(changePhone, { phone: '199 0000 7777', code: await sentTo('19900007777') });
  expect((await wang.sees(myDetails, {})).phone).toBe('19900007777');
  expect((await secretary.sees(persons, { like: '19900007777' })).rows.map((row) => row.id)).toEqual([wang.id]);
  expect((await secretary.sees(persons, { like: wang.phone })).rows).toEqual([]);
  await chen.does(changeCalled, { called: '陈师傅' });
  expect((await chen.sees(myDetails, {})).called).toBe('陈师傅');
  expect(await wang.isRefused(changeCalled, { called: '王师傅' })).toBe('people.not_called');
});

test('the old number hears of the new one, which it does not name; the same number again is no change', async () => {
  const wang = await world.arrive('resident');
  const texts = async () => {
    const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id').execute();
    return rows.map(({ id, sealed }) => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)));
  };
  const code = await sentTo('19900008888');
  const before = (await texts()).length;
  await wang.does(changePhone, { phone: wang.phone });
  expect([(await texts()).length - before, await toldTo(wang)]).toEqual([0, []]);
  await wang.does(changePhone, { phone: '19900008888', code });
  expect((await texts()).slice(before)).toEqual([
    { channel: 'sms', to: wang.phone, text: expect.stringMatching(/^【睦邻】.*联系电话刚改/) },
  ]);
  const said = await toldTo(wang);
  expect(said[0]).toContain('联系电话刚改');
  expect(said.join('')).not.toContain('8888');
});
