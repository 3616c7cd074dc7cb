import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { list } from '#features/notices/read.ts';
import type { Query } from '#kernel/action.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { mediation } from '#library/mediation.ts';
import type { Person } from '../../testing/arrive.ts';
import { switchOn } from '../../testing/methods.ts';
import { at } from '../../testing/neighbourhood.ts';
import { toldTo } from '../../testing/orders.ts';
import { roles } from '../../testing/roles.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { speak } from '../matters/gathering/verbs.ts';
import { mine as myMatters } from '../matters/lists.ts';
import { show } from '../matters/show.ts';
import { book, bookFor, cancel, move } from './book.ts';
import { figures } from './figures.ts';
import { candidates, desks, slots } from './look.ts';
import { mediate } from './mediate.ts';
import { kept, mine } from './mine.ts';
import { addKeeper, changeDay, openDesk, setHours } from './set-up.ts';

let world: World;
let chen: Person;
let wang: Person;
let judge: Person;
let desk: string;
let keeper: string;
const community = () => world.places.community.id;
const tuesday = (time: string) => `2026-03-03T${time}:00+08:00`;
const judgeRoom = {
  kind: 'judge' as const,
  name: '法官室',
  about: '法官坐班，讲法律、看材料。',
  topics: ['邻里纠纷'],
  place: '社区二楼东头',
  minutes: 30,
};

const textShape = z.object({ to: z.string(), text: z.string() });

beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  wang = await world.arrive('resident', { name: '王小明' });
  judge = await world.arrive('judge', { name: '高正', called: '高法官' });
  desk = (await chen.does(openDesk, { community: community(), ...judgeRoom })).id;
  keeper = (await chen.does(addKeeper, { desk, post: judge.post ?? '' })).id;
  await judge.does(setHours, { keeper, hours: [{ weekday: 2, stretch: { from: '09:00', until: '11:00' } }] });
});
afterAll(() => world.end());

test('[S2-A73] a judge’s slot is booked: the community, its neighbours, leaders and administrators see 已约 and nothing more', async () => {
  const { id: booking } = await wang.does(book, { keeper, at: tuesday('09:30'), called: '三单元老王' });
  const secrets = [booking, '三单元老王', wang.id, wang.account, '王'];
  for (const role of roles.filter((one) => one !== 'nobody' && one !== 'stranger' && one !== 'family')) {
    const onlooker = await world.arrive(role, { name: '赵一', home: at(world.places.dwellings, 5) });
    const seen = await everythingSeenBy(onlooker);
    expect([role, secrets.filter((secret) => seen.includes(secret))]).toEqual([role, []]);
    expect(await onlooker.isRefused(cancel, { booking })).toBe('not_found');
    expect(await onlooker.isRefused(move, { booking, keeper, at: tuesday('10:00') })).toBe('not_found');
  }
  const [, day] = (await chen.sees(slots, { desk, days: 2 })).days;
  expect(day).toMatchObject({ day: '2026-03-03', provisional: false, booked: 1 });
  expect(day?.slots.map(({ standing }) => standing)).toEqual(['free', 'taken', 'free', 'free']);
  expect((await chen.sees(figures, { community: community(), year: 2026 })).rows).toMatchObject([{ called: '高法官', ahead: 1, held: 0 }]);
  expect((await world.system.see(slots, { token: null }, { desk, days: 2 })).days[1]?.booked).toBe(1);

  expect((await wang.sees(mine, {})).rows).toMatchObject([{ id: booking, name: '法官室', keeper: '高法官', standing: 'ahead' }]);
  expect((await judge.sees(kept, {})).rows).toMatchObject([{ id: booking, called: '三单元老王', channel: 'online', standing: 'ahead' }]);
  expect(await toldTo(judge)).toEqual(['「法官室」3月3日（周二）09:30有人约了您。']);
});

async function textsTo(phone: string): Promise<string[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id').execute();
  const texts = rows.map(({ id, sealed }) => textShape.parse(JSON.parse(openWithOwnKey(world.system.keys, sealed, id))));
  return texts.filter(({ to }) => to === phone).map(({ text }) => text);
}

/** All that a person can read about desks, as one text; what refuses them says nothing. */
async function everythingSeenBy(person: Person): Promise<string> {
  const asked: [Query, object][] = [
    [desks, { community: community() }],
    [slots, { desk, days: 14 }],
    [candidates, { community: community() }],
    [mine, {}],
    [kept, {}],
    [figures, { community: community(), year: 2026 }],
    [list, {}],
  ];
  const answers: unknown[] = [];
  for (const [query, given] of asked) if ((await person.seesNot(query, given)) === 'allowed') answers.push(await person.sees(query, given));
  return JSON.stringify(answers);
}

test('two who want the same slot in the same moment: one has it, the other reads that it is gone', async () => {
  const zhao = await world.arrive('resident', { name: '赵敏' });
  const wants = (who: Person) => () => who.isRefused(book, { keeper, at: tuesday('10:30'), called: '来谈的' });
  const said = await world.overlapping('booking', wants(wang), wants(zhao));
  expect(said.toSorted()).toEqual(['allowed', 'appointments.taken']);
  const winner = said[0] === 'allowed' ? wang : zhao;
  const held = (await winner.sees(mine, {})).rows.find((row) => row.at.includes('02:30'));
  await winner.does(cancel, { booking: held?.id ?? '' });
});

test('not even past the code can one slot be booked twice: the database refuses the second row', async () => {
  const again = sql`insert into booking select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).* from booking b where b.cancelled_at is null limit 1`;
  await expect(again.execute(world.owner)).rejects.toThrow('booking_once');
});

test('a booking is moved and given up by whoever made it, with no reason; the slot is free again and the judge is told', async () => {
  const li = await world.arrive('resident', { name: '李红' });
  const { id: booking } = await li.does(book, { keeper, at: tuesday('09:00'), called: '李女士' });
  expect(await li.isRefused(move, { booking, keeper, at: tuesday('09:30') })).toBe('appointments.taken');
  expect(await li.isRefused(move, { booking, keeper, at: tuesday('10:10') })).toBe('appointments.not_a_slot');
  await li.does(move, { booking, keeper, at: tuesday('10:00') });
  const day = async () => (await li.sees(slots, { desk, days: 2 })).days[1]?.slots.map(({ standing }) => standing);
  expect(await day()).toEqual(['free', 'taken', 'taken', 'free']);
  await li.does(cancel, { booking });
  expect(await day()).toEqual(['free', 'taken', 'free', 'free']);
  expect((await toldTo(judge)).slice(0, 2)).toEqual([
    '「法官室」3月3日（周二）10:00的预约，对方取消了，这个时间又空出来了。',
    '「法官室」3月3日（周二）09:00的预约改到3月3日（周二）10:00。',
  ]);
  expect(await li.isRefused(cancel, { booking })).toBe('appointments.over');
});

test('whoever rings is booked in at the desk and reads the day in a text message that names no desk; the desk reads nothing of it again', async () => {
  const { id: booking } = await chen.does(bookFor, {
    keeper,
    at: tuesday('10:00'),
    called: '孙老太',
    phone: '13900000077',
    channel: 'phone',
    agreed: true,
  });
  expect(await textsTo('13900000077')).toEqual(['您约好了3月3日（周二）10:00，到社区二楼东头。来不了请打社区电话。']);
  const seen = await everythingSeenBy(chen);
  expect([booking, '孙老太', '13900000077'].filter((secret) => seen.includes(secret))).toEqual([]);
  expect((await judge.sees(kept, {})).rows.map(({ called }) => called)).toContain('孙老太');
});

test('a day that is closed calls off what was booked: whoever had it is told and chooses anew', async () => {
  const qian = await world.arrive('resident', { name: '钱进' });
  await qian.does(book, { keeper, at: '2026-03-10T09:00:00+08:00', called: '小钱' });
  await judge.does(changeDay, { keeper, day: '2026-03-10', hours: 'closed' });
  expect((await toldTo(qian))[0]).toContain('那天不坐班。请另选时间。');
  expect((await qian.sees(mine, {})).rows).toMatchObject([{ standing: 'called-off' }]);
  expect(await qian.isRefused(book, { keeper, at: '2026-03-10T09:00:00+08:00', called: '小钱' })).toBe('appointments.not_a_slot');
  await judge.does(changeDay, { keeper, day: '2026-03-10', hours: 'usual' });
  expect(await qian.isRefused(book, { keeper, at: '2026-03-10T09:00:00+08:00', called: '小钱' })).toBe('allowed');
  const stranger = await world.arrive('volunteer');
  expect(await stranger.isRefused(changeDay, { keeper, day: '2026-03-10', hours: 'closed' })).toBe('not_found');
});

test('[S2-A73] from a judge’s hour a mediation begins only as both sides consent, and only the sides and who mediates read it', async () => {
  const other = await world.arrive('resident', { name: '周大山', home: at(world.places.dwellings, 1) });
  const booking = (await judge.sees(kept, {})).rows.find(({ called }) => called === '三单元老王')?.id ?? '';
  const asked = { booking, subject: '楼道堆放杂物', name: '周大山', phone: other.phone, agreed: true } as const;
  expect(await judge.isRefused(mediate, asked)).toBe('appointments.not_mediating');
  await switchOn(world, [mediation]);
  const since = '2026-03-02';
  const post = {
    kind: 'mediator',
    person_id: judge.id,
    area_id: community(),
    community_id: community(),
    called: '高法官',
    skills: [],
    since,
  };
  await world.owner
    .insertInto('post')
    .values({ ...post, id: newId() })
    .execute();
  expect((await judge.sees(kept, {})).rows.find(({ id }) => id === booking)?.mayMediate).toBe(true);
  expect(await judge.isRefused(mediate, { ...asked, name: '周小山' })).toBe('appointments.side_unknown');
  const { id: matter } = await judge.does(mediate, asked);
  expect((await wang.sees(show, { matter })).status).toContain('等双方同意');
  await wang.does(speak, { matter, step: 'consent', outcome: 'both' });
  expect((await other.sees(show, { matter })).status).toContain('等双方同意');
  await other.does(speak, { matter, step: 'consent', outcome: 'refused' });
  expect((await wang.sees(show, { matter })).status).not.toContain('等双方同意');
  const neighbour = await world.arrive('resident', { home: at(world.places.dwellings, 2) });
  expect(await neighbour.seesNot(show, { matter })).toBe('not_found');
  expect((await neighbour.sees(myMatters, { open: true })).rows).toEqual([]);
});
