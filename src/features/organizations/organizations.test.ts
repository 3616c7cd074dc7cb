import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { appoint } from './appoint.ts';
import { holdersOf } from './door.ts';
import { posts } from './posts.ts';
import { revoke } from './revoke.ts';
import { planStaff, staffing } from './staffing.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const idOf = (area: Place): string => area.id ?? '';
const since = '2026-03-02';
const post = (person: Person, kind: string, area: Place) => ({ person: person.id, kind, area: idOf(area), called: '老张', since });

test('[S1-A4] 1 grid head, 3 grid workers, 14 micro-grid workers and 14 assistants are 32 of 32; without one assistant 31, and that micro-grid lacks one', async () => {
  const community = place({ kind: 'community', name: '滨河北路社区', parent: world.places.otherStreet });
  const grids = [1, 2, 3].map((n) => place({ kind: 'grid', name: `${n}号网格`, parent: community }));
  const microGrids = Array.from({ length: 14 }, (_, n) =>
    place({ kind: 'micro-grid', name: `${n + 1}号微网格`, parent: at(grids, n % 3) }),
  );
  await layPlaces(world.owner, [community, ...grids, ...microGrids]);
  const secretary = await world.arrive('secretary', { area: community });
  const holders = [
    [community, 'grid-head'],
    ...grids.map((grid) => [grid, 'grid-worker']),
    ...microGrids.flatMap((micro) => [
      [micro, 'micro-grid-worker'],
      [micro, 'micro-grid-assistant'],
    ]),
  ] as [Place, string][];
  for (const [area, kind] of holders) await hold(community, area, kind);

  const asked = { community: idOf(community) };
  const full = await secretary.sees(staffing, asked);
  expect(full.kinds.map(({ name, held, areas, lacking }) => [name, held, areas, lacking])).toEqual([
    ['网格长', 1, 1, []],
    ['专职网格员', 3, 3, []],
    ['微网格员', 14, 14, []],
    ['辅助微网格员', 14, 14, []],
  ]);
  expect([full.total, full.planned]).toEqual([32, 32]);

  const [assistant] = await holdersOf(world.system.db, world.now(), { kind: 'micro-grid-assistant', area: idOf(at(microGrids, 4)) });
  await secretary.does(revoke, { post: assistant?.post ?? '' });
  const lacking = await secretary.sees(staffing, asked);
  expect(lacking.kinds.map(({ held }) => held)).toEqual([1, 3, 14, 13]);
  expect([lacking.total, lacking.planned, lacking.kinds.at(3)?.lacking]).toEqual([31, 32, ['2号网格 5号微网格']]);
  await hold(community, at(microGrids, 0), 'micro-grid-assistant');
  const { total, kinds } = await secretary.sees(staffing, asked);
  const { held, persons, areas, lacking: still } = at(kinds, 3);
  expect([total, held, persons, areas, still]).toEqual([31, 13, 14, 14, ['2号网格 5号微网格']]); // two at one place do not fill another
  expect(lacking.grids).toEqual([
    { name: '1号网格', held: 11, planned: 11, lacking: [] },
    { name: '2号网格', held: 10, planned: 11, lacking: ['5号微网格 辅助微网格员'] },
    { name: '3号网格', held: 9, planned: 9, lacking: [] },
  ]);
});

test('a plan is the community’s own: two workers in a large grid, no assistant where none is meant; who is more than planned fills nobody else’s place', async () => {
  const community = place({ kind: 'community', name: '大井社区', parent: world.places.otherStreet });
  const grids = [1, 2].map((n) => place({ kind: 'grid', name: `${n}号网格`, parent: community }));
  const micro = place({ kind: 'micro-grid', name: '1号微网格', parent: at(grids, 0) });
  await layPlaces(world.owner, [community, ...grids, micro]);
  const secretary = await world.arrive('secretary', { area: community });
  const plan = (area: Place, kind: 'grid-worker' | 'micro-grid-assistant', places: number) =>
    secretary.isRefused(planStaff, { area: idOf(area), kind, places });
  expect(await plan(at(grids, 0), 'grid-worker', 3)).toBe('allowed');
  expect(await plan(micro, 'micro-grid-assistant', 0)).toBe('allowed');
  expect(await plan(micro, 'grid-worker', 1)).toBe('organizations.level');
  expect(await plan(at(world.places.grids, 0), 'grid-worker', 1)).toBe('not_found');
  const seen = async () => {
    const { kinds, total, planned, grids: byGrid } = await secretary.sees(staffing, { community: idOf(community) });
    return { workers: at(kinds, 1), total, planned, byGrid };
  };
  await hold(community, at(grids, 0), 'grid-worker');
  expect(await seen()).toMatchObject({ total: 1, planned: 6, workers: { held: 1, areas: 4, lacking: ['1号网格（差 2 人）', '2号网格'] } });
  await hold(community, at(grids, 1), 'grid-worker');
  await hold(community, at(grids, 1), 'grid-worker');
  expect(await seen()).toMatchObject({ total: 2, workers: { held: 2, persons: 3, lacking: ['1号网格（差 2 人）'] } });
  expect((await seen()).byGrid.map(({ held, planned }) => [held, planned])).toEqual([
    [1, 4],
    [1, 1],
  ]);
});

/** A roster as it was before the product came: nobody appoints thirty people one by one in a test. */
async function hold(community: Place, area: Place, kind: string): Promise<void> {
  const person = newId();
  await world.owner
    .insertInto('person')
    .values({ id: person, masked: '某**', community_id: idOf(community), created_at: stamp(world.now()) })
    .execute();
  await world.owner
    .insertInto('post')
    .values({ id: newId(), kind, person_id: person, area_id: idOf(area), community_id: idOf(community), called: '某同志', since })
    .execute();
}

test('a secretary appoints a grid worker, whose next request already carries the post; revoked, the next is without it', async () => {
  const [secretary, zhang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const { id } = await secretary.does(appoint, { ...post(zhang, 'grid-worker', at(world.places.grids, 1)), workPhone: '0351-1111111' });
  expect(await zhang.sees(me, {})).toMatchObject({
    called: '老张',
    posts: [{ kind: 'grid-worker', areaName: '2号网格' }],
    apps: ['resident', 'worker', 'console'],
  });
  await secretary.does(revoke, { post: id });
  expect(await zhang.sees(me, {})).toMatchObject({ posts: [], apps: ['resident'] });
  expect(await secretary.isRefused(revoke, { post: id })).toBe('organizations.ended_already');
});

test('a post that begins next week is not held today', async () => {
  const [secretary, zhang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const { id } = await secretary.does(appoint, { ...post(zhang, 'building-head', at(world.places.buildings, 0)), since: '2026-03-09' });
  expect((await zhang.sees(me, {})).posts).toEqual([]);
  expect(await secretary.isRefused(revoke, { post: id })).toBe('allowed');
});

test('the same post is given once, also by two at once', async () => {
  const [one, other, zhang] = [await world.arrive('secretary'), await world.arrive('secretary'), await world.arrive('resident')];
  const asked = post(zhang, 'volunteer', world.places.community);
  const answers = await world.overlapping(
    'post',
    () => one.isRefused(appoint, asked),
    () => other.isRefused(appoint, asked),
  );
  expect(answers.sort()).toEqual(['allowed', 'organizations.held_already']);
});

test('a secretary fills the posts of her own community, the system administrator those above', async () => {
  const [secretary, admin, zhang] = [await world.arrive('secretary'), await world.arrive('system-admin'), await world.arrive('resident')];
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 9) });
  const { community, otherCommunity, otherGrid, street, grids, county } = world.places;
  expect(await secretary.isRefused(appoint, post(zhang, 'secretary', community))).toBe('organizations.by_system_admin');
  expect(await secretary.isRefused(appoint, post(far, 'grid-worker', otherGrid))).toBe('not_found');
  expect(await secretary.isRefused(appoint, post(far, 'grid-worker', at(grids, 0)))).toBe('not_found');
  expect(await secretary.isRefused(appoint, post(zhang, 'street-leader', street))).toBe('not_found');
  expect(await secretary.isRefused(appoint, post(secretary, 'volunteer', community))).toBe('organizations.not_oneself');
  expect(await admin.isRefused(appoint, post(zhang, 'grid-worker', at(grids, 0)))).toBe('organizations.by_secretary');
  expect(await admin.isRefused(appoint, post(zhang, 'secretary', otherCommunity))).toBe('allowed');
  expect(await admin.isRefused(appoint, post(far, 'street-leader', street))).toBe('allowed');
  expect(await admin.isRefused(appoint, post(await world.arrive('resident'), 'county-leader', county))).toBe('allowed');
  expect(await admin.isRefused(appoint, post(zhang, 'mayor', county))).toBe('not_found');
});

test('the three administrators are three people with no other post', async () => {
  const [admin, zhang, li] = [await world.arrive('system-admin'), await world.arrive('resident'), await world.arrive('grid-worker')];
  await admin.does(appoint, post(zhang, 'audit-admin', world.places.county));
  expect(await admin.isRefused(appoint, post(zhang, 'security-admin', world.places.county))).toBe('organizations.three_people');
  expect(await admin.isRefused(appoint, post(zhang, 'secretary', world.places.community))).toBe('organizations.three_people');
  expect(await admin.isRefused(appoint, post(li, 'security-admin', world.places.county))).toBe('organizations.three_people');
});

test('one of the three that begins later counts already, and one that was taken back before its day does not', async () => {
  const [admin, zhang] = [await world.arrive('system-admin'), await world.arrive('resident')];
  const since = dayOf(world.now().add({ hours: 72 }));
  const { id } = await admin.does(appoint, { ...post(zhang, 'audit-admin', world.places.county), since });
  expect(await admin.isRefused(appoint, { ...post(zhang, 'security-admin', world.places.county), since })).toBe(
    'organizations.three_people',
  );
  expect(await admin.isRefused(appoint, post(zhang, 'system-admin', world.places.county))).toBe('organizations.three_people');
  await admin.does(revoke, { post: id });
  expect(await admin.isRefused(appoint, post(zhang, 'security-admin', world.places.county))).toBe('allowed');
});

test('appointed to two of the three by two administrators at once, somebody holds one of them; the database would let nobody hold both', async () => {
  const [one, other, zhang] = [await world.arrive('system-admin'), await world.arrive('system-admin'), await world.arrive('resident')];
  const answers = await world.overlapping(
    'post',
    () => one.isRefused(appoint, post(zhang, 'security-admin', world.places.county)),
    () => other.isRefused(appoint, post(zhang, 'audit-admin', world.places.county)),
  );
  expect(answers.toSorted()).toEqual(['allowed', 'organizations.three_people']);
  const held = await world.owner.selectFrom('post').selectAll().where('person_id', '=', zhang.id).executeTakeFirstOrThrow();
  const both = { ...held, id: newId(), kind: held.kind === 'audit-admin' ? 'security-admin' : 'audit-admin' };
  await expect(world.owner.insertInto('post').values(both).execute()).rejects.toThrow('post_one_administration');
});

test('a secretary does not revoke what the administrator gave, nor another community its people, nor anybody themselves', async () => {
  const [secretary, colleague, admin, otherAdmin] = [
    await world.arrive('secretary'),
    await world.arrive('secretary'),
    await world.arrive('system-admin'),
    await world.arrive('system-admin'),
  ];
  const far = await world.arrive('grid-worker', { area: world.places.otherGrid });
  expect(await secretary.isRefused(revoke, { post: colleague.post ?? '' })).toBe('organizations.by_system_admin');
  expect(await secretary.isRefused(revoke, { post: far.post ?? '' })).toBe('not_found');
  expect(await admin.isRefused(revoke, { post: admin.post ?? '' })).toBe('organizations.not_oneself');
  expect(await admin.isRefused(revoke, { post: otherAdmin.post ?? '' })).toBe('allowed');
  expect(await admin.isRefused(revoke, { post: newId() })).toBe('not_found');
});

test('the roster shows staff and helpers to the community, only staff to whoever oversees it, nothing to another', async () => {
  const community = idOf(world.places.community);
  const li = await world.arrive('grid-worker');
  await world.arrive('member', { called: '党员老孙' });
  await world.arrive('volunteer', { called: '修水管的周师傅', skills: ['水管'] });
  const leader = await world.arrive('street-leader');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const all = await everyPage(li, community);
  expect(all.filter(({ kind }) => kind === 'volunteer')).toContainEqual(
    expect.objectContaining({ called: '修水管的周师傅', skills: ['水管'], kindName: '志愿者', area: '劲松社区' }),
  );
  expect(all.map(({ kind }) => kind)).toContain('member');
  expect((await li.sees(posts, { community, kind: 'member' })).rows.map(({ called }) => called)).toEqual(['党员老孙']);
  const overseen = new Set((await everyPage(leader, community)).map(({ kind }) => kind));
  expect(overseen).toEqual(new Set(['secretary', 'grid-worker']));
  expect(await far.seesNot(posts, { community })).toBe('not_found');
  expect(await far.seesNot(staffing, { community })).toBe('not_found');
});

test('a long roster is turned page by page in the order of the posts, each once', async () => {
  const { community } = world.places;
  for (let n = 0; n < 70; n += 1) await hold(community, community, n % 2 ? 'volunteer' : 'shop');
  const all = await everyPage(await world.arrive('secretary'), idOf(community));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(70);
  expect(all[0]?.kind).toBe('secretary');
});

async function everyPage(person: Person, community: string) {
  const first = await person.sees(posts, { community });
  const rows = [...first.rows];
  for (let { next } = first; next !== null; ) {
    const page = await person.sees(posts, { community, after: next });
    rows.push(...page.rows);
    ({ next } = page);
  }
  return rows;
}
