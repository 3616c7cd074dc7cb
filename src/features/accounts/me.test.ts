import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { createSystem } from '#kernel/system.ts';
import { features } from '../../features.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { actFor } from './act-for.ts';
import { arriveAs, demoPeople } from './demo-people.ts';
import { me } from './me.ts';
import { whoIs } from './who-is.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('nobody in particular sees which county this is, and nothing else', async () => {
  expect(await world.system.see(me, { token: null }, {})).toEqual({
    county: { name: '太原市', demo: true },
    account: null,
    second: null,
    sentAway: false,
    called: null,
    language: null,
    person: null,
    actsFor: [],
    posts: [],
    home: null,
    apps: ['resident'],
  });
});

test('a resident sees where home is, and a masked self', async () => {
  const wang = await world.arrive('resident', { name: '王小明' });
  expect(await wang.sees(me, {})).toMatchObject({
    called: '王**',
    person: wang.id,
    actsFor: [{ person: wang.id, masked: '王**', scope: 'self' }],
    apps: ['resident'],
    home: {
      community: '劲松社区',
      communityPhone: '0351-0000000',
      grid: '1号网格',
      dwelling: '劲松新景 1号楼 1单元 101',
      unit: '劲松新景 1号楼 1单元',
    },
  });
});

test('posts open the apps: helpers and micro-grid staff walk, grid and community staff also sit at a desk', async () => {
  const appsOf = async (role: string) => (await (await world.arrive(role)).sees(me, {})).apps.join(' ');
  expect(await appsOf('volunteer')).toBe('resident worker');
  expect(await appsOf('micro-grid-worker')).toBe('resident worker');
  expect(await appsOf('grid-worker')).toBe('resident worker console');
  expect(await appsOf('secretary')).toBe('resident worker console');
  expect(await appsOf('street-leader')).toBe('resident console');
  expect(await appsOf('audit-admin')).toBe('resident console');
});

test('a daughter acts for her mother as long as the binding lasts, and never with the posts of others', async () => {
  const daughter = await world.arrive('volunteer', { called: '小陈' });
  const mother = await world.arrive('grid-worker', { home: at(world.places.dwellings, 5) });
  expect(await daughter.isRefused(actFor, { person: mother.id })).toBe('accounts.not_bound_to');
  const until = world.now().add({ hours: 24 }).toString();
  await world.owner
    .insertInto('binding')
    .values({
      id: newId(),
      account_id: daughter.account,
      person_id: mother.id,
      scope: 'family',
      how: 'staff',
      since: world.now().toString(),
      until,
    })
    .execute();

  await daughter.does(actFor, { person: mother.id });
  expect(await daughter.sees(me, {})).toMatchObject({ person: mother.id, posts: [], home: { grid: '2号网格' } });
  await daughter.does(actFor, { person: daughter.id });
  expect(await daughter.sees(me, {})).toMatchObject({
    called: '小陈',
    posts: [{ kind: 'volunteer', name: '志愿者', areaName: '劲松社区' }],
  });

  await daughter.does(actFor, { person: mother.id });
  world.pass({ hours: 25 });
  expect(await daughter.sees(me, {})).toMatchObject({ person: null, home: null });
});

test('the one-tap people of a demo county arrive with their own session', async () => {
  const wang = await world.arrive('resident');
  await world.owner
    .insertInto('demo_person')
    .values({ account_id: wang.account, person_id: wang.id, title: '居民', note: '下一单试试', app: 'resident', sort: 1 })
    .execute();
  const { people } = await world.system.see(demoPeople, { token: null }, {});
  expect(people).toEqual([{ account: wang.account, title: '居民', note: '下一单试试', app: 'resident' }]);
  const { answer, session } = await world.system.performing(arriveAs, { token: null }, { account: wang.account });
  expect(answer).toEqual({ app: 'resident' });
  expect((await world.system.see(me, { token: session ?? null }, {})).person).toBe(wang.id);
});

test('nobody arrives as a person who was not set out for it, and in a real county nobody arrives at all', async () => {
  const li = await world.arrive('secretary');
  expect(await li.isRefused(arriveAs, { account: li.account })).toBe('not_found');
  await world.owner
    .insertInto('demo_person')
    .values({ account_id: li.account, person_id: li.id, title: '书记', note: '看台账', app: 'console', sort: 2 })
    .execute();
  const real = createSystem({ ...world.system, county: { ...world.system.county, demo: false }, features, whoIs });
  await expect(real.perform(arriveAs, { token: null }, { account: li.account })).rejects.toThrow('not_found');
  await expect(real.see(demoPeople, { token: null }, {})).rejects.toThrow('not_found');
});
