import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Work } from '#kernel/actor.ts';
import { admit } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from '../../features.ts';
import { doors as table } from '../../testing/permissions.ts';
import { reaches } from '../../testing/reaches.ts';
import { reachesOfPlaces, veiled } from '../../testing/reaches-places.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { readWorkbook } from '../imports/workbook.ts';
import { letsIn, reachOf } from './screens/reach.ts';
import { seeTable, type Table, takeTable } from './table.ts';
import { roomNames } from './words.ts';

const seen = seeTable(() => features);
const taken = takeTable(() => features);
const doors = features.flatMap(({ actions, queries }) => [...actions, ...queries]);

let world: World;
let read: Table;
beforeAll(async () => {
  world = await createWorld();
  read = await (await world.arrive('secretary')).sees(seen, {});
});
afterAll(() => world.end());

const rightTo = (name: string) => read.rights.find((one) => one.name === name) ?? expect.fail(name);

test('a secretary reads every rule there is, each once, in Chinese, in a room that has a name', () => {
  expect(read.rights.map(({ name }) => name)).toEqual(doors.map(({ contract }) => contract.name));
  for (const { says, room } of read.rights)
    expect([says, roomNames[room]]).toEqual([expect.stringMatching(/^\p{Script=Han}/u), expect.any(String)]);
});

/** Somebody who holds this kind of post and nothing else; null for a resident of the ledger. */
function holder(kind: string | null, work = 'staff'): Actor {
  const one = { id: 'p', kind: kind ?? '', work: work as Work, area: 'a', level: 'community', called: '某人' }; // the kinds of work are those of the table itself
  return { account: 'a', session: 's', person: 'x', family: null, only: null, posts: kind === null ? [] : [one] };
}

test('the table says of every kind of post what the door itself decides, door by door', () => {
  const asked = [null, ...read.posts];
  expect(read.posts.length).toBeGreaterThan(30);
  for (const [at, { who }] of doors.entries()) {
    const inTable = asked.filter((post) => letsIn(read.rights[at] ?? expect.fail(), post?.id ?? null));
    const atTheDoor = asked.filter((post) => admits(who, holder(post?.id ?? null, post?.work)));
    expect([doors[at]?.contract.name, inTable]).toEqual([doors[at]?.contract.name, atTheDoor]);
  }
});

function admits(who: Parameters<typeof admit>[0], actor: Actor): boolean {
  try {
    admit(who, actor);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

test('a post reaches as far as its own area; what hangs on no post is one’s own, or open to all', () => {
  expect(reachOf(rightTo('people.households'), 'grid')).toBe('grid');
  expect(reachOf(rightTo('people.households'), 'community')).toBe('community');
  expect(reachOf(rightTo('people.who-looked'), 'community')).toBe('own');
  expect(reachOf(rightTo('areas.communities'), null)).toBe('open');
  expect(rightTo('organizations.appoint').posts).toEqual(expect.arrayContaining(['secretary', 'system-admin']));
  expect(rightTo('organizations.appoint').posts).not.toContain('grid-worker');
});

const near = ['own', 'micro-grid', 'grid', 'community', 'street', 'county'];
const levelOf: Readonly<Record<string, string>> = {
  ...{ 'micro-grid-worker': 'micro-grid', 'grid-worker': 'grid', 'community-staff': 'community', secretary: 'community' },
  ...{ 'street-leader': 'street', 'county-leader': 'county', 'system-admin': 'county', 'audit-admin': 'county' },
};
const neededFor = (reached: readonly string[]) => {
  if (reached.includes('other')) return 'county';
  return reached.includes('sibling') ? 'community' : 'own';
};
/** Answered everywhere with what tells nothing of a place: which kinds of grids there are, which services can be found. */
const tellsNothing = ['areas.grid-kinds', 'matters.findable', ...Object.keys(veiled)];
const walked = Object.entries({ ...reachesOfPlaces, ...reaches })
  .filter(([name]) => !table[name]?.includes('resident') && !tellsNothing.includes(name))
  .flatMap(([name, byRole]) =>
    Object.entries(byRole)
      .filter(([role]) => role in levelOf)
      .map(([role, reached = []]) => [name, role, neededFor(reached)] as const),
  );

test.each(walked)('the table promises for %s no less than %s was seen to reach', (name, role, needed) => {
  const said = reachOf(rightTo(name), levelOf[role] ?? expect.fail(role));
  expect(near.indexOf(said)).toBeGreaterThanOrEqual(near.indexOf(needed));
});

test('it leaves as a file: of one post what it may because of it, or everything', async () => {
  const li = await world.arrive('grid-worker');
  const [own] = await readWorkbook((await li.sees(taken, { post: 'grid-worker' })).bytes);
  const because = read.rights.filter(({ who, posts }) => who === 'posts' && posts.includes('grid-worker'));
  expect(own?.lines.length).toBe(because.length + 2); // a title and a header stand above
  expect(await li.seesNot(taken, { post: 'nobody-knows' })).toBe('not_found');
});

test('nobody outside the office reads it', async () => {
  for (const role of ['resident', 'volunteer']) expect(await (await world.arrive(role)).seesNot(seen, {})).toBe('not_allowed');
});
