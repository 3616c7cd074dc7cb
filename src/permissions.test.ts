import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import type { Action, Query } from '#kernel/action.ts';
import { type Actor, nobody } from '#kernel/actor.ts';
import { admit } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from './features.ts';
import { at, type Place } from './testing/neighbourhood.ts';
import { doors } from './testing/permissions.ts';
import { places, reaches, type Where } from './testing/reaches.ts';
import { type Role, roles } from './testing/roles.ts';
import { secondCounty } from './testing/second-county.ts';
import { standsAs } from './testing/stand.ts';
import { createWorld, type World } from './testing/world.ts';

const actions = new Map(features.flatMap((feature) => feature.actions).map((what) => [what.contract.name, what]));
const queries = new Map(features.flatMap((feature) => feature.queries).map((what) => [what.contract.name, what]));
const everything: readonly (Action | Query)[] = [...actions.values(), ...queries.values()];

type Spot = { grid: Place; microGrid: Place; community: Place; home: Place };
type Room = Spot & { household: string; person: string };
let world: World;
let actors: Map<Role, { actor: Actor; token: string | null }>;
let second: Awaited<ReturnType<typeof secondCounty>>;
let rooms: Record<Where, Room>;
beforeAll(async () => {
  world = await createWorld();
  second = await secondCounty(world);
  rooms = {
    own: await room(0, 0),
    sibling: await room(1, 4),
    parent: await roomAbove(),
    other: await room(2, 8),
    county: await roomBeyond(),
  };
  const all = await Promise.all(roles.map(async (role) => [role, await stands(role)] as const));
  actors = new Map(all);
});
afterAll(async () => {
  await second.end();
  await world.end();
});

test('every action and query has a line in the table of doors, and every line has one', () => {
  expect(new Set(Object.keys(doors))).toEqual(new Set(everything.map(({ contract }) => contract.name)));
});

test.each(everything.map((what) => [what.contract.name, what] as const))('%s lets in whom the table says', (name, { who }) => {
  const admitted = [...actors].filter(([, { actor }]) => isAdmitted(who, actor)).map(([role]) => role);
  expect(admitted).toEqual(roles.filter((role) => doors[name]?.includes(role)));
});

test.each(Object.keys(reaches))('%s reaches as far as the table says', async (name) => {
  for (const role of doors[name] ?? []) {
    const reached: Where[] = [];
    for (const where of places) if (await answers(name, role, where)) reached.push(where);
    expect([role, reached]).toEqual([role, reaches[name]?.[role] ?? []]);
  }
});

function isAdmitted(who: Action['who'], actor: Actor): boolean {
  return allowed(() => admit(who, actor));
}

/** Whether the request is done. Whatever is refused must be refused in words; anything else thrown fails the test. */
async function answers(name: string, role: Role, where: Where): Promise<boolean> {
  const token = actors.get(role)?.token ?? null;
  const [action, query] = [actions.get(name), queries.get(name)];
  const asked = await asking(name, role, where);
  const before = await auditRows();
  const done = action
    ? world.system.perform(action, { token, key: randomUUID() }, asked)
    : query && world.system.see(query, { token }, asked);
  const answered = await Promise.resolve(done).then(() => true, refused);
  const isWritten = answered ? action || query?.guarded : (action ?? query)?.ledger;
  expect([name, role, (await auditRows()) - before]).toEqual([name, role, isWritten ? 1 : 0]);
  return answered;
}

async function auditRows(): Promise<number> {
  const { rows } = await world.owner
    .selectFrom('audit_row')
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}

const span = { from: '2026-01', until: '2026-03' };
const monthsAsked: Readonly<Record<string, object>> = {
  'figures.method': { ...span, method: 'three-orders' },
  'figures.method-parts': { ...span, method: 'three-orders', pick: 'opened' },
};

async function asking(name: string, role: Role, where: Where): Promise<unknown> {
  const { grid, microGrid, community, household, person, home } = rooms[where];
  if (name === 'people.household-card') return { household };
  if (name === 'accounts.issue-binding-code') return { person };
  if (name === 'organizations.appoint')
    return {
      person: where === 'county' ? person : await neighbour(home),
      kind: 'grid-worker',
      area: grid.id,
      called: '新人',
      since: '2026-03-02',
    };
  if (name.startsWith('figures.')) return { ...monthsAsked[name], area: community.id };
  const byArea = name === 'people.households' || name === 'people.persons';
  return byArea ? { area: role === 'micro-grid-worker' ? microGrid.id : grid.id } : { community: community.id };
}

async function room(index: number, dwelling: number): Promise<Room> {
  const { grids, otherGrid, microGrids, community, otherCommunity, dwellings } = world.places;
  const spot = {
    grid: index === 2 ? otherGrid : at(grids, index),
    microGrid: at(microGrids, index),
    community: index === 2 ? otherCommunity : community,
    home: at(dwellings, dwelling),
  };
  return await livedIn(world, spot);
}

/** What lies above a micro-grid, a grid and a community; somebody lives in the community outside its grids. */
async function roomAbove(): Promise<Room> {
  const { grids, community, street } = world.places;
  const home = place({ kind: 'dwelling', name: '门房', parent: community });
  await layPlaces(world.owner, [home]);
  return await livedIn(world, { grid: community, microGrid: at(grids, 0), community: street, home });
}

async function roomBeyond(): Promise<Room> {
  const { grids, microGrids, community, dwellings } = second.places;
  return await livedIn(second, { grid: at(grids, 0), microGrid: at(microGrids, 0), community, home: at(dwellings, 0) });
}

async function livedIn({ arrive, owner }: Pick<World, 'arrive' | 'owner'>, spot: Spot): Promise<Room> {
  const { id: person } = await arrive('resident', { home: spot.home });
  const { household_id } = await owner.selectFrom('person').select('household_id').where('id', '=', person).executeTakeFirstOrThrow();
  return { ...spot, household: household_id ?? '', person };
}

async function neighbour(home: Place): Promise<string> {
  return (await world.arrive('resident', { home })).id;
}

async function stands(role: Role): Promise<{ actor: Actor; token: string | null }> {
  const token = await standsAs(world, role);
  return { actor: token === null ? nobody : await world.system.whoIs(token), token };
}

function allowed(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): false {
  if (error instanceof Refusal) return false;
  throw error;
}
