import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterService } from '#features/care/services/enter.ts';
import { openService } from '#features/care/services/ledger.ts';
import { list as notices } from '#features/notices/read.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { householdCard } from '../household-card.ts';
import { persons } from '../persons.ts';
import { lookOn } from './brake.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Households of so many persons each, in the ledger as an import would leave them. */
async function households(persons: readonly number[]): Promise<string[]> {
  const { grids, community, street, dwellings } = world.places;
  const where = { grid_id: at(grids, 0).id ?? '', community_id: community.id ?? '', street_id: street.id ?? '' };
  const ids = persons.map(() => newId());
  const rows = ids.map((id) => ({ id, dwelling_id: at(dwellings, 0).id ?? '', ...where }));
  await sql`drop index if exists household_of_dwelling`.execute(world.owner);
  await world.owner.insertInto('household').values(rows).execute();
  const people = ids.flatMap((household, n) =>
    Array.from({ length: persons[n] ?? 0 }, () => ({
      id: newId(),
      masked: '某**',
      household_id: household,
      ...where,
      created_at: world.now().toString(),
    })),
  );
  await world.owner.insertInto('person').values(people).execute();
  return ids;
}

const opens = (who: Person, household: string) => who.isRefused(householdCard, { household });

test('two hundred persons in an hour are opened; the next waits for a reason, of which the secretary is told, and an hour later all is as before', async () => {
  const [li, chen] = [await world.arrive('grid-worker', { called: '李网格员' }), await world.arrive('secretary', { called: '陈书记' })];
  const homes = await households([100, 99, 1, 1, 1]);
  const [first = '', second = '', last = '', beyond = '', later = ''] = homes;
  expect([await opens(li, first), await opens(li, second), await opens(li, last)]).toEqual(['allowed', 'allowed', 'allowed']);
  expect(await opens(li, beyond)).toBe('people.many_looks');
  expect(await opens(li, first)).toBe('allowed');
  expect(await opens(await world.arrive('grid-worker'), beyond)).toBe('allowed');

  await expect(li.does(lookOn, { reason: '没' })).rejects.toThrow('至少 4 个字');
  await li.does(lookOn, { reason: '汛期逐户核对' });
  expect(await opens(li, beyond)).toBe('allowed');
  expect((await chen.sees(notices, {})).rows.map(({ say }) => say)).toContainEqual(
    '李网格员一小时里看了 200 个人的信息，还要接着看，原因是：汛期逐户核对。不该看的，请马上问清楚。',
  );
  world.pass({ minutes: 61 });
  expect(await opens(li, later)).toBe('allowed');
});

test('of a secretary the street is told, not she herself; a reason holds for an hour', async () => {
  const [chen, liu] = [await world.arrive('secretary', { called: '赵书记' }), await world.arrive('street-leader')];
  const [many = '', more = '', after = ''] = await households([200, 1, 200]);
  expect([await opens(chen, many), await opens(chen, more)]).toEqual(['allowed', 'people.many_looks']);
  await chen.does(lookOn, { reason: '人口普查核对' });
  expect((await liu.sees(notices, {})).rows[0]?.say).toMatch(/^赵书记一小时里看了 200 个人的信息/);
  expect((await chen.sees(notices, {})).rows).toEqual([]);
  world.pass({ minutes: 59 });
  expect(await opens(chen, after)).toBe('allowed');
  world.pass({ minutes: 2 });
  expect(await opens(chen, more)).toBe('people.many_looks');
});

test('a card read again in the afternoon of the same day counts again', async () => {
  const li = await world.arrive('grid-worker');
  const [many = '', more = '', beyond = ''] = await households([150, 50, 1]);
  expect([await opens(li, many), await opens(li, more)]).toEqual(['allowed', 'allowed']);
  world.pass({ hours: 2 });
  expect([await opens(li, many), await opens(li, more)]).toEqual(['allowed', 'allowed']);
  expect(await opens(li, beyond)).toBe('people.many_looks');
});

test('looks for whatever reason count: at the two hundred and first a service is opened as little as a card', async () => {
  const li = await world.arrive('grid-worker');
  const [many = '', home = ''] = await households([200, 1]);
  const { id: entry } = await li.does(enterService, { household: home, kind: 'mending', day: '2026-03-01', result: '换了水龙头' });
  expect(await opens(li, many)).toBe('allowed');
  expect(await li.isRefused(openService, { entry })).toBe('people.many_looks');
  await li.does(lookOn, { reason: '核对服务台账' });
  expect(await li.isRefused(openService, { entry })).toBe('allowed');
});

test('who reads on, page after page of masked lines, is asked why before the two hundred and first; looking somebody up is not reading on', async () => {
  const [li, chen] = [await world.arrive('grid-worker', { called: '孙网格员' }), await world.arrive('secretary')];
  const [, card = ''] = await households([260, 3]);
  const lines = async () => {
    const read: string[] = [];
    let after: string | null | undefined;
    while (after !== null && read.length < 250) {
      const page = await li.sees(persons, after ? { after } : {});
      read.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    return read;
  };
  for (const like of ['王秀英', '建国', '一号楼', '二单元', '赵红']) await li.sees(persons, { like });
  await expect(lines()).rejects.toThrow('people.many_looks');
  expect(await opens(li, card)).toBe('people.many_looks');
  await li.sees(persons, { like: '王秀英' });
  expect((await li.sees(persons, {})).rows).toHaveLength(50); // those fifty are read already
  await li.does(lookOn, { reason: '核对台账' });
  expect((await lines()).length).toBe(250);
  expect((await chen.sees(notices, {})).rows.map(({ say }) => say)).toContainEqual(
    '孙网格员一小时里看了 200 个人的信息，还要接着看，原因是：核对台账。不该看的，请马上问清楚。',
  );
});

test('cards asked for at the same moment are counted like one after the other', async () => {
  const li = await world.arrive('grid-worker');
  const [before = '', ...atOnce] = await households([150, 30, 30, 30]);
  expect(await opens(li, before)).toBe('allowed');
  const gate = await world.owner.startTransaction().execute();
  await sql`lock table card_opening in share mode`.execute(gate); // read by all, written by none
  const asked = atOnce.map((home) => opens(li, home));
  while ((await world.waiting()) < atOnce.length) await pause(5);
  await gate.commit().execute();
  expect((await Promise.all(asked)).toSorted()).toEqual(['allowed', 'people.many_looks', 'people.many_looks']);
});
