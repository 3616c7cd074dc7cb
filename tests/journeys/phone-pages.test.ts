import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, filledIn, firstOf, hindrances, hindrancesInAllThemes, looksAt, settles, tells } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('every page of the resident’s app can be read, reached and operated by everybody, by a finger too, in all three themes', async () => {
  const resident = await stage.arrive('居民');
  const ids = await keptFor(resident);
  const found: string[] = [];
  for (const address of [...addressesOf('resident'), '/ask?group=fix', '/nowhere']) {
    await looksAt(resident, filledIn(address, ids));
    found.push(...(await hindrancesInAllThemes(resident, 'fingers')));
  }
  expect(found).toEqual([]);
});

/** Something of every kind the resident's app has a page of its own for. */
async function keptFor(resident: Visitor): Promise<Record<string, string | undefined>> {
  const matters = await firstOf(resident, 'matters.mine', { open: true });
  const { home } = await tells<{ home: { communityId: string; gridId: string; unitId: string } }>(resident, 'accounts.me', {});
  const community = home.communityId;
  const { years } = await tells<{ years: { works: { id: string }[] }[] }>(resident, 'works.years', { community });
  const { kinds } = await tells<{ kinds: { id: string }[] }>(resident, 'assets.kinds', { community });
  const assets = await firstOf(resident, 'assets.list', { kind: kinds[0]?.id });
  const { industries } = await tells<{ industries: { id: string }[] }>(resident, 'industries.list', { community });
  const { windows } = await tells<{ windows: { services: { id: string }[] }[] }>(resident, 'hall.windows', { community });
  const service = windows[0]?.services[0]?.id;
  const hands = await handsOf(stage.served.url, '居民');
  const visitors = await visitedPlace(home.gridId);
  const slips = await hands.does('hall.hand-in', { community, items: [{ service }] });
  return {
    matters,
    works: years[0]?.works[0]?.id,
    assets,
    industries: industries[0]?.id,
    hall: service,
    slips,
    guide: 'leaf-water-leak',
    visitors,
    'micro-homes': await microHome(community, home.gridId),
    'estate-money': await ownEstate(resident, home),
    councils: await helpingCouncil(community),
  };
}

/** The resident's own estate, which looks after itself from today on. */
async function ownEstate(
  resident: Visitor,
  { communityId: community, unitId: area }: { communityId: string; unitId: string },
): Promise<string> {
  const { places } = await tells<{ places: string[] }>(resident, 'areas.plate', { area });
  const secretary = await handsOf(stage.served.url, '社区书记');
  const { rows } = await secretary.asks<{ rows: { id: string }[] }>('estates.list', { community });
  const estate = rows.find(({ id }) => places.includes(id))?.id ?? '';
  await secretary.does('estates.set-management', { estate, mode: 'self', since: new Date().toISOString().slice(0, 10) });
  return estate;
}

/** A room near the door that is a micro home. */
async function microHome(community: string, area: string): Promise<string> {
  const secretary = await handsOf(stage.served.url, '社区书记');
  const venue = await secretary.does('venues.plan', { community, area, name: '楼前小屋', what: '坐一坐', seats: 9, from: 9, until: 21 });
  await secretary.does('venues.open', { venue });
  return await secretary.does('venues.open-micro-home', { community, area, venue, name: '楼前微家' });
}

/** A council with a charter in two versions and hands to lend. */
async function helpingCouncil(area: string): Promise<string> {
  const secretary = await handsOf(stage.served.url, '社区书记');
  const parts = { lead: '会长', fixed: ['副会长', '理事'] };
  const council = await secretary.does('organizations.found-council', {
    area,
    rule: 'board',
    name: '红白理事会',
    about: '办事帮一把',
    ...parts,
  });
  const version = { council, body: '理事会自愿帮忙，不收费，席面大小由各家自己定。', adopted: '2026-01-05', agreedBy: '居民代表会议' };
  await secretary.does('organizations.write-charter', version);
  await secretary.does('organizations.write-charter', { ...version, changed: '改了一条' });
  await secretary.does('organizations.offer', { partner: council, kind: 'people', what: '帮厨', weekdays: [6, 7], from: 8, until: 20 });
  return council;
}

/** A hospital in the resident's own grid, with what its visitors need to know. */
async function visitedPlace(area: string): Promise<string> {
  const secretary = await handsOf(stage.served.url, '社区书记');
  const told = { kind: 'hospital', name: '区医院', visitors: '陪护可以到微堡垒热饭、充电，问路找穿红马甲的人。' };
  return await secretary.does('areas.set-institution', { area, ...told });
}

test('so can an old person’s own wish and every step of a complaint', async () => {
  const elder = await stage.arrive('长辈', { opens: '/me' });
  await settles(elder);
  await elder.sees('独居老人优先办');
  for (const part of await elder.here.locator('.part > summary').all()) await part.click();
  const found = await hindrancesInAllThemes(elder);
  await looksAt(elder, '/ask?group=complain');
  found.push(...(await hindrancesInAllThemes(elder)));
  await elder.picks('对服务不满意');
  for (const step of ['第 1 步，一共 3 步', '第 2 步，一共 3 步']) {
    await elder.sees(step);
    await elder.taps('下一步');
    await settles(elder);
    found.push(...(await hindrancesInAllThemes(elder)));
  }
  await elder.sees('第 3 步，一共 3 步');
  expect(found).toEqual([]);
});

/** Pages of other posts than a grid worker’s, and whose they are. */
const others: Readonly<Record<string, string>> = { '/whistle': '门房', '/helping': '志愿者' };

test('every page of the worker’s app can be read, reached and operated by everybody in all three themes', async () => {
  const worker = await stage.arrive('专职网格员');
  const matter = await firstOf(worker, 'matters.inbox', {});
  const { household } = await tells<{ household: string | null }>(worker, 'matters.show', { matter });
  const found: string[] = [];
  for (const address of [...addressesOf('worker'), '/nowhere']) {
    const whose = others[address];
    const visitor = whose === undefined ? worker : await stage.arrive(whose);
    await looksAt(visitor, `/worker${filledIn(address, { matters: matter, household })}`);
    found.push(...(await hindrancesInAllThemes(visitor)));
  }
  await looksAt(worker, `/worker/household/${household}?matter=${matter}`);
  expect([...found, ...(await hindrancesInAllThemes(worker))]).toEqual([]);
});

test('what nobody signed in sees is as open to everybody', async () => {
  const stranger = await stage.visit('谁也不是');
  const found: string[] = [];
  for (const path of ['/', '/ask', '/mine', '/grid', '/station', '/me', '/sign-in', '/worker/sign-in', '/nowhere']) {
    await looksAt(stranger, path);
    found.push(...(await hindrances(stranger)));
  }
  expect(found).toEqual([]);
});
