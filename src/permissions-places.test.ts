import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { slips } from '#features/hall/receiving/slips.ts';
import { file } from '#features/matters/file.ts';
import { nobody } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from './features.ts';
import type { Person } from './testing/arrive.ts';
import { asksFor, days, named } from './testing/asked-by-places.ts';
import { at, type Place } from './testing/neighbourhood.ts';
import { doors } from './testing/permissions.ts';
import { reachesOfPlaces, type Standing, standings, veiled } from './testing/reaches-places.ts';
import { type Role, roles } from './testing/roles.ts';
import { secondCounty } from './testing/second-county.ts';
import { standsAs } from './testing/stand.ts';
import { createWorld, type World } from './testing/world.ts';

type Second = Awaited<ReturnType<typeof secondCounty>>;
/** What can be asked about, as it stands in one place: its ids by the names contracts give them. */
type Room = Readonly<Record<(typeof named)[number], string>>;

const span: Readonly<Record<string, string>> = { from: '2026-01', until: '2026-03' };

let world: World;
let second: Second;
let rooms: Readonly<Record<Standing | 'county' | 'nowhere', Room>>;
const sessions = new Map<Role, string | null>();
beforeAll(async () => {
  world = await createWorld();
  second = await secondCounty(world);
  rooms = await layRooms();
  for (const role of roles) sessions.set(role, await standsAs(world, role));
}, 120_000);
afterAll(async () => {
  await second.end();
  await world.end();
});

/** Own and sibling grid of one community, above both, another street, another county, and nothing at all. */
async function layRooms() {
  const { places } = world;
  const above = place({ kind: 'dwelling', name: '门房', parent: places.community });
  await layPlaces(world.owner, [above]);
  const [one, two] = [at(places.grids, 0), at(places.grids, 1)];
  const here = { community: places.community, street: places.street };
  const nothing = Object.fromEntries(named.map((name) => [name, newId()]));
  return {
    own: await roomOf(world, { ...here, grid: one, home: at(places.dwellings, 0) }),
    sibling: await roomOf(world, { ...here, grid: two, home: at(places.dwellings, 4) }),
    parent: await roomOf(world, { community: places.street, street: places.county, grid: places.community, home: above }),
    other: await roomOf(world, {
      community: places.otherCommunity,
      street: places.otherStreet,
      grid: places.otherGrid,
      home: at(places.dwellings, 8),
    }),
    county: await roomOf(second, { ...second.places, grid: at(second.places.grids, 0), home: at(second.places.dwellings, 0) }),
    nowhere: nothing as Room, // every name has one
  };
}

type Where = { readonly community: Place; readonly street: Place; readonly grid: Place; readonly home: Place };
async function roomOf({ arrive, owner }: Pick<World, 'arrive' | 'owner'>, { community, street, grid, home }: Where): Promise<Room> {
  const lives: Person = await arrive('resident', { home });
  const { household_id } = await owner.selectFrom('person').select('household_id').where('id', '=', lives.id).executeTakeFirstOrThrow();
  const { id: matter } = await lives.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: home.id });
  return {
    ...{ area: community.id, community: community.id, grid: grid.id, street: street.id, place: home.id },
    ...{ household: household_id ?? '', person: lives.id, matter },
  };
}

const walked = features
  .flatMap(({ queries }) => queries)
  .flatMap((query) => {
    const asks = asksFor(query);
    return asks === null ? [] : [{ query, asks }];
  });
type Walked = (typeof walked)[number];
type Answered = { readonly refused: string } | { readonly told: string };

async function ask({ query, asks }: Walked, role: Role, room: Room): Promise<Answered> {
  const asked = Object.fromEntries(asks.map((name) => [name, given(query.contract.name, name, room)]));
  try {
    const answer = await world.system.see(query, { token: sessions.get(role) ?? null }, asked);
    return { told: JSON.stringify(answer).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

function given(query: string, name: string, room: Room): unknown {
  const months = query === 'figures.methods' && name in span;
  return months ? span[name] : (days[name] ?? Object.entries(room).find(([one]) => one === name)?.[1]);
}

test('whatever asks for a place, or for something that stands in one, has a line in the table of reaches, and every line has one', () => {
  expect(Object.keys(reachesOfPlaces).toSorted()).toEqual(walked.map(({ query }) => query.contract.name).toSorted());
});

test.each(walked.map((one) => [one.query.contract.name, one] as const))(
  '%s answers as far as the table says, and says nothing of another county',
  async (name, one) => {
    for (const role of doors[name] ?? []) {
      expect([role, await reachOf(one, role)]).toEqual([role, reachesOfPlaces[name]?.[role] ?? []]);
      const nothing = await ask(one, role, rooms.nowhere);
      expect([role, await ask(one, role, rooms.county)]).toEqual([role, nothing]);
      if (isVeiled(name, role)) expect([role, await ask(one, role, rooms.other)]).toEqual([role, nothing]);
    }
  },
);

async function reachOf(one: Walked, role: Role): Promise<Standing[]> {
  const reached: Standing[] = [];
  for (const standing of standings) if ('told' in (await ask(one, role, rooms[standing]))) reached.push(standing);
  return reached;
}

/** Whether another street is answered like nothing at all; a county leader's ground is the county. */
function isVeiled(name: string, role: Role): boolean {
  return role !== 'county-leader' && veiled[name]?.includes(role) === true;
}

test('a session of one county is nobody’s in the other of the same house, whoever it belongs to', async () => {
  const theirs = await second.arrive('secretary', { home: at(second.places.dwellings, 0) });
  expect(await world.system.whoIs(theirs.token)).toEqual(nobody);
  for (const [, token] of sessions) expect(await second.system.whoIs(token)).toEqual(nobody);
  const there = { community: second.places.community.id };
  expect((await theirs.sees(slips, there)).rows).toEqual([]);
  await expect(world.system.see(slips, { token: theirs.token }, there)).rejects.toThrow('not_signed_in');
});
