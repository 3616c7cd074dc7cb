import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { register } from './door.ts';
import { householdCard } from './household-card.ts';
import { households, uncovered } from './households.ts';
import { persons } from './persons.ts';
import { residentsHere } from './residents-here.ts';
import { totals } from './totals.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const idOf = (place: Place): string => place.id ?? '';

/** A household with the people named, the first of them its head. @returns its id and theirs. */
async function moveIn(home: Place, names: readonly string[], more: { idNumber?: string; phone?: string } = {}) {
  const where = {
    street_id: home.street_id ?? null,
    community_id: home.community_id ?? null,
    grid_id: home.grid_id ?? null,
    micro_grid_id: home.micro_grid_id ?? null,
  };
  const household = newId();
  await world.owner
    .insertInto('household')
    .values({ id: household, dwelling_id: idOf(home), ...where, community_id: home.community_id ?? '' })
    .execute();
  const relations = ['户主', '配偶', '子'];
  const all = names.map((name, index) => ({
    name,
    household,
    where,
    relation: relations[index] ?? '其他',
    birthYear: 1950 + index,
    ...(index === 0 ? more : {}),
  }));
  return { household, persons: await register(world.owner, world.system.keys, world.now(), all) };
}

const elsewhere = () => at(world.places.dwellings, 11);
const worksIn = (role: string, area?: Place) => world.arrive(role, { home: elsewhere(), ...(area && { area }) });

test('the ledger of a community lists its households by their dwelling, heads masked; a grid sees its own', async () => {
  const [first, second] = [at(world.places.dwellings, 0), at(world.places.dwellings, 4)];
  await moveIn(first, ['周大海', '吴玉兰', '周小河']);
  await moveIn(second, ['郑安平']);
  const [secretary, li] = [await worksIn('secretary'), await worksIn('grid-worker', at(world.places.grids, 1))];
  const { rows } = await secretary.sees(households, {});
  expect(rows).toEqual([
    { id: expect.any(String), dwelling: '劲松新景 1号楼 1单元 101', grid: '1号网格', microGrid: '1号微网格', persons: 3, head: '周**' },
    { id: expect.any(String), dwelling: '劲松新景 2号楼 1单元 101', grid: '2号网格', microGrid: '1号微网格', persons: 1, head: '郑**' },
  ]);
  expect((await li.sees(households, {})).rows).toEqual(rows.slice(1));
  expect((await secretary.sees(households, { area: idOf(at(world.places.buildings, 0)) })).rows).toEqual(rows.slice(0, 1));
  expect(await li.seesNot(households, { area: idOf(at(world.places.grids, 0)) })).toBe('not_found');
  expect(await secretary.seesNot(households, { area: idOf(world.places.otherCommunity) })).toBe('not_found');
});

test('nobody without a staff post leafs through the ledger', async () => {
  const others = [
    'resident',
    'volunteer',
    'shop',
    'member',
    'street-leader',
    'county-leader',
    'system-admin',
    'security-admin',
    'audit-admin',
  ];
  for (const role of others) {
    const somebody = await worksIn(role);
    expect([role, await somebody.seesNot(households, {}), await somebody.seesNot(persons, {})]).toEqual([
      role,
      'not_allowed',
      'not_allowed',
    ]);
  }
});

test('somebody is found by whole phone, whole ID number, its last four, or part of the name, and shown masked', async () => {
  const {
    persons: [id],
  } = await moveIn(at(world.places.dwellings, 1), ['欧阳晓峰'], { idNumber: '140106195001010011', phone: '19911112222' });
  const secretary = await worksIn('secretary');
  const found = async (like: string) => (await secretary.sees(persons, { like })).rows.map((row) => row.id);
  for (const like of ['19911112222', '199 1111 2222', '140106195001010011', '0011', '欧阳', '阳晓峰', '欧阳晓峰'])
    expect([like, await found(like)]).toEqual([like, [id]]);
  for (const like of ['19911112223', '140106195001010012', '欧峰']) expect([like, await found(like)]).toEqual([like, []]);
  for (const like of ['欧', '199111', '12']) expect(await secretary.seesNot(persons, { like })).toBe('people.like_short');
  const {
    rows: [row],
  } = await secretary.sees(persons, { like: '欧阳晓峰' });
  expect(row).toMatchObject({
    masked: '欧**',
    age: 76,
    dwelling: '劲松新景 1号楼 1单元 201',
    grid: '1号网格',
    residence: '常住',
    member: false,
  });
});

test('a search finds nobody outside the area one works in', async () => {
  await moveIn(at(world.places.dwellings, 8), ['慕容远山'], { phone: '19911113333' });
  const li = await worksIn('grid-worker');
  expect((await li.sees(persons, { like: '慕容远山' })).rows).toEqual([]);
  expect((await li.sees(persons, { like: '19911113333' })).rows).toEqual([]);
});

test('the list of persons is turned page by page, each person once', async () => {
  const secretary = await worksIn('secretary');
  await moveIn(
    at(world.places.dwellings, 2),
    Array.from({ length: 120 }, (_, n) => `人${n}`),
  );
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await secretary.sees(persons, next ? { after: next } : {});
    expect(page.rows.length).toBeLessThanOrEqual(50);
    seen.push(...page.rows.map(({ id }) => id));
    ({ next } = page);
  } while (next);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(120);
  expect(await secretary.seesNot(persons, { after: 'made-up' })).toBe('page_gone');
});

test('a member of the Party is marked for the community, not for the grid', async () => {
  const {
    persons: [id = ''],
  } = await moveIn(at(world.places.dwellings, 3), ['尉迟长青']);
  await world.owner.insertInto('party_member').values({ person_id: id, branch: '第一支部' }).execute();
  const [secretary, li] = [await worksIn('secretary'), await worksIn('grid-worker')];
  const marked = async (person: typeof li) => (await person.sees(persons, { like: '尉迟长青' })).rows[0]?.member;
  expect([await marked(secretary), await marked(li)]).toEqual([true, false]);
});

test('a household card is masked and opened by its own grid only, and each opening is written down once a day', async () => {
  const { household } = await moveIn(at(world.places.dwellings, 5), ['司徒明', '何秀云']);
  const [li, zhao] = [await worksIn('grid-worker', at(world.places.grids, 1)), await worksIn('grid-worker', at(world.places.grids, 0))];
  const card = await li.does(householdCard, { household });
  await li.does(householdCard, { household });
  expect(card).toMatchObject({
    dwelling: '劲松新景 2号楼 1单元 201',
    persons: [
      { masked: '司**', relation: '户主', age: 76 },
      { masked: '何**', relation: '配偶' },
    ],
  });
  expect(await zhao.isRefused(householdCard, { household })).toBe('not_found');
  const openings = await world.owner.selectFrom('card_opening').select('by_account').where('household_id', '=', household).execute();
  expect(openings).toEqual([{ by_account: li.account }]);
});

test('totals agree with the sum of the grids, and households in no grid stand apart', async () => {
  const secretary = await worksIn('secretary');
  const community = idOf(world.places.community);
  await moveIn({ ...at(world.places.dwellings, 7), grid_id: null, micro_grid_id: null }, ['无格一', '无格二']);
  const all = await secretary.sees(totals, { community });
  const sum = (figure: 'households' | 'persons' | 'members') => all.grids.reduce((n, grid) => n + (grid[figure] ?? 0), 0);
  expect(all.uncovered).toBe(1);
  expect(all.households).toBe(sum('households') + 1);
  expect(all.persons).toBe(sum('persons') + 2);
  expect(all.members).toBe(1);
  const [elsewhere = ''] = await register(world.owner, world.system.keys, world.now(), [
    {
      name: '住在别处的网格员',
      where: { street_id: null, community_id: community, grid_id: idOf(at(world.places.grids, 0)), micro_grid_id: null },
    },
  ]);
  await world.owner.insertInto('party_member').values({ person_id: elsewhere, branch: '第一支部' }).execute();
  expect(await secretary.sees(totals, { community })).toMatchObject({ persons: all.persons, members: all.members });
  expect(await secretary.sees(residentsHere, { community })).toEqual({ persons: all.persons, members: null, share: null });
  expect(all.grids.map(({ name, buildings, microGrids }) => [name, buildings, microGrids])).toEqual([
    ['1号网格', 1, 1],
    ['2号网格', 1, 1],
  ]);
  expect((await secretary.sees(uncovered, { community })).rows.map(({ dwelling }) => dwelling)).toEqual(['劲松新景 2号楼 2单元 201']);
  expect(await (await worksIn('grid-worker')).seesNot(uncovered, { community })).toBe('not_found');
});

test('a leader of the street above is told totals without small cells, another street nothing', async () => {
  const community = idOf(world.places.community);
  const [leader, county, other] = [
    await worksIn('street-leader'),
    await worksIn('county-leader'),
    await worksIn('street-leader', world.places.otherStreet),
  ];
  const told = await leader.sees(totals, { community });
  expect(told.persons).toBeGreaterThan(100);
  expect(told).toMatchObject({ members: null, uncovered: null });
  const figures = told.grids.flatMap(({ households: h, persons: p, members: m, centreHouseholds: c }) => [h, p, m, c]);
  expect(figures.filter((figure) => figure !== null && figure > 0 && figure < 5)).toEqual([]);
  expect(await county.sees(totals, { community })).toEqual(told);
  expect(await other.seesNot(totals, { community })).toBe('not_found');
});
