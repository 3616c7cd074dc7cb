import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { layPlaces, place } from '#features/areas/door.ts';
import { addCrewPlace } from '#features/estates/crew/keep.ts';
import { setManagement } from '#features/estates/management.ts';
import { appoint } from '#features/organizations/appoint.ts';
import type { Person } from '../../testing/arrive.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { allot } from './allot.ts';
import { collect } from './collect.ts';
import { payCrew } from './pay-crew.ts';
import { book, entries } from './read.ts';
import { reverse } from './reverse.ts';

let world: World;
let [chen, leader, collector, payer, guard, neighbour]: Person[] = [];
let estate: string;
beforeAll(async () => {
  world = await createWorld();
  const own = place({ kind: 'estate', name: '矿机小区', parent: world.places.community });
  const homes = Array.from({ length: 4 }, (_, n) => place({ kind: 'dwelling', name: `${101 + n}`, parent: own }));
  await layPlaces(world.owner, [own, ...homes]);
  estate = own.id ?? '';
  chen = await world.arrive('secretary', { called: '陈书记' });
  leader = await world.arrive('street-leader', { called: '街道的老刘' });
  const lives = (n: number) => world.arrive('resident', { home: at<Place>(homes, n) });
  [collector, payer, guard, neighbour] = [await lives(0), await lives(1), await lives(2), await lives(3)];
  await chen.does(setManagement, { estate, mode: 'self', since: '2026-03-01' });
  await is(collector, 'fee-collector');
  await is(payer, 'fee-payer');
  await is(guard, 'gate-keeper');
  await one(collector).does(collect, { estate, fen: 500_000, income: 'fee', receipt: '1' });
});
afterAll(() => world.end());

const one = (person: Person | undefined): Person => person ?? expect.fail('nobody stands there');
const is = (person: Person | undefined, kind: string) =>
  one(chen).does(appoint, { person: one(person).id, kind, area: estate, called: '老王', since: '2026-03-02' });
const waits = async (person: Person | undefined) => (await one(person).sees(waiting, {})).rows;
const saysYes = async (person: Person | undefined) => {
  const [first] = await waits(person);
  await one(person).does(decide, { approval: first?.id ?? '', verdict: 'yes', answer: '核对过单子' });
};
const read = async (person: Person | undefined) => (await one(person).sees(entries, { estate, month: '2026-03' })).rows;

test('where whoever oversees the payer collects or is paid themself, the next above is asked, and it is done by their yes', async () => {
  const post = { id: crypto.randomUUID(), kind: 'cleaner', person_id: one(chen).id, area_id: estate, called: '也扫楼道' };
  await world.owner
    .insertInto('post')
    .values({ ...post, since: '2026-03-02', skills: [] })
    .execute();
  const asking = { estate, fen: 300_000, why: '三月要用的钱' };
  expect(await one(payer).isRefused(allot, asking)).toBe('approvals.sent');
  expect([await waits(chen), (await waits(leader)).length]).toEqual([[], 1]);
  await saysYes(leader);
  expect((await read(neighbour))[0]).toMatchObject({ kind: 'allot', fen: 300_000, allowedBy: { kind: '街道干部', called: '街道的老刘' } });
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('id', '=', post.id).execute();
});

test('where one person is paid, neighbours read that it was and what the month came to, not the entry’s sum, which is that person’s pay; office and officers read it', async () => {
  const shift = {
    estate,
    kind: 'gate-keeper' as const,
    shift: '白班',
    weekdays: [1, 2, 3, 4, 5],
    starts: '08:00',
    ends: '16:00',
    since: '2026-03-02',
  };
  await one(chen).does(addCrewPlace, { ...shift, pay: 1800 });
  const { unpaid } = await one(payer).sees(book, { estate, month: '2026-03' });
  const lines = (unpaid ?? []).map(({ place: id, fen }) => ({ place: id, fen }));
  expect(await one(payer).isRefused(payCrew, { estate, month: '2026-03', lines, why: '三月的工资' })).toBe('approvals.sent');
  await saysYes(chen);
  expect((await read(neighbour))[0]).toMatchObject({
    kind: 'crew',
    month: '2026-03',
    fen: null,
    parts: null,
    allowedBy: { called: '陈书记' },
  });
  expect((await one(neighbour).sees(book, { estate, month: '2026-03' })).spending).toMatchObject({ came: 300_000, went: 180_000 });
  for (const inner of [chen, payer, collector]) expect((await read(inner))[0]?.fen).toBe(180_000);
  expect(await one(payer).isRefused(reverse, { entry: (await read(payer))[0]?.id ?? '', why: '少算了两天' })).toBe('approvals.sent');
  await saysYes(chen);
  expect((await read(neighbour))[0]).toMatchObject({ kind: 'reversal', fen: null });
});
