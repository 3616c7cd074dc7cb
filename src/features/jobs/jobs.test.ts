import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { closeJob, jobBoard, offerJob } from './openings.ts';
import { fits, leaveSearch, myJobs, seekJob, tookJob } from './seekers.ts';

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '村支书' });
  community = world.places.community.id;
});
afterAll(() => world.end());

const offered = {
  unit: '城北砖厂',
  title: '装窑',
  hours: 'full',
  places: 60,
  pay: '每月 4200 元',
  phone: '0351-7654321',
  until: '2026-06-30',
} as const;
const offers = async (given: object = {}) => (await chen.does(offerJob, { community, trade: 'factory', ...offered, ...given })).id;
const wish = { trades: ['factory'], hours: ['full'], agreed: true } as const;
const seekers = async (count: number, home = at(world.places.dwellings, 0)) => {
  const all: Person[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const person = await world.arrive('resident', { home });
    await person.does(seekJob, { ...wish, trades: ['factory'], hours: ['full'] });
    all.push(person);
  }
  return all;
};
const board = async (of = community) => await chen.sees(jobBoard, { community: of });

test('[S1-F14] of 40 who look for work 40 are placed: 100 %; it is public as a sum, and who they are is nowhere', async () => {
  const opening = await offers();
  const all = await seekers(40);
  expect(await board()).toMatchObject({ seekers: 40, placed: 0, share: 0 });
  for (const person of all.slice(0, 30)) await person.does(tookJob, { opening });
  expect(await board()).toMatchObject({ seekers: 40, placed: 30, share: 75 });
  for (const person of all.slice(30)) await person.does(tookJob, {});
  const seen = await board();
  expect(seen).toMatchObject({ seekers: 40, placed: 40, share: 100 });
  for (const { id, account } of all) expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${id}|${account}`));
  const rows = await world.system.asClock(async ({ db }) => (await sql`select from job_seeker`.execute(db)).rows.length);
  expect(rows).toBe(0); // the server's own role reads no row without naming the person
  await Promise.all(all.map((person) => person.does(leaveSearch, {})));
  await expire(world.owner, features, world.now());
});

test('[S1-F14] registering is voluntary and by oneself: nobody is registered by another, and who takes it back leaves nothing', async () => {
  const opening = await offers({ title: '看门', trade: 'guarding', hours: 'part' });
  const [wang] = await seekers(1);
  if (!wang) throw new Error('nobody came');
  expect(await chen.isRefused(tookJob, { opening })).toBe('jobs.not_registered');
  expect(seekJob.contract.input.safeParse({ ...wish, person: wang.id }).data).not.toHaveProperty('person');
  expect(seekJob.contract.input.safeParse({ ...wish, agreed: false }).success).toBe(false);
  await wang.does(leaveSearch, {});
  expect(await wang.sees(myJobs, {})).toEqual({ seeking: null, fits: [] });
  const kept = await world.owner
    .selectFrom('job_seeker')
    .select(['trades', 'hours', 'placed_at'])
    .where('person_id', '=', wang.id)
    .execute();
  expect(kept).toEqual([{ trades: [], hours: [], placed_at: null }]);
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('job_seeker').select('person_id').where('person_id', '=', wang.id).execute()).toEqual([]);
});

test('openings are matched by what the person said of themself and by nothing else', async () => {
  const part = await offers({ title: '半天保洁', trade: 'cleaning', hours: 'part', until: '2026-05-01' });
  const any = await offers({ title: '小工', trade: 'any', hours: 'part', until: '2026-05-02' });
  const wang = await world.arrive('resident');
  await wang.does(seekJob, { trades: ['cleaning', 'care'], hours: ['part', 'home'], agreed: true });
  expect((await wang.sees(myJobs, {})).fits.map(({ id }) => id)).toEqual([part, any]);
  await chen.does(closeJob, { opening: any });
  expect((await wang.sees(myJobs, {})).fits.map(({ id }) => id)).toEqual([part]);
  expect(await wang.isRefused(tookJob, { opening: any })).toBe('jobs.closed');
  await wang.does(tookJob, { opening: part });
  expect(await wang.sees(myJobs, {})).toMatchObject({ seeking: { placed: true }, fits: [] });
  expect(await wang.isRefused(tookJob, { opening: part })).toBe('jobs.placed');
  expect(fits({ trades: ['any'], hours: ['full'] }, { trade: 'care', hours: 'full' })).toBe(true);
  expect(fits({ trades: ['care'], hours: ['full'] }, { trade: 'care', hours: 'home' })).toBe(false);
  await wang.does(leaveSearch, {});
});

test('sums that would show somebody are not said', async () => {
  const elsewhere = at(world.places.dwellings, 8);
  const other = world.places.otherCommunity.id;
  const few = await seekers(4, elsewhere);
  expect(await board(other)).toMatchObject({ seekers: null, placed: null, share: null });
  const more = await seekers(3, elsewhere);
  for (const person of few.slice(0, 2)) await person.does(tookJob, {});
  expect(await board(other)).toMatchObject({ seekers: 7, placed: null, share: null });
  for (const person of [...few.slice(2), ...more]) await person.does(tookJob, {});
  expect(await board(other)).toMatchObject({ seekers: 7, placed: 7, share: 100 });
});

test('units offer work where they have a post or through the office; a work number is asked, and an opening ends by its day', async () => {
  const shop = await world.arrive('shop', { called: '利民五金' });
  const firm = await world.arrive('property', { called: '安居物业' });
  for (const unit of [shop, firm]) await unit.does(offerJob, { community, trade: 'selling', ...offered, until: '2026-03-05' });
  const elsewhere = await world.arrive('shop', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(offerJob, { community, trade: 'selling', ...offered })).toBe('not_found');
  expect(await chen.isRefused(offerJob, { community, trade: 'selling', ...offered, until: '2026-01-05' })).toBe('jobs.past');
  const [first] = (await board()).openings;
  expect(await elsewhere.isRefused(closeJob, { opening: first?.id ?? '' })).toBe('not_found');
  world.pass({ hours: 24 * 4 });
  expect((await board()).openings.map(({ until }) => until)).not.toContain('2026-03-05');
});
