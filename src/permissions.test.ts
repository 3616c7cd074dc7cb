import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action, Query } from '#kernel/action.ts';
import { type Actor, nobody } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { admit } from '#kernel/door.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from './features.ts';
import { at, type Place } from './testing/neighbourhood.ts';
import { doors } from './testing/permissions.ts';
import { places, reaches, type Where } from './testing/reaches.ts';
import { type Role, roles } from './testing/roles.ts';
import { createWorld, type World } from './testing/world.ts';

const actions = new Map(features.flatMap((feature) => feature.actions).map((what) => [what.contract.name, what]));
const queries = new Map(features.flatMap((feature) => feature.queries).map((what) => [what.contract.name, what]));
const everything: readonly (Action | Query)[] = [...actions.values(), ...queries.values()];

let world: World;
let actors: Map<Role, { actor: Actor; token: string | null }>;
let rooms: Record<Where, { grid: Place; microGrid: Place; community: Place; home: Place; household: string; person: string }>;
beforeAll(async () => {
  world = await createWorld();
  rooms = { own: await room(0, 0), sibling: await room(1, 4), other: await room(2, 8) };
  const all = await Promise.all(roles.map(async (role) => [role, await stands(role)] as const));
  actors = new Map(all);
});
afterAll(() => world.end());

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
  expect([name, role, (await auditRows()) - before]).toEqual([name, role, answered && (action || query?.guarded) ? 1 : 0]);
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
  'figures.methods': span,
  'figures.method': { ...span, method: 'three-orders' },
  'figures.method-parts': { ...span, method: 'three-orders', pick: 'opened' },
};

async function asking(name: string, role: Role, where: Where): Promise<unknown> {
  const { grid, microGrid, community, household, person, home } = rooms[where];
  if (name === 'people.household-card') return { household };
  if (name === 'accounts.issue-binding-code') return { person };
  if (name === 'organizations.appoint')
    return { person: await neighbour(home), kind: 'grid-worker', area: grid.id, called: '新人', since: '2026-03-02' };
  if (name.startsWith('figures.')) return { ...monthsAsked[name], area: community.id };
  const byArea = name === 'people.households' || name === 'people.persons';
  return byArea ? { area: role === 'micro-grid-worker' ? microGrid.id : grid.id } : { community: community.id };
}

async function room(index: number, dwelling: number) {
  const { grids, otherGrid, microGrids, community, otherCommunity, dwellings } = world.places;
  const home = at(dwellings, dwelling);
  const resident = await world.arrive('resident', { home });
  const { id: household } = await world.owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', home.id ?? '')
    .executeTakeFirstOrThrow();
  return {
    grid: index === 2 ? otherGrid : at(grids, index),
    microGrid: at(microGrids, index),
    community: index === 2 ? otherCommunity : community,
    home,
    household,
    person: resident.id,
  };
}

async function neighbour(home: Place): Promise<string> {
  return (await world.arrive('resident', { home })).id;
}

/** Somebody of this role, as the product itself knows them from their session. */
async function stands(role: Role): Promise<{ actor: Actor; token: string | null }> {
  if (role === 'nobody') return { actor: nobody, token: null };
  const { id, account, token } = await world.arrive(role === 'stranger' || role === 'family' ? 'resident' : role);
  if (role === 'stranger' || role === 'family')
    await world.owner
      .updateTable('binding')
      .set({ until: stamp(world.now()) })
      .where('person_id', '=', id)
      .execute();
  if (role === 'family') {
    const worker = await world.arrive('grid-worker');
    await world.owner
      .insertInto('binding')
      .values({ id: newId(), account_id: account, person_id: worker.id, scope: 'family', how: 'staff', since: stamp(world.now()) })
      .execute();
    await world.owner.updateTable('session').set({ person_id: worker.id }).where('account_id', '=', account).execute();
  }
  return { actor: await world.system.whoIs(token), token };
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
