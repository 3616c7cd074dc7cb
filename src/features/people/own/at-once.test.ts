import { afterAll, beforeAll, expect, test } from 'vitest';
import { appoint } from '#features/organizations/appoint.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { eraseMe } from './erase.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('whoever is given a post in the moment they erase themself has it, and is told that they still hold one', async () => {
  const [chen, wang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const post = { person: wang.id, kind: 'volunteer', area: world.places.community.id, called: '老王', since: '2026-03-02' };
  const erases = async () => {
    while ((await world.waiting()) === 0) {} // until the post is about to be written
    return await wang.isRefused(eraseMe, { sure: true });
  };
  expect(await world.overlapping('post', () => chen.isRefused(appoint, post), erases)).toEqual(['allowed', 'people.still_on_post']);
});
