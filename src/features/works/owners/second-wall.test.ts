import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#kernel/db.ts';
import { actingAs } from '#kernel/vault.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { plan } from '../plan.ts';
import { askOwners, recordOwners } from './ask.ts';
import { owners } from './view.ts';

let world: World;
let chen: Person;
let wang: Person;
let work: string;
beforeAll(async () => {
  world = await createWorld();
  [chen, wang] = [await world.arrive('secretary', { called: '陈书记' }), await world.arrive('resident')];
  const shed = { kind: 'other', name: '车棚改小超市', plan: '公共车棚改成小超市', year: 2026, budget: 0, changesUse: true } as const;
  work = (await chen.does(plan, { ...shed, area: world.places.estate.id })).id;
  await chen.does(askOwners, { work, question: '同意车棚改小超市', closes: '2026-03-20', each: 8950 });
  await chen.does(recordOwners, { work, homes: [wang.dwelling.id], said: 'for' });
});
afterAll(() => world.end());

/** What the server's own role reads of single homes when this person's account acts, whatever statement asks. */
async function seenBy(who: Person | null, run = homes): Promise<string[]> {
  const actor = await world.system.whoIs(who?.token ?? null);
  return await actingAs({ db: world.system.db, actor, now: world.now() }, run);
}
const homes = async (tx: Tx) =>
  (await sql<{ id: string }>`select dwelling_id as id from work_vote_home`.execute(tx)).rows.map(({ id }) => id);

test('with the first wall away a home reads what it said, the community its record, and nobody else a single home', async () => {
  const { dwellings, otherCommunity } = world.places;
  expect(await seenBy(wang)).toEqual([wang.dwelling.id]);
  expect((await seenBy(chen)).length).toBeGreaterThan(1);
  const far = await world.arrive('secretary', { area: otherCommunity, home: at(dwellings, 8) });
  for (const who of [far, await world.arrive('system-admin', { home: at(dwellings, 8) }), null]) expect(await seenBy(who)).toEqual([]);
  const neighbour = await world.arrive('resident', { home: at(dwellings, 1) });
  expect(await seenBy(neighbour)).toEqual([at(dwellings, 1).id]);
});

test('only the community writes into the record: a home, another community and nobody change no row', async () => {
  const change = async (tx: Tx) =>
    (await sql<{ id: string }>`update work_vote_home set said = 'against' returning dwelling_id as id`.execute(tx)).rows.map(
      ({ id }) => id,
    );
  const far = await world.arrive('secretary', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  for (const who of [wang, far, null]) expect(await seenBy(who, change)).toEqual([]);
});

test('the sums are for everybody, signed in or not', async () => {
  const { vote } = await world.system.see(owners, { token: null }, { work });
  expect(vote).toMatchObject({ homes: { took: 1, agreed: 1 }, area: { took: 8950, agreed: 8950 }, mine: null });
  expect((await wang.sees(owners, { work })).vote?.mine).toEqual({ said: 'for' });
});
