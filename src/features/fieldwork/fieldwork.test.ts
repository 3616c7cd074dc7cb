import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addChore, confirmChores, recordChores, takeBackChores } from './chores/record.ts';
import { chores, choresToConfirm, myChores } from './chores/see.ts';
import { logDeed, logTally, myLog, unlogDeed } from './log/log.ts';

let world: World;
let community: string;
let lin: Person;
let chen: Person;
let zhou: Person;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  lin = await world.arrive('grid-worker', { name: '林秀兰', called: '小林' });
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  zhou = await world.arrive('volunteer', { name: '周大勇', called: '周师傅' });
});
afterAll(() => world.end());

const today = '2026-03-02';
const four = [
  { kind: 'check', deed: 'stairs' },
  { kind: 'settle', deed: 'parking' },
  { kind: 'explain', deed: 'fraud' },
  { kind: 'serve', deed: 'errand' },
] as const;

test('[S1-D8] a day of four entries, one of each kind; without a kind nothing is kept; everybody reads the sums, and whose they are nobody', async () => {
  for (const { kind, deed } of four) await lin.does(logDeed, { kind, deed, day: today });
  const { rows } = await lin.sees(myLog, { day: today });
  expect(rows.map(({ kind }) => kind)).toEqual(['check', 'settle', 'explain', 'serve']);
  const input = { deed: 'stairs', day: today };
  expect(logDeed.contract.input.safeParse(input).error?.issues.map(({ path }) => path.join('.'))).toEqual(['kind']);
  await expect(world.owner.updateTable('log_entry').set({ kind: 'other' }).where('id', '=', at(rows, 0).id).execute()).rejects.toThrow(
    'log_entry_kind_check',
  );
  const tally = await zhou.sees(logTally, { community, month: '2026-03' });
  expect(tally).toEqual({ total: 4, kinds: four.map(({ kind }) => ({ kind, count: 1 })) });
  expect((await zhou.sees(logTally, { community, month: '2026-04' })).total).toBe(0);
  for (const person of [chen, zhou]) expect(await person.seesNot(myLog, { day: today })).toBe('not_allowed');
});

test('a deed stands under its own kind; it is written the same day or the next; by mistake it is taken back by whoever wrote it', async () => {
  expect(await lin.isRefused(logDeed, { kind: 'check', deed: 'fraud', day: today })).toBe('fieldwork.log_deed');
  for (const day of ['2026-02-28', '2026-03-03'])
    expect(await lin.isRefused(logDeed, { kind: 'check', deed: 'stairs', day })).toBe('fieldwork.log_past');
  expect(await lin.isRefused(logDeed, { kind: 'check', deed: 'stairs', day: today, grid: world.places.otherGrid.id })).toBe(
    'fieldwork.no_grid',
  );
  const { id: entry } = await lin.does(logDeed, { kind: 'check', deed: 'stairs', day: '2026-03-01' });
  const other = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  expect(await other.isRefused(unlogDeed, { entry })).toBe('not_found');
  await lin.does(unlogDeed, { entry });
  expect((await lin.sees(myLog, { day: '2026-03-01' })).rows).toEqual([]);
});

const from = '2026-03-02T06:00:00+08:00';
const known = async () => (await zhou.sees(chores, { community })).chores;
const recorded = (by: Person, given: object = {}, ids: readonly string[] = []) =>
  by.isRefused(recordChores, { community, chores: [...ids], from, hours: 2, ...given });

test('[S4-D3] 擦桌子、拖地、扫院子、倒垃圾 ticked give one record of 2 hours; the same hours again are refused, whole or in part', async () => {
  const ids = (await known()).map(({ id }) => id);
  expect((await known()).map(({ name }) => name)).toEqual(['擦桌子', '拖地', '扫院子', '倒垃圾']);
  expect(await recorded(zhou, {}, ids)).toBe('allowed');
  const { rows, confirmed } = await zhou.sees(myChores, {});
  expect(rows).toMatchObject([{ hours: 2, chores: ['擦桌子', '拖地', '扫院子', '倒垃圾'], confirmed: false }]);
  expect(confirmed).toBe(0);
  for (const again of [from, '2026-03-02T07:30:00+08:00', '2026-03-02T04:30:00+08:00'])
    expect(await recorded(zhou, { from: again }, ids.slice(0, 1))).toBe('fieldwork.hours_twice');
  const both = ['2026-03-02T08:00:00+08:00', '2026-03-02T08:00:00+08:00'].map((when) => recorded(zhou, { from: when, hours: 1 }, ids));
  expect((await Promise.all(both)).sort()).toEqual(['allowed', 'fieldwork.hours_twice']);
  expect(await recorded(lin, {}, ids)).toBe('allowed'); // another's hours are another's
});

test('the office confirms hours, never its own; taken back before that, they are free again', async () => {
  const ids = (await known()).map(({ id }) => id);
  const record = at((await zhou.sees(myChores, {})).rows, 1).id;
  expect((await chen.sees(choresToConfirm, { community })).rows.map(({ called }) => called)).toContain('周师傅');
  expect(await zhou.isRefused(confirmChores, { record })).toBe('not_allowed');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(confirmChores, { record })).toBe('not_found');
  await chen.does(confirmChores, { record });
  expect((await zhou.sees(myChores, {})).confirmed).toBe(2);
  expect(await zhou.isRefused(takeBackChores, { record })).toBe('fieldwork.hours_settled');
  const { id: own } = await chen.does(recordChores, { community, chores: ids, from, hours: 0.5 });
  expect(await chen.isRefused(confirmChores, { record: own })).toBe('fieldwork.not_own_hours');
  await chen.does(takeBackChores, { record: own });
  expect(await recorded(chen, { hours: 0.5 }, ids)).toBe('allowed');
});

test('hours to come, at odd minutes, of another community are refused; a community adds chores of its own', async () => {
  const ids = (await known()).map(({ id }) => id);
  expect(await recorded(zhou, { from: '2026-03-02T09:30:00+08:00' }, ids)).toBe('fieldwork.hours_ahead');
  expect(await recorded(zhou, { from: '2026-03-01T09:10:00+08:00' }, ids)).toBe('fieldwork.hours_odd');
  expect(await recorded(zhou, { from: '2026-01-02T09:00:00+08:00' }, ids)).toBe('fieldwork.hours_long_ago');
  expect(await recorded(zhou, { community: world.places.otherCommunity.id, from: '2026-03-01T09:00:00+08:00' }, ids)).toBe(
    'fieldwork.not_here',
  );
  const { id } = await chen.does(addChore, { community, name: '浇花' });
  expect(await chen.isRefused(addChore, { community, name: '拖地' })).toBe('fieldwork.chore_known');
  expect(await recorded(zhou, { from: '2026-03-01T09:00:00+08:00', hours: 1.5 }, [id])).toBe('allowed');
  const stranger = await world.arrive('secretary', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  const elsewhere = { community: world.places.otherCommunity.id, from: '2026-03-01T09:00:00+08:00' };
  expect(await recorded(stranger, elsewhere, [id])).toBe('fieldwork.chore_elsewhere');
});
