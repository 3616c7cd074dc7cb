import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { communities } from './communities.ts';
import { areaOfCode, importDivisions } from './divisions.ts';
import { coveringArea, type Place, stampsOf, standsIn } from './door.ts';
import { gridPage } from './grid-page.ts';
import { placeName } from './place-name.ts';
import { placesIn } from './places-in.ts';
import { areaTree } from './tree.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const idOf = (place: Place): string => place.id ?? '';
const nobody = { token: null };
const namesIn = async (token: string | null, place: Place) =>
  (await world.system.see(placesIn, { token }, { area: idOf(place) })).places.map(({ name }) => name);

test('everybody sees the communities with their street and telephone', async () => {
  const { communities: all } = await world.system.see(communities, nobody, {});
  expect(all.map(({ name, street, phone }) => ({ name, street, phone }))).toEqual([
    { name: '劲松社区', street: '老军营街道', phone: '0351-0000000' },
    { name: '桥东社区', street: '迎泽街道', phone: null },
  ]);
});

test('a stranger picks a place down to the unit and no further', async () => {
  const { community, estate, buildings, units } = world.places;
  expect(await namesIn(null, community)).toEqual(['劲松新景']);
  expect(await namesIn(null, estate)).toEqual(['1号楼', '2号楼']);
  const { places } = await world.system.see(placesIn, nobody, { area: idOf(at(buildings, 0)) });
  expect(places.map(({ name, hasChildren }) => [name, hasChildren])).toEqual([
    ['1单元', false],
    ['2单元', false],
  ]);
  expect(await namesIn(null, at(units, 0))).toEqual([]);
});

test('dwellings are shown to who lives in the building or works there', async () => {
  const { units, dwellings, grids } = world.places;
  const neighbour = await world.arrive('resident', { home: at(dwellings, 3) });
  const [here, there] = [
    await world.arrive('grid-worker', { home: at(dwellings, 8) }),
    await world.arrive('grid-worker', { home: at(dwellings, 8), area: at(grids, 1) }),
  ];
  const secretary = await world.arrive('secretary', { home: at(dwellings, 8) });
  const volunteer = await world.arrive('volunteer', { home: at(dwellings, 8) });
  const seen = (person: { token: string }) => namesIn(person.token, at(units, 0));
  expect(await Promise.all([neighbour, here, secretary].map(seen))).toEqual([
    ['101', '201'],
    ['101', '201'],
    ['101', '201'],
  ]);
  expect(await Promise.all([there, volunteer].map(seen))).toEqual([[], []]);
});

test('a place has a name in words and a grid; a dwelling only for those who may pick it', async () => {
  const { units, dwellings } = world.places;
  expect(await world.system.see(placeName, nobody, { area: idOf(at(units, 1)) })).toEqual({
    name: '劲松新景 1号楼 2单元',
    grid: '1号网格',
  });
  const wang = await world.arrive('resident', { home: at(dwellings, 0) });
  expect(await wang.sees(placeName, { area: idOf(at(dwellings, 0)) })).toEqual({ name: '劲松新景 1号楼 1单元 101', grid: '1号网格' });
  expect(await wang.seesNot(placeName, { area: idOf(at(dwellings, 5)) })).toBe('not_found');
  await expect(world.system.see(placeName, nobody, { area: idOf(at(dwellings, 0)) })).rejects.toThrow('not_found');
});

test('the grid page names staff with their work telephone, never helpers', async () => {
  const { grids, microGrids } = world.places;
  await world.arrive('grid-head', { called: '赵网格长' });
  await world.arrive('grid-worker', { called: '李网格员', area: at(grids, 1) });
  await world.arrive('micro-grid-worker', { called: '钱微网格员', area: at(microGrids, 1) });
  await world.arrive('micro-grid-worker', { called: '别处的人', area: at(microGrids, 0) });
  await world.arrive('centre-household', { called: '孙中心户', area: at(microGrids, 1) });
  const page = await world.system.see(gridPage, nobody, { grid: idOf(at(grids, 1)) });
  const named = page.people.map(({ called }) => called);
  expect(page).toMatchObject({ name: '2号网格', community: '劲松社区', buildings: 1, microGrids: [{ name: '1号微网格' }] });
  expect(named).toEqual(expect.arrayContaining(['赵网格长', '李网格员', '钱微网格员']));
  expect(named).not.toEqual(expect.arrayContaining(['别处的人']));
  expect(named).not.toEqual(expect.arrayContaining(['孙中心户']));
  await expect(world.system.see(gridPage, nobody, { grid: idOf(world.places.community) })).rejects.toThrow('not_found');
});

test('a place knows what it stands in, by parentage and by grid', async () => {
  const { county, street, community, grids, microGrids, dwellings, otherCommunity } = world.places;
  const dwelling = idOf(at(dwellings, 0));
  expect(await stampsOf(world.system.db, dwelling)).toMatchObject({
    street_id: street.id,
    community_id: community.id,
    grid_id: at(grids, 0).id,
    micro_grid_id: at(microGrids, 0).id,
  });
  expect(await stampsOf(world.system.db, idOf(at(grids, 0)))).toMatchObject({
    kind: 'grid',
    grid_id: at(grids, 0).id,
    community_id: community.id,
  });
  expect(await coveringArea(world.system.db, dwelling, 'county')).toBe(county.id);
  expect(await coveringArea(world.system.db, dwelling, 'micro-grid')).toBe(at(microGrids, 0).id);
  expect(await coveringArea(world.system.db, idOf(community), 'grid')).toBeNull();
  expect(await standsIn(world.system.db, dwelling, [idOf(at(grids, 0))])).toBe(true);
  expect(await standsIn(world.system.db, dwelling, [idOf(county)])).toBe(true);
  expect(await standsIn(world.system.db, dwelling, [idOf(at(grids, 1)), idOf(otherCommunity)])).toBe(false);
  await expect(
    stampsOf(
      world.system.db,
      dwelling.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).rejects.toThrow('not_found');
});

test('the official divisions of a city: itself, what it stands in, and every county and street inside', async () => {
  const laid = await importDivisions(world.owner, '1401');
  expect(laid.get('1401')?.name).toBe('太原市');
  expect(laid.get('14')?.name).toBe('山西省');
  expect(laid.get('140106006')?.name).toBe('老军营街道');
  expect([...laid.keys()].filter((code) => !code.startsWith('1401'))).toEqual(['14']);
  const street = await areaOfCode(world.system.db, '140106006');
  expect(street).toBe(laid.get('140106006')?.id);
  expect(await coveringArea(world.system.db, street ?? '', 'city')).toBe(laid.get('1401')?.id);
});

test('the tree is exact for the staff of a place, rough for who leads above, silent for others', async () => {
  const { community, estate, buildings, otherStreet } = world.places;
  const [secretary, li] = [
    await world.arrive('secretary', { home: at(world.places.dwellings, 0) }),
    await world.arrive('grid-worker', { area: at(world.places.grids, 1) }),
  ];
  const [leader, other, admin] = [
    await world.arrive('street-leader'),
    await world.arrive('street-leader', { area: otherStreet }),
    await world.arrive('system-admin'),
  ];
  const inside = async (person: typeof li, place: Place) => (await person.sees(areaTree, { parent: idOf(place) })).areas;
  const [exact] = (await inside(secretary, estate)).filter(({ name }) => name === '1号楼');
  expect(exact).toMatchObject({ kind: 'building', children: 2, households: expect.any(Number), persons: expect.any(Number) });
  const figures = async (person: typeof li) =>
    Object.fromEntries((await inside(person, community)).map(({ name, households }) => [name, households]));
  const told = await figures(secretary);
  expect((told['1号网格'] ?? 0) + (told['2号网格'] ?? 0)).toBe(told['劲松新景']);
  expect(await figures(li)).toEqual({ 劲松新景: null, '1号网格': null, '2号网格': told['2号网格'] });
  const few = Object.fromEntries(Object.keys(told).map((name) => [name, null])); // so few live in the whole community that nothing below it is told
  expect([await figures(leader), await figures(admin)]).toEqual([few, few]);
  expect(new Set(Object.values(await figures(other)))).toEqual(new Set([null]));
  expect(await inside(leader, at(world.places.units, 0))).toEqual([]);
  expect((await inside(secretary, at(world.places.units, 0))).map(({ name }) => name)).toEqual(['101', '201']);
  expect(await inside(li, at(buildings, 0))).toHaveLength(2);
});

test('the tree begins at the top and is not for residents', async () => {
  const [secretary, wang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const { areas } = await secretary.sees(areaTree, { parent: null });
  expect(areas.map(({ name }) => name)).toContain('迎泽区');
  expect(await wang.seesNot(areaTree, { parent: null })).toBe('not_allowed');
});
