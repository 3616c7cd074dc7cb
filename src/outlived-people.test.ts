import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accounts } from '#features/accounts/feature.ts';
import { introduce } from '#features/organizations/introduce.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { whoHeld } from '#features/organizations/terms/terms.ts';
import { moveOut } from '#features/people/moving/move.ts';
import { sayWay } from '#features/people/pairing/answer.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import { features } from './features.ts';
import { at } from './testing/neighbourhood.ts';
import { type Cast, castOf } from './testing/orders.ts';
import { createWorld, type World } from './testing/world.ts';

// Of people who left a post, moved away or have no post any more: what goes when, by the hourly round, as the one role that may delete.
let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const year = 365;

/** Sessions, which last days, would end too, and nobody could look afterwards; what accounts keep is cleared where it is looked at. */
const allButSessions = features.filter(({ name }) => name !== 'accounts');

async function cleared(days: number, round = allButSessions): Promise<void> {
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, round, world.now().add({ hours: days * 24 }));
  });
}

async function one<T>(asked: RawBuilder<T>): Promise<T | undefined> {
  return (await asked.execute(world.owner)).rows[0];
}

test('a year after a volunteer left, how they were called and reached is forgotten, with what they said of themself; that they helped, and until when, stays', async () => {
  const { chen } = cast;
  const wu = await world.arrive('grid-worker', { called: '小吴', home: at(world.places.dwellings, 6) });
  const { id: post } = (await one(sql<{ id: string }>`select id from post where person_id = ${wu.id}`)) ?? { id: '' };
  await sql`update post set work_phone = '0351-1000000', skills = '{电工}' where id = ${post}`.execute(world.owner);
  await sql`insert into post_origin (post_id, home_unit, at) values (${post}, '区城管局', now())`.execute(world.owner);
  await wu.does(introduce, { say: '我是小吴，有事找我' });

  await chen.does(revoke, { post });
  const kept = () =>
    one(sql`select called, work_phone as phone, skills, until is not null as ended, (select count(*)::int from introduction where post_id = p.id) as said,
      (select count(*)::int from post_origin where post_id = p.id) as origins from post p where id = ${post}`);
  await cleared(year);
  expect(await kept()).toEqual({ called: '小吴', phone: '0351-1000000', skills: ['电工'], ended: true, said: 1, origins: 1 });
  await cleared(year + 2);
  expect(await kept()).toEqual({ called: '——', phone: null, skills: [], ended: true, said: 0, origins: 0 });
});

test('who was secretary stays to be read by everybody; a term entered by mistake is gone a year after it was struck', async () => {
  const { community } = world.places;
  const { chen, wang } = cast;
  await sql`update post set until = '2026-03-02', since = '2025-01-01' where person_id = ${chen.id}`.execute(world.owner);
  await sql`insert into office_term (id, area_id, post_kind, called, since, until, by_account, at, dropped_at)
    values (${newId()}, ${community.id}, 'director', '写错的', '2010-01-01', '2013-01-01', ${chen.account}, now(), ${world.now().toString()}),
      (${newId()}, ${community.id}, 'director', '老主任', '2013-01-01', '2016-01-01', ${chen.account}, now(), null)`.execute(world.owner);
  await cleared(year + 2);
  const [secretary, director] = [
    { kind: 'secretary', on: '2025-06-01' },
    { kind: 'director', on: '2014-06-01' },
  ] as const;
  const held = async (asked: { kind: string; on: string }) =>
    (await wang.sees(whoHeld, { community: community.id, ...asked })).holders.map(({ called }) => called);
  expect([await held(secretary), await held(director)]).toEqual([['陈书记'], ['老主任']]);
  expect(await one(sql`select array_agg(called) as terms from office_term`)).toEqual({ terms: ['老主任'] });
  await sql`update post set until = null where person_id = ${chen.id}`.execute(world.owner);
});

test('whoever moved away: marks gone within the hour, membership after a year, the line emptied after two; the home’s wish goes with the home', async () => {
  const { he } = cast;
  const home = at(world.places.dwellings, 7);
  const gone = await world.arrive('resident', { name: '宇文成都', home });
  await sql`insert into party_member (person_id, branch) values (${gone.id}, '第一支部')`.execute(world.owner);
  await sql`update person set sex = '男', birth_year = 1960, relation = '户主' where id = ${gone.id}`.execute(world.owner);
  await gone.does(sayWay, { way: 'phone' });
  const kept = () =>
    one(sql`select masked <> '**' as masked, num_nonnulls(sex, birth_year, relation) as said, residence,
      (select count(*)::int from person_index where person_id = p.id) as marks, (select count(*)::int from party_member where person_id = p.id) as member,
      (select count(*)::int from household_wish where said_by = p.id) as wish from person p where id = ${gone.id}`);
  await cleared(0);
  const all = { masked: true, said: 3, residence: '常住', marks: 1, member: 1, wish: 1 };
  expect(await kept()).toEqual(all);
  await he.does(moveOut, { person: gone.id, why: 'moved-out', onDay: '2026-03-02' });
  await cleared(0);
  expect(await kept()).toEqual({ ...all, marks: 0, wish: 0 });
  await cleared(year + 1);
  expect(await kept()).toEqual({ ...all, marks: 0, wish: 0, member: 0 });
  await cleared(2 * year - 1);
  expect(await kept()).toMatchObject({ masked: true, said: 3 });
  await cleared(2 * year + 1);
  expect(await kept()).toEqual({ masked: false, said: 0, residence: '其他', marks: 0, wish: 0, member: 0 });
});

test('a password goes with the last post, and nobody’s who still has one', async () => {
  const gao = await world.arrive('grid-worker', { called: '小高', home: at(world.places.dwellings, 5) });
  for (const { account } of [gao, cast.lin]) await sql`update account set password_hash = 'x' where id = ${account}`.execute(world.owner);
  await cleared(0, [accounts]);
  const kept = () =>
    one(sql`select array_agg(id) as ids from account where password_hash is not null and id in (${gao.account}, ${cast.lin.account})`);
  expect(await kept()).toEqual({ ids: expect.arrayContaining([gao.account, cast.lin.account]) });
  await sql`update post set until = since + 1 where person_id = ${gao.id}`.execute(world.owner);
  await cleared(10, [accounts]);
  expect(await kept()).toEqual({ ids: [cast.lin.account] });
});
