import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { householdCard } from './household-card.ts';
import { moveOut } from './moving/move.ts';
import { reveal } from './reveal.ts';
import { whoLooked } from './who-looked.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const reason = '上门前先打电话';

/** A matter as another feature keeps it: opened by one, perhaps worked on by another, perhaps waiting for a post. */
async function matterOf(
  opener: Person,
  { assignee, waits }: { assignee?: Person; waits?: { kind: string; area: string; what: string } } = {},
): Promise<string> {
  const id = newId();
  const now = world.now().toString();
  await sql`insert into method (id, version, definition, published_at) values ('any', 1, '{}', ${now}) on conflict do nothing`.execute(
    world.owner,
  );
  await sql`insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, place_id, community_id, step, assignee_person, assignee_as, state, seq, opened_at)
    values (${id}, '0001', 'any', 1, '灯坏了', 'online', ${opener.account}, ${opener.id}, ${opener.dwelling.id}, ${world.places.community.id}, 'work', ${assignee?.id ?? null}, ${assignee ? 'volunteer' : null}, '{}', 1, ${now})`.execute(
    world.owner,
  );
  if (waits)
    await sql`insert into task (matter_id, seq, slot, step, what, post_kind, area_id, opened_at, due_at) values (${id}, 1, 0, 'work', ${waits.what}, ${waits.kind}, ${waits.area}, ${now}, ${now})`.execute(
      world.owner,
    );
  return id;
}

test('whoever works on a matter opens name and phone of whom it is about, and the person reads who looked and why', async () => {
  const wang = await world.arrive('resident', { name: '王小明' });
  const chen = await world.arrive('volunteer', { name: '陈向阳', called: '陈师傅' });
  const matter = await matterOf(wang, { assignee: chen });
  expect(await chen.does(reveal, { person: wang.id, matter, reason })).toMatchObject({ name: '王小明', phone: wang.phone });
  expect((await wang.sees(whoLooked, {})).rows).toEqual([{ id: expect.any(String), byCalled: '陈师傅', reason, at: expect.any(String) }]);
  expect((await chen.sees(whoLooked, {})).rows).toEqual([]);
});

test('a reason counts as people count it: two lanterns are two characters', async () => {
  const wang = await world.arrive('resident');
  const chen = await world.arrive('volunteer');
  const matter = await matterOf(wang, { assignee: chen });
  await expect(chen.does(reveal, { person: wang.id, matter, reason: '🏮🏮' })).rejects.toThrow('至少 4 个字');
  expect(await chen.isRefused(reveal, { person: wang.id, matter, reason: '🏮🏮🏮🏮' })).toBe('allowed');
});

test('a post that a step waits for opens it too, an order merely offered does not', async () => {
  const wang = await world.arrive('resident');
  const li = await world.arrive('grid-worker');
  const chen = await world.arrive('volunteer');
  const grid = at(world.places.grids, 0).id ?? '';
  const mine = await matterOf(wang, { waits: { kind: 'grid-worker', area: grid, what: 'assign' } });
  const offered = await matterOf(wang, { waits: { kind: 'volunteer', area: world.places.community.id ?? '', what: 'claim' } });
  expect(await li.isRefused(reveal, { person: wang.id, matter: mine, reason })).toBe('allowed');
  expect(await chen.isRefused(reveal, { person: wang.id, matter: offered, reason })).toBe('people.not_in_hand');
});

test('who lives where help is asked for is opened too; once they moved out neither they nor whoever asked is', async () => {
  const home = at(world.places.dwellings, 5);
  const [wang, lodger] = [await world.arrive('resident', { home }), await world.arrive('resident', { home })];
  const chen = await world.arrive('volunteer');
  const matter = await matterOf(wang, { assignee: chen });
  expect(await chen.isRefused(reveal, { person: lodger.id, matter, reason })).toBe('allowed');
  const secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7) });
  for (const { id: person } of [lodger, wang]) {
    await secretary.does(moveOut, { person, why: 'moved-out', onDay: '2026-03-02' });
    expect(await chen.isRefused(reveal, { person, matter, reason })).toBe('people.not_in_hand');
  }
});

test('not for another matter, not for a person it is not about, not after it has ended', async () => {
  const wang = await world.arrive('resident');
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 6) });
  const [chen, sun] = [await world.arrive('volunteer'), await world.arrive('volunteer')];
  const matter = await matterOf(wang, { assignee: chen });
  expect(await sun.isRefused(reveal, { person: wang.id, matter, reason })).toBe('people.not_in_hand');
  expect(await chen.isRefused(reveal, { person: far.id, matter, reason })).toBe('people.not_in_hand');
  expect(await wang.isRefused(reveal, { person: wang.id, matter, reason })).toBe('not_allowed');
  await sql`update matter set ended_at = opened_at, outcome = 'solved', step = null where id = ${matter}`.execute(world.owner);
  expect(await chen.isRefused(reveal, { person: wang.id, matter, reason })).toBe('people.not_in_hand');
});

test('a refused look opens nothing and a reason is asked for', async () => {
  const wang = await world.arrive('resident');
  const chen = await world.arrive('volunteer');
  const matter = await matterOf(wang, { assignee: chen });
  await expect(chen.does(reveal, { person: wang.id, matter, reason: '看看' })).rejects.toThrow('至少 4 个字');
  expect((await wang.sees(whoLooked, {})).rows).toEqual([]);
});

test('an opened household card is read by the household, beside the reveals, newest first and page by page', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 4) });
  const li = await world.arrive('grid-worker', { area: at(world.places.grids, 1), called: '李网格员' });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', wang.id)
    .executeTakeFirstOrThrow();
  await li.does(householdCard, { household: household ?? '' });
  const chen = await world.arrive('volunteer');
  const matter = await matterOf(wang, { assignee: chen });
  for (let looks = 0; looks < 35; looks += 1) {
    world.pass({ seconds: 1 });
    await chen.does(reveal, { person: wang.id, matter, reason });
  }
  const first = await wang.sees(whoLooked, {});
  const second = await wang.sees(whoLooked, { after: first.next ?? '' });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 6, null]);
  expect(second.rows.at(-1)).toMatchObject({ byCalled: '李网格员', reason: expect.stringContaining('户卡') });
});
