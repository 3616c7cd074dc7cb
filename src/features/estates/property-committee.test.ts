import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { founds, village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { appoint } from '../organizations/appoint.ts';
import { takeSeat } from '../organizations/bodies/seats.ts';
import { setSources } from '../organizations/drawing/sources.ts';
import { estatePage } from './page.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const since = '2026-03-02';

test('[S4-C9] members of a property committee come from four named circles; each carries one, and the counts stand on the owners’ page', async () => {
  const { community, estates, grids, chen, member } = await village(world, '工行社区', { estates: 1, grids: 1 });
  const estate = at(estates, 0);
  const four = ['grid-worker', 'member', 'self-governing', 'keen-neighbour'];
  await chen.does(setSources, { community: community.id, kind: 'estate-committee', from: four });
  const party = await founds(chen, 'estate-branch', estate, { parent: await founds(chen, 'committee', community), founded: '2025-01-01' });
  const committee = await founds(chen, 'property-committee', estate, { name: '物管会', founded: '2026-01-01' });
  expect(party).not.toBe(committee);
  const sits = async (called: string, from?: string) => {
    const person = await member(called);
    const area = from === 'grid-worker' ? at(grids, 0).id : community.id;
    if (from) await chen.does(appoint, { person: person.id, kind: from, area, called, since });
    const asked = { body: committee, seat: 'estate-committee', person: person.id, called, since };
    return { asked, answer: await chen.isRefused(takeSeat, asked) };
  };
  const come = ['grid-worker', 'member', 'self-governing', 'keen-neighbour', 'keen-neighbour', 'member'];
  for (const [n, from] of come.entries()) expect((await sits(`委员${n}`, from)).answer).toBe('allowed');
  const { asked, answer } = await sits('外来的');
  expect(answer).toBe('organizations.needs_reason');
  const page = async () => (await chen.sees(estatePage, { estate: estate.id })).property;
  expect(await page()).toEqual({
    name: '物管会',
    members: 6,
    sources: [
      { name: '专职网格员', members: 1 },
      { name: '党员', members: 2 },
      { name: '自治委员会成员', members: 1 },
      { name: '热心居民', members: 2 },
    ],
  });
  await chen.does(takeSeat, { ...asked, reason: '懂水电，大家推的' });
  expect((await page())?.sources.at(-1)).toEqual({ name: null, members: 1 });
  const stranger = await world.arrive('resident');
  expect((await stranger.sees(estatePage, { estate: estate.id })).property).toBeNull();
});
