import { afterAll, beforeAll, expect, test } from 'vitest';
import { actFor } from '#features/accounts/act-for.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { book, cancel } from './book.ts';
import { figures } from './figures.ts';
import { desks, slots } from './look.ts';
import { sayMet } from './met.ts';
import { kept, mine } from './mine.ts';
import { addKeeper, endDesk, openDesk, setHours } from './set-up.ts';
import { deskKinds } from './words.ts';

let world: World;
let chen: Person;
let he: Person;
let wang: Person;
const community = () => world.places.community.id;

beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  he = await world.arrive('community-staff', { name: '何静', called: '小何' });
  wang = await world.arrive('resident', { name: '王小明' });
});
afterAll(() => world.end());

type Hours = { readonly weekday: number; readonly from: string; readonly until: string };
async function sits(who: Person, kind: 'legal' | 'worry', hours: Hours): Promise<{ desk: string; keeper: string }> {
  const { name, about, topics, minutes } = deskKinds[kind];
  const page = { kind, name: `${name}${newId().slice(-4)}`, about, topics: [...topics], place: '社区一楼', minutes };
  const { id: desk } = await chen.does(openDesk, { community: community(), ...page });
  const { id: keeper } = await chen.does(addKeeper, { desk, post: who.post ?? '', says: '干了二十年' });
  const { weekday, ...stretch } = hours;
  await who.does(setHours, { keeper, hours: [{ weekday, stretch }] });
  return { desk, keeper };
}
/** Lets time pass until a moment. */
const until = (moment: string) => world.pass({ milliseconds: Date.parse(moment) - world.now().epochMilliseconds });

test('[S2-A80] legal advice by a volunteer: a slot is booked and held, the hours count for the volunteer, and no topic is kept anywhere', async () => {
  const zhou = await world.arrive('volunteer', { name: '周大勇', called: '周律师' });
  const { desk, keeper } = await sits(zhou, 'legal', { weekday: 2, from: '14:00', until: '16:00' });
  const { id: booking } = await wang.does(book, { keeper, at: '2026-03-03T14:00:00+08:00', called: '老王' });
  expect(await zhou.isRefused(sayMet, { booking, came: true })).toBe('appointments.not_yet');
  until('2026-03-03T14:45:00+08:00');
  await zhou.does(sayMet, { booking, came: true, minutes: 40 });
  expect((await zhou.sees(kept, {})).given).toEqual({ month: 0, all: 0, held: 0 });
  await wang.does(sayMet, { booking, came: true });
  expect((await zhou.sees(kept, {})).given).toEqual({ month: 40, all: 40, held: 1 });
  expect((await wang.sees(mine, {})).rows).toMatchObject([{ standing: 'held' }]);
  expect(await wang.isRefused(sayMet, { booking, came: false })).toBe('appointments.settled');
  const [row] = (await he.sees(figures, { community: community(), year: 2026 })).rows.filter((one) => one.keeper === keeper);
  expect(row).toMatchObject({ called: '周律师', held: 1, minutes: 40, ahead: 0 });

  const tables = await world.owner.introspection.getTables();
  const held = tables.find(({ name }) => name === 'booking')?.columns.map(({ name }) => name) ?? [];
  expect(held).toContain('starts_at');
  expect(held.filter((name) => /topic|about|subject|reason|says|note|line|text|words/.test(name))).toEqual([]);
  const handMade = { keeper, at: '2026-03-10T14:00:00+08:00', called: '老王', topic: '离婚' };
  await wang.does(book, handMade); // what a request adds of its own is left at the door
  const all = JSON.stringify(await world.owner.selectFrom('booking').selectAll().execute());
  expect(all).not.toContain('离婚');
  expect((await wang.sees(desks, { community: community() })).desks.find(({ id }) => id === desk)?.topics).toEqual([
    ...deskKinds.legal.topics,
  ]);
});

test('where only one side speaks the slot counts a day later; where the two differ, or nobody spoke, nothing does', async () => {
  const sun = await world.arrive('member', { name: '孙立国', called: '老孙' });
  const { keeper } = await sits(sun, 'legal', { weekday: 3, from: '09:00', until: '11:00' });
  const askers = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => world.arrive('resident', { name: `赵${name}` })));
  const times = ['09:00', '09:30', '10:00', '10:30'];
  const booked: string[] = [];
  for (const [nth, asker] of askers.entries())
    booked.push((await asker.does(book, { keeper, at: `2026-03-04T${times[nth]}:00+08:00`, called: '来问的' })).id);
  const [one = '', two = '', three = ''] = booked;
  until('2026-03-04T11:00:00+08:00');
  await sun.does(sayMet, { booking: one, came: true, minutes: 90 });
  await sun.does(sayMet, { booking: two, came: true, minutes: 30 });
  await at(askers, 1).does(sayMet, { booking: two, came: false });
  await sun.does(sayMet, { booking: three, came: false });
  await world.sweep();
  const standings = async () => (await sun.sees(kept, {})).rows.map(({ standing }) => standing);
  expect(await standings()).toEqual(['over', 'differs', 'over', 'over']);
  until('2026-03-05T11:00:00+08:00');
  await world.sweep();
  expect(await standings()).toEqual(['held', 'differs', 'absent', 'unsaid']);
  const [row] = (await he.sees(figures, { community: community(), year: 2026 })).rows.filter((found) => found.keeper === keeper);
  expect(row).toMatchObject({ held: 1, absent: 1, unsettled: 2, minutes: 30 });
});

test('[S3-A37] a desk for worries: what it helps with is public, a booking is read by the resident and the expert, staff read 1', async () => {
  const gao = await world.arrive('counsellor', { name: '高月', called: '高老师' });
  const { desk, keeper } = await sits(gao, 'worry', { weekday: 5, from: '09:00', until: '12:00' });
  await wang.does(book, { keeper, at: '2026-03-06T09:45:00+08:00', called: '不想说姓' });
  const open = await world.system.see(desks, { token: null }, { community: community() });
  expect(open.desks.find(({ id }) => id === desk)).toMatchObject({
    topics: deskKinds.worry.topics,
    keepers: [{ called: '高老师', says: '干了二十年' }],
  });
  const ahead = async (who: Person) =>
    (await who.sees(figures, { community: community(), year: 2026 })).rows.find((row) => row.keeper === keeper);
  for (const staff of [chen, he]) {
    expect(await ahead(staff)).toMatchObject({ called: '高老师', ahead: 1 });
    const seen = JSON.stringify([
      await ahead(staff),
      await staff.sees(slots, { desk }),
      await staff.sees(mine, {}),
      await staff.sees(kept, {}),
      await toldTo(staff),
    ]);
    expect(seen).not.toMatch(/不想说姓|王/);
    expect(seen).not.toContain(wang.id);
  }
  expect((await gao.sees(kept, {})).rows).toMatchObject([{ called: '不想说姓' }]);
  expect((await wang.sees(mine, {})).rows.filter((row) => row.desk === desk)).toMatchObject([{ standing: 'ahead', keeper: '高老师' }]);
  const sealed = await world.owner.selectFrom('booking').select('called').where('desk_id', '=', desk).executeTakeFirstOrThrow();
  expect(sealed.called.toString('utf8')).not.toContain('不想说姓');

  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-05' })
    .where('id', '=', gao.post ?? '')
    .execute();
  expect((await gao.sees(kept, {})).rows).toEqual([]);
});

test('both sides are reminded a day before; whose keeper has left the post is told that nobody will sit there', async () => {
  const qian = await world.arrive('volunteer', { name: '钱明', called: '钱老师' });
  const { keeper } = await sits(qian, 'worry', { weekday: 4, from: '09:00', until: '12:00' });
  const [asker, other] = [await world.arrive('resident', { name: '吴一' }), await world.arrive('resident', { name: '吴二' })];
  await asker.does(book, { keeper, at: '2026-03-12T09:00:00+08:00', called: '小吴' });
  await other.does(book, { keeper, at: '2026-03-19T09:00:00+08:00', called: '小吴' });
  until('2026-03-11T09:00:00+08:00');
  await world.sweep();
  expect((await toldTo(asker))[0]).toMatch(/^提醒您：3月12日（周四）09:00，社区一楼/);
  expect((await toldTo(qian))[0]).toMatch(/^提醒您：3月12日/);
  expect(await toldTo(other)).toEqual([]);
  await world.sweep();
  expect(await toldTo(asker)).toHaveLength(1);
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-15' })
    .where('id', '=', qian.post ?? '')
    .execute();
  until('2026-03-18T09:00:00+08:00');
  await world.sweep();
  expect((await toldTo(other))[0]).toContain('取消了，那天不坐班');
  expect((await other.sees(mine, {})).rows).toMatchObject([{ standing: 'called-off' }]);
});

test('a daughter books for her father as far as he lets her; the booking is his, and stays his', async () => {
  const zhou = await world.arrive('volunteer', { name: '周大勇', called: '周律师' });
  const { keeper } = await sits(zhou, 'legal', { weekday: 1, from: '14:00', until: '15:00' });
  const [father, daughter] = [await world.arrive('resident', { name: '冯老' }), await world.arrive('resident', { name: '冯梅' })];
  const bound = {
    id: newId(),
    account_id: daughter.account,
    person_id: father.id,
    scope: 'family',
    how: 'staff',
    since: stamp(world.now()),
  };
  await world.owner.insertInto('binding').values(bound).execute();
  const grants = (may: string[]) => ({ binding_id: bound.id, may, kin: 'child', agreed: 'self' });
  await world.owner
    .insertInto('family_grant')
    .values(grants(['see']))
    .execute();
  await daughter.does(actFor, { person: father.id });
  const wanted = { keeper, at: '2026-03-23T14:00:00+08:00', called: '冯老先生' };
  expect(await daughter.isRefused(book, wanted)).toBe('not_in_scope');
  await world.owner
    .updateTable('family_grant')
    .set({ may: ['see', 'ask'] })
    .where('binding_id', '=', bound.id)
    .execute();
  const { id } = await daughter.does(book, wanted);
  expect((await daughter.sees(mine, {})).rows.map((row) => row.id)).toEqual([id]);
  expect((await father.sees(mine, {})).rows.map((row) => row.id)).toEqual([id]);
  expect(await daughter.isRefused(sayMet, { booking: id, came: true })).toBe('not_in_scope');
  await father.does(cancel, { booking: id });
});

test('who has two bookings ahead at a desk leaves the rest to others; hours that cross are refused; nobody sets another community’s desk', async () => {
  const zhou = await world.arrive('volunteer', { name: '周勇', called: '周老师' });
  const { desk, keeper } = await sits(zhou, 'legal', { weekday: 2, from: '09:00', until: '12:00' });
  for (const time of ['09:00', '09:30']) await wang.does(book, { keeper, at: `2026-03-24T${time}:00+08:00`, called: '老王' });
  expect(await wang.isRefused(book, { keeper, at: '2026-03-24T10:00:00+08:00', called: '老王' })).toBe('appointments.enough');
  expect(await zhou.isRefused(book, { keeper, at: '2026-03-24T10:00:00+08:00', called: '我' })).toBe('appointments.own_desk');
  expect(await wang.isRefused(book, { keeper, at: '2026-09-01T10:00:00+08:00', called: '老王' })).toBe('appointments.not_a_slot');
  const crossing = ['09:00', '10:00'].map((from) => ({ weekday: 2, stretch: { from, until: '12:00' } }));
  expect(await zhou.isRefused(setHours, { keeper, hours: crossing })).toBe('appointments.hours_overlap');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(setHours, { keeper, hours: [] })).toBe('not_found');
  expect(await elsewhere.isRefused(addKeeper, { desk, post: elsewhere.post ?? '' })).toBe('not_found');
  expect(await chen.isRefused(addKeeper, { desk, post: elsewhere.post ?? '' })).toBe('appointments.post_unknown');
  await chen.does(endDesk, { desk });
  expect((await wang.sees(mine, {})).rows.filter((row) => row.desk === desk).map(({ standing }) => standing)).toEqual([
    'called-off',
    'called-off',
  ]);
});

test('thirty days after it a booking is gone, and its totals stay', async () => {
  const before = await world.owner.selectFrom('desk_total').select(['held', 'minutes']).execute();
  world.pass({ hours: 24 * 60 });
  await world.sweep();
  const totals = await world.owner
    .selectFrom('desk_total')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('booking').select('id').execute()).toEqual([]);
  expect(totals.n).toBeGreaterThanOrEqual(before.length);
  expect((await world.owner.selectFrom('desk_total').select(['held']).execute()).reduce((all, { held }) => all + held, 0)).toBeGreaterThan(
    1,
  );
});
