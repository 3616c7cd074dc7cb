import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { show as showMatter } from '../matters/show.ts';
import { dispatch, fill, rate, take } from '../matters/verbs.ts';
import { add, addKind, end } from './keep.ts';
import { find, kinds, list, show } from './read.ts';
import { report } from './report.ts';

let world: World;
let cast: Cast;
let chen: Person;
let lamps: string;
let plants: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
  const { id: community } = world.places.community;
  const { id: area } = at(world.places.grids, 0);
  lamps = (await chen.does(addKind, { community, name: '太阳能路灯', leaf: 'stair-light', faults: ['不亮', '灯杆歪了'] })).id;
  plants = (await chen.does(addKind, { community, name: '观赏性绿植', leaf: 'green', faults: ['枯死', '倒了'] })).id;
  await chen.does(add, { kind: lamps, area, from: 1, to: 24, spot: '村内主干道', since: '2025-05-01' });
  await chen.does(add, { kind: plants, area, from: 1, to: 60, since: '2025-06-01' });
});
afterAll(() => world.end());

const lamp = async (number: number) => (await chen.sees(find, { kind: lamps, number })).id;

async function repaired(matter: string): Promise<void> {
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了电池' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true, stars: 5 });
}

test('[S1-F21] lamp 17 is reported as not burning by its number, an order follows, it is repaired, and its history shows it to everybody', async () => {
  const { id: community } = world.places.community;
  expect((await world.system.see(kinds, { token: null }, { community })).kinds).toMatchObject([
    { name: '太阳能路灯', count: 24, reported: 0, faults: ['不亮', '灯杆歪了'] },
    { name: '观赏性绿植', count: 60, reported: 0 },
  ]);
  const asset = await lamp(17);
  const { id: matter } = await cast.wang.does(report, { asset, fault: '不亮', more: '昨晚起就不亮' });
  const ordered = await cast.lin.sees(showMatter, { matter });
  expect(ordered).toMatchObject({ subject: '第17号太阳能路灯：不亮', status: '等派单' });
  expect((await chen.sees(kinds, { community })).kinds[0]).toMatchObject({ reported: 1 });
  const [open] = (await world.system.see(show, { token: null }, { asset })).history;
  expect(open).toMatchObject({ fault: '不亮', how: 'open', endedAt: null });
  world.pass({ hours: 5 });
  await repaired(matter);
  const shown = await world.system.see(show, { token: null }, { asset });
  expect(shown).toMatchObject({ kind: '太阳能路灯', number: 17, spot: '村内主干道', since: '2025-05-01', reported: false });
  expect(shown.history).toMatchObject([{ fault: '不亮', how: 'solved', met: 1 }]);
  expect(Date.parse(shown.history[0]?.endedAt ?? '')).toBe(world.now().epochMilliseconds);
  expect(JSON.stringify(shown)).not.toContain('昨晚');
});

test('who reports the same fault of the same lamp joins the order that is under way and is told of its end; another fault is another order', async () => {
  const asset = await lamp(3);
  const { id: matter } = await cast.wang.does(report, { asset, fault: '不亮' });
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await far.does(report, { asset, fault: '不亮' })).toEqual({ id: matter });
  expect(await far.isRefused(report, { asset, fault: '不亮' })).toBe('matters.joined_already');
  expect(await cast.wang.isRefused(report, { asset, fault: '不亮' })).toBe('matters.join_own');
  const other = await far.does(report, { asset, fault: '灯杆歪了' });
  expect(other.id).not.toBe(matter);
  const { history } = await chen.sees(show, { asset });
  expect(history.map(({ fault, met }) => [fault, met])).toEqual([
    ['灯杆歪了', 1],
    ['不亮', 2],
  ]);
  await repaired(matter);
  expect((await toldTo(far)).some((say) => say.includes('第3号太阳能路灯：不亮'))).toBe(true);
  const again = await cast.wang.does(report, { asset, fault: '不亮' });
  expect(again.id).not.toBe(matter);
});

test('two who report in the same moment come to one order', async () => {
  const asset = await lamp(9);
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  const [first, second] = await world.overlapping(
    'asset_report',
    () => cast.wang.does(report, { asset, fault: '不亮' }),
    () => far.does(report, { asset, fault: '不亮' }),
  );
  expect(first.id).toBe(second.id);
});

test('whoever signs in may report, known to the ledger or not; nobody without signing in', async () => {
  const asset = await lamp(5);
  await world.owner.updateTable('binding').set({ until: '2026-03-01T00:00:00Z' }).where('person_id', '=', cast.sun.id).execute();
  expect(await cast.sun.isRefused(report, { asset, fault: '不亮' })).toBe('allowed');
  await expect(world.system.perform(report, { token: null, key: crypto.randomUUID() }, { asset, fault: '不亮' })).rejects.toMatchObject({
    code: 'not_signed_in',
  });
});

test('a number is given once, stays with what it was given to, and only faults of its kind are reported', async () => {
  const { id: area } = world.places.estate;
  expect(await chen.isRefused(add, { kind: lamps, area, from: 24, to: 26, since: '2026-01-01' })).toBe('assets.number_taken');
  const asset = await lamp(24);
  expect(await cast.wang.isRefused(report, { asset, fault: '枯死' })).toBe('assets.fault_unknown');
  await chen.does(end, { asset });
  expect(await cast.wang.isRefused(report, { asset, fault: '不亮' })).toBe('assets.gone');
  expect(await cast.wang.seesNot(find, { kind: lamps, number: 24 })).toBe('assets.no_such_number');
  expect(await chen.isRefused(add, { kind: lamps, area, from: 24, to: 24, since: '2026-01-01' })).toBe('assets.number_taken');
  const pages = await chen.sees(list, { kind: plants });
  expect([pages.rows.length, pages.rows[0]?.number, pages.next]).toEqual([50, 1, '50']);
  expect((await chen.sees(list, { kind: plants, after: '50' })).rows).toHaveLength(10);
});

test('only who keeps the register of a community enters what stands in it, at places of its own', async () => {
  const { community, otherCommunity, otherBuilding } = world.places;
  expect(await chen.isRefused(addKind, { community: otherCommunity.id, name: '长椅', leaf: 'green', faults: ['坏了'] })).toBe('not_found');
  expect(await chen.isRefused(addKind, { community: community.id, name: '太阳能路灯', leaf: 'green', faults: ['坏了'] })).toBe(
    'assets.kind_known',
  );
  expect(await chen.isRefused(addKind, { community: community.id, name: '长椅', leaf: 'shopping', faults: ['坏了'] })).toBe(
    'assets.leaf_unfit',
  );
  expect(await chen.isRefused(add, { kind: plants, area: otherBuilding.id, from: 90, to: 90, since: '2026-01-01' })).toBe(
    'assets.place_elsewhere',
  );
  const stranger = await world.arrive('secretary', { area: otherCommunity });
  expect(await stranger.isRefused(add, { kind: plants, area: otherBuilding.id, from: 90, to: 90, since: '2026-01-01' })).toBe('not_found');
});
