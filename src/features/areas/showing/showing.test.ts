import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { gridPage } from '#features/areas/grid-page.ts';
import { changeBody, endBody } from '#features/organizations/bodies/found.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { shown, visitors } from './look.ts';
import { endParlour, openParlour, parlours } from './parlours.ts';
import { endInstitution, setBrand, setInstitution, setOutpost } from './set.ts';

let world: World;
let street: Place;
let community: Place;
let grids: Place[];
let secretary: Person;
let leader: Person;
beforeAll(async () => {
  world = await createWorld();
  street = place({ kind: 'street', name: '杜儿坪街道', parent: world.places.county });
  community = place({ kind: 'community', name: '中心社区', parent: street, phone: '0351-7000000' });
  grids = Array.from({ length: 62 }, (_, n) => place({ kind: 'grid', name: `${n + 1}号网格`, parent: community }));
  await layPlaces(world.owner, [street, community, ...grids]);
  secretary = await world.arrive('secretary', { area: community });
  leader = await world.arrive('street-leader', { area: street });
});
afterAll(() => world.end());

const idOf = (one: Place): string => one.id ?? '';
const page = (grid: Place) => world.system.see(gridPage, { token: null }, { grid: idOf(grid) });

test('[S1-B21] of 62 grids 61 have a brand: the street reads 61/62 and which one lacks it', async () => {
  for (const grid of grids.slice(1)) await secretary.does(setBrand, { area: idOf(grid), brand: `${grid.name}邻里帮` });
  await secretary.does(setBrand, { area: idOf(at(grids, 1)), brand: '矿工之家', says: '下井的、退休的，有事都来' });
  const seen = await leader.sees(shown, { area: idOf(street) });
  expect([seen.branded, seen.grids]).toEqual([61, 62]);
  expect(seen.rows.filter(({ brand }) => brand === null).map(({ name }) => name)).toEqual(['1号网格']);
  expect(await page(at(grids, 1))).toMatchObject({ brand: { brand: '矿工之家', says: '下井的、退休的，有事都来' } });
});

test('[S1-B21] each branch one theme: the branch without one is named until it has one; the county reads all its streets, each leader by themself', async () => {
  const parent = await founds(secretary, 'committee', community);
  const themed = await founds(secretary, 'branch', at(grids, 0), { name: '一网格支部', parent });
  await founds(secretary, 'branch', at(grids, 1), { name: '二网格支部', parent });
  await secretary.does(changeBody, { body: themed, name: '一网格支部', theme: '红色矿区' });
  const county = await world.arrive('county-leader');
  for (const [by, area] of [
    [leader, idOf(street)],
    [leader, null],
    [secretary, null],
    [county, idOf(world.places.county)],
  ] as const) {
    const { branches, themeless } = await by.sees(shown, { area });
    expect([branches, themeless.map(({ name }) => name)]).toEqual([2, ['二网格支部']]);
  }
  const { grids: all, branded } = await county.sees(shown, { area: null });
  expect([branded, all]).toEqual([61, 62 + 3]); // the two communities of the other streets have three grids
  expect((await county.sees(parlours, { area: null })).rows.map(({ community: name }) => name)).toContain('中心社区');
  await secretary.does(endBody, { body: themed, why: '这一段说完了' });
  await secretary.does(endBody, { body: (await secretary.sees(shown, { area: null })).themeless[0]?.id ?? '', why: '这一段说完了' });
  await secretary.does(endBody, { body: parent, why: '这一段说完了' });
});

test('[S1-B24] 62 grid pages each show their outpost with place and contact; the grid without one is listed until it has one', async () => {
  const outpost = (grid: Place) => ({
    area: idOf(grid),
    name: `${grid.name}微堡垒`,
    place: '活动室一层',
    phone: '0351-7000001',
    hours: '每天 9 点到 11 点',
  });
  for (const grid of grids.slice(0, 61)) await secretary.does(setOutpost, outpost(grid));
  const lacking = async () =>
    (await leader.sees(shown, { area: idOf(street) })).rows.filter(({ outpost: has }) => has === null).map(({ name }) => name);
  expect(await lacking()).toEqual(['62号网格']);
  await secretary.does(setOutpost, outpost(at(grids, 61)));
  expect(await lacking()).toEqual([]);
  for (const grid of grids)
    expect((await page(grid)).outpost).toMatchObject({ name: `${grid.name}微堡垒`, place: '活动室一层', phone: '0351-7000001' });
});

test('[S1-D9] the page of grid 6 shows the hospital, and whoever comes to it reads a visitors’ page that asks nothing of them', async () => {
  const six = at(grids, 5);
  const hospital = {
    area: idOf(six),
    kind: 'hospital',
    name: '肿瘤医院',
    visitors: '陪护可到微堡垒热饭、充电；租住请看公示的房源。',
    phone: '0351-7000002',
  } as const;
  const { id } = await secretary.does(setInstitution, hospital);
  expect((await page(six)).institutions).toEqual([{ id, name: '肿瘤医院' }]);
  expect((await page(at(grids, 6))).institutions).toEqual([]);
  expect(await world.system.see(visitors, { token: null }, { institution: id })).toMatchObject({
    name: '肿瘤医院',
    says: hospital.visitors,
    grid: '6号网格',
    community: { name: '中心社区', phone: '0351-7000000' },
  });
  expect(await secretary.isRefused(setInstitution, hospital)).toBe('areas.institution_known');
  await secretary.does(endInstitution, { institution: id });
  await expect(world.system.see(visitors, { token: null }, { institution: id })).rejects.toThrow('not_found');
});

test('[S1-A11] one community, one branch, one parlour: a branch without a parlour is listed, a second parlour of it is refused', async () => {
  const states = async () => (await leader.sees(parlours, { area: idOf(street) })).rows.map(({ state }) => state);
  expect(await states()).toEqual(['no-branch']);
  const organization = newId();
  await world.owner
    .insertInto('organization')
    .values({ id: organization, kind: 'committee', name: '中心社区党委', area_id: idOf(community) })
    .execute();
  expect(await states()).toEqual(['no-parlour']);
  const parlour = { organization, name: '红色会客厅', place: '社区一层' };
  const { id } = await secretary.does(openParlour, parlour);
  expect(await states()).toEqual(['whole']);
  expect(await secretary.isRefused(openParlour, { ...parlour, name: '第二会客厅' })).toBe('areas.parlour_known');
  await secretary.does(endParlour, { parlour: id });
  expect(await states()).toEqual(['no-parlour']);
  await secretary.does(openParlour, { ...parlour, name: '第二会客厅' });
  expect(await states()).toEqual(['whole']);
});

test('only the secretary of the community writes, and only its own street reads', async () => {
  const [far, other] = [await world.arrive('secretary'), await world.arrive('street-leader')];
  expect(await far.isRefused(setBrand, { area: idOf(at(grids, 0)), brand: '不是我的' })).toBe('not_found');
  expect(await other.seesNot(shown, { area: idOf(street) })).toBe('not_found');
  expect(await leader.isRefused(setOutpost, { area: idOf(at(grids, 0)), name: '不能写', place: '这里' })).toBe('not_allowed');
});
