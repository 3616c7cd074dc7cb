import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { naming } from '#kernel/vault.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { reveal as revealContract } from './contract.ts';
import { noteLook, openVault } from './door.ts';
import { eraseMe } from './own/erase.ts';

/** As `people.reveal` with the first wall taken away: nobody is asked for a post or for a matter in hand. What is left is the database. */
const unguarded = passingAction(revealContract, {
  who: 'anyone',
  async run(context, { person, matter, reason }) {
    await noteLook(context, { person, about: matter, reason });
    return { id: matter, ...(await naming(context, person, (tx) => openVault(tx, context.keys, person))) };
  },
});

let world: World;
let wang: Person;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident', { name: '王小明' });
});
afterAll(() => world.end());

const reason = '上门前先打电话';
const look = () => ({ person: wang.id, matter: newId(), reason });
const denied = /row-level security|permission denied|may not erase/;

/** Runs statements as the server's own role in a transaction that says this person's account acts and names somebody, whatever the door would say. */
async function as<T>(who: Person | null, named: Person, run: (tx: Tx) => Promise<T>): Promise<T> {
  const { db } = world.system;
  const actor = await world.system.whoIs(who?.token ?? null);
  return await naming({ db, actor, now: world.now() }, named.id, run);
}

const vaultSeen = async (tx: Tx) =>
  (await sql<{ id: string }>`select person_id as id from person_vault`.execute(tx)).rows.map(({ id }) => id);
const looksSeen = async (tx: Tx) => (await sql`select from reveal`.execute(tx)).rows.length;
const writeLook = (tx: Tx, by: Person, of: Person) =>
  tx
    .insertInto('reveal')
    .values({
      id: newId(),
      person_id: of.id,
      matter_id: newId(),
      by_account: by.account,
      by_called: '某人',
      reason,
      at: stamp(world.now()),
    })
    .execute();

test('without saying who acts and about whom, nothing is read of names, looks and votes', async () => {
  const { db } = world.system;
  for (const table of ['person_vault', 'reveal', 'work_vote_home'] as const)
    expect([table, (await sql`select from ${sql.table(table)}`.execute(db)).rows.length]).toEqual([table, 0]);
  expect(await as(null, wang, vaultSeen)).toEqual([]);
  expect(await world.system.asClock(({ db: tx }) => vaultSeen(tx))).toEqual([]);
});

test('one’s own name is read by one’s own account alone, whoever else names the person', async () => {
  const others = await Promise.all(
    ['resident', 'grid-worker', 'secretary', 'street-leader', 'system-admin'].map((role) => world.arrive(role)),
  );
  expect(await as(wang, wang, vaultSeen)).toEqual([wang.id]);
  for (const other of others) expect(await as(other, wang, vaultSeen)).toEqual([]);
});

test('with the first wall away, only a post in the person’s own community or its street opens a name, and only with the look written', async () => {
  const { otherGrid, otherCommunity, dwellings } = world.places;
  const near = [await world.arrive('grid-worker'), await world.arrive('volunteer'), await world.arrive('secretary')];
  const far = [
    await world.arrive('grid-worker', { area: otherGrid, home: at(dwellings, 8) }),
    await world.arrive('secretary', { area: otherCommunity, home: at(dwellings, 8) }),
  ];
  for (const who of near) expect(await who.does(unguarded, look())).toMatchObject({ name: '王小明', phone: wang.phone });
  for (const who of far) await expect(who.does(unguarded, look())).rejects.toThrow(denied);
  const [li] = near;
  const unwritten = li && (await as(li, wang, vaultSeen));
  expect(unwritten).toEqual([]); // the looks of earlier transactions open nothing
});

test('leaders, administrators and residents write no look at all, and nobody writes one under another’s account', async () => {
  for (const role of ['street-leader', 'county-leader', 'system-admin', 'resident']) {
    const who = await world.arrive(role);
    await expect(as(who, wang, (tx) => writeLook(tx, who, wang))).rejects.toThrow(denied);
  }
  const [li, zhao] = [await world.arrive('grid-worker'), await world.arrive('grid-worker')];
  await expect(as(li, wang, (tx) => writeLook(tx, zhao, wang))).rejects.toThrow(denied);
  await expect(as(li, zhao, (tx) => writeLook(tx, li, wang))).rejects.toThrow(denied);
});

test('a post that ended yesterday and a binding that ended a moment ago open nothing', async () => {
  const li = await world.arrive('grid-worker');
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('person_id', '=', li.id).execute();
  await expect(as(li, wang, (tx) => writeLook(tx, li, wang))).rejects.toThrow(denied);
  const zhao = await world.arrive('resident', { name: '赵大海' });
  const actor = await world.system.whoIs(zhao.token);
  await world.owner
    .updateTable('binding')
    .set({ until: stamp(world.now()) })
    .where('person_id', '=', zhao.id)
    .execute();
  expect(await naming({ db: world.system.db, actor, now: world.now() }, zhao.id, vaultSeen)).toEqual([]);
});

test('whoever has a matter in hand from elsewhere may look for it, and for nothing else', async () => {
  const far = await world.arrive('volunteer', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  const now = stamp(world.now());
  const matter = newId();
  await sql`insert into method (id, version, definition, published_at) values ('any', 1, '{}', ${now}) on conflict do nothing`.execute(
    world.owner,
  );
  await sql`insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, place_id, community_id, step, assignee_person, state, seq, opened_at)
    values (${matter}, '0001', 'any', 1, '灯坏了', 'online', ${wang.account}, ${wang.id}, ${wang.dwelling.id}, ${world.places.community.id}, 'work', ${far.id}, '{}', 1, ${now})`.execute(
    world.owner,
  );
  expect(await far.does(unguarded, { ...look(), matter })).toMatchObject({ name: '王小明' });
  await expect(far.does(unguarded, look())).rejects.toThrow(denied);
});

test('looks are read by whom they concern and by whoever looked; append-only for everybody', async () => {
  const sun = await world.arrive('resident', { name: '孙丽' });
  const [li, zhao] = [await world.arrive('grid-worker'), await world.arrive('grid-worker')];
  await li.does(unguarded, { ...look(), person: sun.id });
  expect(await as(sun, sun, looksSeen)).toBe(1);
  expect(await as(li, sun, looksSeen)).toBe(1);
  expect(await as(zhao, sun, looksSeen)).toBe(0);
  expect(await as(null, sun, looksSeen)).toBe(0);
  const { db } = world.system;
  await expect(db.deleteFrom('reveal').execute()).rejects.toThrow(denied);
  await expect(db.updateTable('reveal').set({ reason: '另外的理由' }).execute()).rejects.toThrow(denied);
});

test('keys are destroyed by the person, or near them, and by no plain statement', async () => {
  const zhou = await world.arrive('resident', { name: '周强' });
  const far = await world.arrive('secretary', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  const erase = (tx: Tx) => sql`select erase_persons(array[${zhou.id}]::uuid[])`.execute(tx);
  await expect(as(far, zhou, erase)).rejects.toThrow(denied);
  await expect(as(null, zhou, erase)).rejects.toThrow(denied);
  await expect(as(zhou, zhou, (tx) => sql`update person_vault set key_wrapped = null`.execute(tx))).rejects.toThrow(denied);
  await zhou.does(eraseMe, { sure: true });
  const { key_wrapped } = await world.owner
    .selectFrom('person_vault')
    .select('key_wrapped')
    .where('person_id', '=', zhou.id)
    .executeTakeFirstOrThrow();
  expect(key_wrapped).toBeNull();
});
