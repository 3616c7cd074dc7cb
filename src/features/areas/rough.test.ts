import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roughly } from '#features/people/door.ts';
import { newId } from '#kernel/ids.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { areaTree } from './tree.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** So many homes of a community, in its grids by turns. */
async function homes(community: string, grids: readonly string[], many: number): Promise<void> {
  const street = world.places.street.id;
  for (let nth = 0; nth < many; nth++) {
    const [dwelling, grid] = [newId(), grids[nth % grids.length] ?? null];
    await sql`insert into area (id, kind, name, parent_id, sort_key, street_id, community_id, grid_id)
      values (${dwelling}, 'dwelling', ${`${nth}号`}, ${community}, ${String(nth)}, ${street}, ${community}, ${grid})`.execute(world.owner);
    await sql`insert into household (id, dwelling_id, street_id, community_id, grid_id) values (${newId()}, ${dwelling}, ${street}, ${community}, ${grid})`.execute(
      world.owner,
    );
  }
}

test('a community so small that its homes could be recognised cannot be reckoned from the street, nor from the grids of the one beside it', async () => {
  const [large, middle, small] = [
    await village(world, '柳溪社区', { grids: 2 }),
    await village(world, '桃园社区', { grids: 2 }),
    await village(world, '杏林社区', { grids: 1 }),
  ];
  for (const [{ community, grids }, many] of [
    [large, 29],
    [middle, 11],
    [small, 2],
  ] as const)
    await homes(
      community.id ?? '',
      grids.map(({ id }) => id ?? ''),
      many,
    );
  await sql`update household set ended_at = now() where community_id = ${world.places.community.id}`.execute(world.owner);
  const leader = await world.arrive('street-leader', { home: large.home });
  const seen = async (parent: string | null | undefined) =>
    (await leader.sees(areaTree, { parent: parent ?? null })).areas.map(({ name, households }) => [name, households]);
  const street = Object.fromEntries(await seen(world.places.street.id));
  expect(street).toMatchObject({ 柳溪社区: 30, 桃园社区: null, 杏林社区: null });
  // One of its thirty homes stands in no grid: from both grids together it would be known.
  expect(await seen(large.community.id)).toEqual(
    expect.arrayContaining([
      ['1号网格', 15],
      ['2号网格', null],
    ]),
  );
  for (const { community } of [middle, small]) expect(new Set((await seen(community.id)).map(([, told]) => told))).toEqual(new Set([null]));
  expect(
    Object.fromEntries(
      (await middle.chen.sees(areaTree, { parent: middle.community.id ?? null })).areas.map(({ name, households }) => [name, households]),
    ),
  ).toMatchObject({
    '1号网格': 6,
    '2号网格': 5,
  });
});

const grids = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });

test('whatever the places: of each that is hidden, at one level or below, at least two numbers are left to whoever has all that is told', () => {
  fc.assert(
    fc.property(fc.array(grids, { minLength: 2, maxLength: 4 }), (communities) => {
      const all = { households: true, persons: true };
      const wholes = communities.map((parts) => parts.reduce((sum, one) => sum + one, 0));
      const above = told(wholes, all);
      expect(isSafe(wholes, above)).toBe(true);
      communities.forEach((parts, nth) => {
        const tells = above[nth] != null;
        const below = told(parts, { households: tells, persons: tells });
        expect(tells ? isSafe(parts, below) : below.every((one) => one === null)).toBe(true);
      });
    }),
  );
});

function told(counts: readonly number[], tells: { readonly households: boolean; readonly persons: boolean }): (number | null)[] {
  const places = counts.map((_, nth) => ({ id: String(nth), kind: 'grid' }));
  const figures = new Map(counts.map((count, nth) => [String(nth), { households: count, persons: count }]));
  const shown = roughly(places, figures, { tells, whole: null, outside: true });
  return places.map(({ id }) => shown.get(id)?.households ?? null);
}

/** Nothing few is shown; what is hidden is more than one place, and neither all at their least nor all at their most. With everything hidden, nobody knows more than the sum. */
function isSafe(counts: readonly number[], shown: readonly (number | null)[]): boolean {
  if (shown.some((one) => one !== null && one > 0 && one < 5)) return false;
  const hidden = counts.filter((_, nth) => shown[nth] === null);
  const sum = hidden.reduce((all, one) => all + one, 0);
  if (hidden.length === 0 || counts.every((one, nth) => shown[nth] === null || one === 0)) return true;
  return hidden.length > 1 && sum > hidden.length;
}
