import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hallOf } from '../../../testing/halls.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { fill, rate, withdraw } from '../../matters/verbs.ts';
import { bringPapers } from '../receiving/give.ts';
import { handIn, handInFor } from '../receiving/hand-in.ts';
import { slip } from '../receiving/slip.ts';
import { behind, figures } from './figures.ts';

// A hundred matters are lived from end to end, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let cast: Cast;
let services: string[];
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const [laid] = await hallOf(world, cast.chen, [
    {
      ...{ name: '综合', place: '大厅中间' },
      takes: [
        { leaf: 'hall-social', name: '社保卡登记', affair: 'government', documents: ['身份证', '户口簿'] },
        { leaf: 'hall-labour', name: '就业登记', affair: 'government', documents: ['身份证'] },
        { leaf: 'hall-other', name: '借用活动室', affair: 'neighbourhood', documents: ['身份证'] },
      ],
    },
  ]);
  services = laid?.services ?? [];
});
afterAll(() => world.end());

const march = () => ({ community: world.places.community.id, from: '2026-03-01', until: '2026-03-31' });
const seen = () => world.system.see(figures, { token: null }, march());

/** One matter at the counter, done here or handed over; `trips` in all. */
async function one(service: string, here: boolean, trips: number): Promise<string> {
  const { he, wang } = cast;
  const community = world.places.community.id;
  const item = { service, brought: ['身份证'] };
  const counter = { channel: 'counter', person: wang.id, agreed: true } as const;
  const { id } =
    trips === 0
      ? await wang.does(handIn, { community, items: [item] })
      : await he.does(handInFor, { ...counter, community, items: [item] });
  const { id: matter } = at((await he.sees(slip, { slip: id })).matters, 0);
  if (trips === 0) await he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  for (let more = 1; more < trips; more += 1) await he.does(bringPapers, { matter, papers: ['身份证'] });
  if (here) {
    await he.does(fill, { matter, step: 'work', outcome: 'done', answers: { reply: '办好了' } });
    await wang.does(rate, { matter, step: 'confirm', solved: true });
  } else await he.does(fill, { matter, step: 'work', outcome: 'beyond', answers: { reason: '要到县里办', unit: '县人社局' } });
  return matter;
}

test('of fewer than five nothing is said', async () => {
  for (let n = 0; n < 4; n += 1) await one(at(services, 0), true, 1);
  expect(await seen()).toMatchObject({ here: { yes: null, of: null, percent: null }, trips: { percent: null }, target: 1 });
});

test('[S2-A66] 80 of 100 matters are finished in the community: 80 %, of 政务 and of 居务, with the list behind it', async () => {
  for (let n = 0; n < 46; n += 1) await one(at(services, 0), n < 36, n % 3 === 0 ? 0 : 1);
  for (let n = 0; n < 43; n += 1) await one(at(services, 2), n < 36, 1);
  for (let n = 0; n < 7; n += 1) await one(at(services, 2), n < 4, 2);
  const { here, affairs } = await seen();
  expect(here).toEqual({ yes: 80, of: 100, percent: 80 });
  expect(affairs).toEqual([
    { affair: 'government', yes: 40, of: 50, percent: 80 },
    { affair: 'neighbourhood', yes: 40, of: 50, percent: 80 },
  ]);
  expect(await all('elsewhere')).toHaveLength(20);
  expect(await all('here')).toHaveLength(80);
  expect(await cast.lin.seesNot(behind, { ...march(), pick: 'here' })).toBe('not_allowed');
});

test('[S4-B10] 93 of 100 matters took one trip or none: 93 %, against a target of one; the seven that took more are listed', async () => {
  expect(await seen()).toMatchObject({ trips: { yes: 93, of: 100, percent: 93 }, target: 1 });
  const more = await all('more-trips');
  expect(more.map(({ trips }) => trips)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(await all('one-trip')).toHaveLength(93);
});

test('a trip counts as the person says it; what was withdrawn counts nowhere, and what ended on another day stands in no figure of this one', async () => {
  const { wang, he } = cast;
  const counter = { channel: 'counter', person: wang.id, agreed: true, community: world.places.community.id } as const;
  const again = async () => {
    const { id } = await he.does(handInFor, { ...counter, items: [{ service: at(services, 0) }] });
    return at((await he.sees(slip, { slip: id })).matters, 0).id;
  };
  const matter = await again();
  await he.does(fill, { matter, step: 'work', outcome: 'done', answers: { reply: '办好了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true, trips: 3 });
  await wang.does(withdraw, { matter: await again() });
  expect(await seen()).toMatchObject({ trips: { yes: 93, of: 101, percent: 92.1 }, here: { yes: 81, of: 101 } });
  const april = await world.system.see(figures, { token: null }, { ...march(), from: '2026-04-01', until: '2026-04-30' });
  expect(april.here.of).toBeNull();
});

test('papers that were not asked for again and answers ticked to be used again are counted, from five on', async () => {
  const { zhou } = cast;
  const [labour, community] = [at(services, 1), world.places.community.id];
  const hands = (item: object) => zhou.does(handIn, { community, items: [{ service: labour, answers: { details: '失业' }, ...item }] });
  await hands({ answers: { work: '退休工人', details: '失业' }, brought: ['身份证'] });
  const saved = async () => {
    const { papersNotAsked, answersNotAsked } = await seen();
    return [papersNotAsked, answersNotAsked];
  };
  expect(await saved()).toEqual([0, 0]);
  for (let n = 0; n < 4; n += 1) await hands({ kept: ['身份证'], reuse: ['work'] });
  expect(await saved()).toEqual([null, null]);
  await hands({ kept: ['身份证'] });
  expect(await saved()).toEqual([5, null]);
  for (let n = 0; n < 2; n += 1) await hands({ reuse: ['work'] });
  expect(await saved()).toEqual([5, 6]);
});

async function all(pick: 'here' | 'elsewhere' | 'one-trip' | 'more-trips') {
  const rows = [];
  let after: string | null | undefined;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof read>> = await read(pick, after);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}
const read = (pick: 'here' | 'elsewhere' | 'one-trip' | 'more-trips', after: string | undefined) =>
  cast.chen.sees(behind, { ...march(), pick, ...(after ? { after } : {}) });
