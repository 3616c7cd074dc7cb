import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { live } from './live.ts';
import { places } from './places.ts';
import { rates } from './rates.ts';

let world: World;
let wang: Person;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident');
  chen = await world.arrive('secretary');
  community = world.places.community.id;
});
beforeEach(() => sql`truncate matter, matter_event, task, rating, notice cascade`.execute(world.owner));
afterAll(() => world.end());

type Made = {
  /** Hours before now it came in, and hours after that until somebody answered. */
  readonly ago?: number;
  readonly answered?: number;
  readonly outcome?: 'solved' | 'explained' | 'handed-over' | 'withdrawn';
  readonly grid?: 0 | 1 | null;
  readonly stars?: number;
};

/** So many orders of one sort, each due to be answered within two hours. */
async function made(count: number, { ago = 48, answered, outcome, grid = 0, stars }: Made = {}): Promise<void> {
  const { street, grids } = world.places;
  const opened = world.now().subtract({ hours: ago }).toString();
  const ended = outcome === undefined ? null : world.now().toString();
  const ids = Array.from({ length: count }, newId);
  await sql`
    with laid as (
      insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, street_id, community_id, grid_id, step, state, seq, opened_at, due_at, ended_at, outcome)
      select id, '0001', m.method_id, m.method_version, '灯坏了', 'online', ${wang.account}::uuid, ${wang.id}::uuid, ${street.id}::uuid, ${community}::uuid, ${grid === null ? null : at(grids, grid).id}::uuid,
        case when ${ended}::text is null then 'work' end, '{}', 1, ${opened}::timestamptz, ${opened}::timestamptz + interval '72 hours', ${ended}::timestamptz, ${outcome ?? null}::text
      from unnest(${ids}::uuid[]) as id, (select id as method_id, version as method_version from method limit 1) m returning id)
    insert into matter_event (matter_id, seq, kind, by_account, by_person, by_as, at, facts, became)
    select id, 1, 'opened', ${wang.account}::uuid, ${wang.id}::uuid, 'opener', ${opened}::timestamptz, '{}'::jsonb,
      jsonb_build_object('due', jsonb_build_object('at', ${opened}::timestamptz + interval '2 hours')) from laid
    union all select id, 2, 'did', ${chen.account}, ${chen.id}, 'secretary', ${opened}::timestamptz + make_interval(hours => ${answered ?? 0}), '{}', '{}'
      from laid where ${answered !== undefined}`.execute(world.owner);
  await sql`
    insert into rating (id, matter_id, visit, community_id, stars, at) select gen_random_uuid(), id, 3, ${community}, ${stars ?? null}::int, ${world.now().toString()}
    from unnest(${ids}::uuid[]) as id where ${stars !== undefined}`.execute(world.owner);
}

test('of twenty orders four were withdrawn before anybody answered and two are not due: of the fourteen left twelve were answered in time', async () => {
  await made(4, { outcome: 'withdrawn' });
  await made(2, { ago: 1 });
  await made(12, { answered: 1 });
  await made(1, { answered: 3 });
  await made(1);
  const [response] = (await chen.sees(rates, { area: community })).rates;
  expect(response).toEqual({
    id: 'response',
    yes: 12,
    of: 14,
    percent: 85.7,
    left: [
      { why: '居民撤回', count: 4 },
      { why: '还没到时限', count: 2 },
    ],
    no: [{ why: '超过时限才有人应', count: 2 }],
  });
});

test('solved are those the resident confirmed, of those that have ended; what is told about explaining and handing over adds up', async () => {
  await made(9, { answered: 1, outcome: 'solved' });
  await made(2, { answered: 1, outcome: 'explained' });
  await made(1, { answered: 1, outcome: 'handed-over' });
  await made(3, { answered: 1 });
  await made(1, { answered: 1, outcome: 'withdrawn' });
  await made(7, { ago: 31 * 24, answered: 1, outcome: 'explained' }); // not of these thirty days
  const [, solved] = (await chen.sees(rates, { area: community })).rates;
  expect(solved).toMatchObject({ yes: 9, of: 12, percent: 75 });
  expect(solved?.left).toEqual([
    { why: '居民撤回', count: 1 },
    { why: '还在办', count: 3 },
  ]);
  expect(solved?.no).toEqual([
    { why: '说明情况', count: 2 },
    { why: '移交别处', count: 1 },
  ]);
});

test('the satisfied are told in whole fives, and below five nothing is told at all', async () => {
  await made(4, { answered: 1, outcome: 'solved', stars: 5 });
  const few = (await chen.sees(rates, { area: community })).rates;
  expect(few.map(({ percent, yes }) => [percent, yes])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  await made(3, { answered: 1, outcome: 'solved', stars: 3 });
  await made(2, { answered: 1, outcome: 'solved' });
  const [, , satisfied] = (await chen.sees(rates, { area: community })).rates;
  expect(satisfied).toMatchObject({
    of: 5,
    left: [
      { why: '没有评价', count: 2 },
      { why: '等凑满五份', count: 2 },
    ],
  });
  expect((satisfied?.yes ?? 0) + (satisfied?.no[0]?.count ?? 0)).toBe(5);
});

test('every grid stands in its order with what is open and what came, small figures untold and not to be reckoned', async () => {
  await made(12, { grid: 0 });
  await made(3, { grid: 1 });
  await made(6, { grid: 1, outcome: 'solved', answered: 1 });
  await made(5, { ago: 80, grid: 0 });
  const seen = await chen.sees(live, { area: community });
  expect(seen.area).toEqual({ id: community, name: '劲松社区', kind: 'community' });
  expect(seen.parts.map(({ name, open, came }) => [name, open, came])).toEqual([
    ['1号网格', null, 17],
    ['2号网格', null, 9],
  ]);
  expect([seen.open, seen.late, seen.came]).toEqual([20, 5, 26]);
  await made(6, { grid: null });
  expect((await chen.sees(live, { area: community })).parts.map(({ name }) => name)).toEqual(['1号网格', '2号网格', null]);
});

test('a street shows its communities by code, whatever their figures; a community without orders shows noughts', async () => {
  await made(7);
  const leader = await world.arrive('street-leader');
  const street = world.places.street.id;
  expect((await leader.sees(live, { area: street })).parts).toEqual([{ id: community, name: '劲松社区', open: 7, came: 7 }]);
  expect((await leader.sees(places, {})).places.map(({ name }) => name)).toEqual(['老军营街道', '劲松社区']);
  expect((await chen.sees(places, {})).places.map(({ name }) => name)).toEqual(['劲松社区']);
  expect(await chen.seesNot(live, { area: street })).toBe('not_found');
  const county = await world.arrive('county-leader');
  expect((await county.sees(live, { area: world.places.county.id })).parts.map(({ name, open }) => [name, open])).toEqual([
    ['老军营街道', 7],
    ['迎泽街道', 0],
  ]);
});

test('nothing that names an order or a person is told', async () => {
  const { wang: asks, done } = await castOf(world);
  await done({ subject: '厨房水管漏水' });
  await made(6);
  const told = JSON.stringify([await chen.sees(live, { area: community }), await chen.sees(rates, { area: community })]);
  for (const secret of ['漏水', '灯坏', asks.id, asks.account, '周师傅', '王小明']) expect(told).not.toContain(secret);
});
