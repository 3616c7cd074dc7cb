import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { dayOf } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Person } from '../../../testing/arrive.ts';
import { setsUp, typesPassword } from '../../../testing/second.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { me } from '../me.ts';
import { setPassword } from '../passwords.ts';
import { endSecondAtTheMachine } from './at-the-machine.ts';
import { askForSecondFrom } from './first-day.ts';
import { second } from './standing.ts';

let world: World;
let admin: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin', { name: '唐系统' });
  await admin.does(setPassword, { password });
  await askForSecondFrom(world.system.db, dayOf(world.now()));
});
afterAll(() => world.end());

const password = '社区门前有三棵老槐树';
const reason = '手机丢了，县里还没有安全管理员';
const alone = async (who: Pick<Person, 'sees'>) => (await who.sees(second, {})).alone;
const atTheMachine = (phone: string) => world.system.asClock((context) => endSecondAtTheMachine(context, { phone, reason }));

test('the only administrator is told that nobody could help, until the other one is there', async () => {
  expect(await alone(admin)).toBe(true);
  expect(await alone(await world.arrive('secretary'))).toBe(true);
  expect(await alone(await world.arrive('resident'))).toBe(false);
  const guard = await world.arrive('security-admin');
  expect([await alone(admin), await alone(guard)]).toEqual([false, false]);
});

test('whoever holds the machine lets the only administrator in again: they are told, the others too, and it stands in the audit', async () => {
  const audit = await world.arrive('audit-admin');
  await setsUp(world, admin);
  expect((await (await typesPassword(world, admin, password)).sees(me, {})).second).toBe('show');
  await atTheMachine(admin.phone);
  expect((await admin.sees(me, {})).account).toBeNull();
  const session = await typesPassword(world, admin, password);
  expect((await session.sees(me, {})).second).toBe('set-up');
  await setsUp(world, session);
  const says = async (who: Pick<Person, 'sees'>) => (await who.sees(notices, {})).rows.map(({ say }) => say);
  expect(await says(session)).toContainEqual(expect.stringContaining(`您的动态码在服务器上停用了：${reason}`));
  await setsUp(world, audit);
  expect(await says(audit)).toContainEqual(expect.stringContaining(`有人在服务器上停用了一个账号的动态码：${reason}`));
  const written = await world.owner.selectFrom('audit_row').selectAll().where('action', '=', 'machine.end-second').execute();
  expect(written).toMatchObject([{ account: null, under: 'nobody', subject: admin.account }]);
});

test('a number without a second step changes nothing', async () => {
  const li = await world.arrive('resident');
  await expect(atTheMachine(li.phone)).rejects.toThrow(new Refusal('accounts.second_none'));
  await expect(atTheMachine('13900000000')).rejects.toThrow('accounts.second_none');
});
