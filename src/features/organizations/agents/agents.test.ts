import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { agents } from '#features/imports/kinds/agents.ts';
import { undo } from '#features/imports/undo.ts';
import { register } from '#features/people/door.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { csvOf, deskOf } from '../../../testing/handing-in.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { revoke } from '../revoke.ts';
import { myCards, showCard } from './card.ts';
import { exportAgents } from './export.ts';
import { agentsHere } from './here.ts';
import { listAgent } from './list.ts';
import { agentRoster, agentsOf } from './roster.ts';

let world: World;
let town: Place;
let villages: Place[];
let secretaries: Person[];
let leader: Person;
beforeAll(async () => {
  world = await createWorld();
  town = place({ kind: 'street', name: '集义乡', parent: world.places.county });
  villages = ['1号村', '2号村', '3号村'].map((name) => place({ kind: 'community', name, parent: town, phone: '0351-5550001' }));
  const grids = villages.map((parent) => place({ kind: 'grid', name: '1号网格', parent }));
  const homes = grids.flatMap((grid, nth) =>
    ['101', '102', '103', '104', '105', '106', '107'].map((name) => ({
      ...place({ kind: 'dwelling', name, parent: at(villages, nth) }),
      grid_id: grid.id,
    })),
  );
  await layPlaces(world.owner, [town, ...villages, ...grids, ...homes]);
  secretaries = await Promise.all(
    villages.map((area, nth) => world.arrive('secretary', { area, home: at(homes, nth * 7), called: `${area.name}书记` })),
  );
  await lived(homes.filter((_, nth) => nth % 7 > 0));
  leader = await world.arrive('street-leader', { area: town });
});
afterAll(() => world.end());

/** A household behind each of these doors. */
async function lived(doors: readonly Place[]): Promise<void> {
  const rows = doors.map(({ id, street_id = null, community_id, grid_id = null }) => ({
    ...{ id: newId(), dwelling_id: id, street_id, community_id: community_id ?? '', grid_id },
  }));
  await world.owner.insertInto('household').values(rows).execute();
}

const phoneOf = (nth: number) => `199000${String(10_000 + nth)}`;
const surnames = '赵钱孙李周吴郑王冯陈';
const row = (nth: number, batch = '首批') => ({ name: `${at([...surnames], nth % 10)}代办`, phone: phoneOf(nth), nth: batch });
const rows = (from: number, until: number, batch?: string) => Array.from({ length: until - from }, (_, n) => row(from + n, batch));
const hands = async (nth: number, some: ReturnType<typeof rows>) =>
  await deskOf(world, at(secretaries, nth), at(villages, nth).id).takenOver('agents', csvOf(agents, some));
const roster = () => leader.sees(agentRoster, { street: town.id });
const ofVillage = async (nth: number) => (await at(secretaries, nth).sees(agentsOf, { community: at(villages, nth).id })).rows;

test('[S1-E4] as long as a village has no agent its households are listed as without; after the roster nobody is, and everybody has a number to ring', async () => {
  const before = await roster();
  expect(before.villages.map(({ name, households, lacks }) => [name, households, lacks])).toEqual(
    ['1号村', '2号村', '3号村'].map((name) => [name, 7, 'agent']),
  );
  expect(before.without).toBe(21);
  await hands(0, rows(0, 1));
  await hands(1, rows(40, 41));
  expect(await roster()).toMatchObject({ without: 7, villages: [{ lacks: null }, { lacks: null }, { name: '3号村', lacks: 'agent' }] });
  await hands(2, rows(75, 76));
  expect((await roster()).without).toBe(0);
  for (const { id, name } of villages) {
    const here = await at(secretaries, 0).sees(agentsHere, { community: id });
    expect(here).toEqual({
      community: name,
      rows: [{ called: null, kind: '代办员', phone: '0351-5550001', own: false, hours: null, near: false }],
    });
  }
});

test('[S1-E3] 103 agents of three villages imported in batch 1 count 103; batch 2 starts at 0 and the total stays 103', async () => {
  await hands(0, rows(1, 40));
  await hands(1, rows(41, 75));
  expect(await hands(2, rows(76, 103))).toMatchObject({ state: 'accepted', counts: { rows: 27, good: 27, faulty: 0 } });
  const told = await roster();
  expect(told).toMatchObject({
    street: '集义乡',
    total: 103,
    unlisted: 0,
    batches: [
      { nth: 1, agents: 103 },
      { nth: 2, agents: 0 },
    ],
  });
  expect(told.villages.map(({ agents: n }) => n)).toEqual([40, 35, 28]);
  expect(JSON.stringify(told)).not.toMatch(/赵|1990/);

  await hands(0, [row(0, '第二批'), row(200, '第二批')]);
  expect(await roster()).toMatchObject({
    total: 104,
    batches: [
      { nth: 1, agents: 103 },
      { nth: 2, agents: 2 },
      { nth: 3, agents: 0 },
    ],
  });
  expect((await ofVillage(0)).filter(({ batches }) => batches.length === 2)).toHaveLength(1);
  const { bytes, name } = await leader.sees(exportAgents, { street: town.id });
  expect([name, bytes.length > 1000]).toEqual(['集义乡代办员名册 2026-03-02.xlsx', true]);
});

test('a batch taken back leaves what stood before it; a row twice, and a number of work that is the agent’s own, stay out', async () => {
  const { faults } = await deskOf(world, at(secretaries, 1), at(villages, 1).id).judged(
    'agents',
    csvOf(agents, [row(300), row(300), { ...row(301), workPhone: phoneOf(301) }, row(302, '下一批')]),
  );
  expect(faults.map(({ say }) => say)).toEqual([
    '「姓名」与第 2 行重复',
    '「工作电话」写的是本人电话，请写村委会或代办站的，没有就空着',
    '「批次」应填整数，如 3',
  ]);
  const { id: batch } = await hands(1, [row(40, '三'), row(303, '3')]);
  expect(await roster()).toMatchObject({ total: 105, batches: [{}, {}, { nth: 3, agents: 2 }, { nth: 4, agents: 0 }] });
  const guard = await world.arrive('security-admin');
  const why = '名册传错了，改好再传';
  expect(await at(secretaries, 1).isRefused(undo, { batch, why })).toBe('approvals.sent');
  await guard.does(decide, { approval: at((await guard.sees(waiting, {})).rows, 0).id, verdict: 'yes', answer: '核对过' });
  expect(await roster()).toMatchObject({ total: 104, batches: [{ agents: 103 }, { agents: 2 }, { nth: 3, agents: 0 }] });
});

test('whoever is appointed by hand stands in no batch until the secretary lists them; whoever leaves is counted no more', async () => {
  const [south, secretary] = [at(villages, 2), at(secretaries, 2)];
  const where = { street_id: town.id, community_id: south.id, grid_id: null, micro_grid_id: null };
  const [person = ''] = await register(world.owner, world.system.keys, world.now(), [{ name: '马小手', where }]);
  const { id: post } = await secretary.does(appoint, { person, kind: 'agent', area: south.id, called: '马师傅', since: '2026-03-02' });
  expect(await roster()).toMatchObject({ total: 105, unlisted: 1 });
  await secretary.does(listAgent, { post, nth: 1, listed: true });
  expect(await roster()).toMatchObject({ total: 105, unlisted: 0, batches: [{ agents: 104 }, {}, {}] });
  await secretary.does(listAgent, { post, nth: 1, listed: false });
  expect(await roster()).toMatchObject({ total: 105, unlisted: 1, batches: [{ agents: 103 }, {}, {}] });
  expect(await at(secretaries, 0).isRefused(listAgent, { post, nth: 1, listed: true })).toBe('not_found');
  await secretary.does(revoke, { post });
  expect(await roster()).toMatchObject({ total: 104, unlisted: 0 });
});

test('whoever leads the agents is listed by a file with the post they hold; of two posts with one listed they stand in a batch', async () => {
  const [south, north] = [at(villages, 2), at(villages, 1)];
  const where = { street_id: town.id, community_id: south.id, grid_id: null, micro_grid_id: null };
  const [person = ''] = await register(world.owner, world.system.keys, world.now(), [{ name: '冯代办', phone: phoneOf(400), where }]);
  const named = { person, called: '冯主任', since: '2026-03-02' };
  await at(secretaries, 2).does(appoint, { ...named, kind: 'first-agent', area: south.id });
  const before = await roster();
  expect(before.unlisted).toBe(1);
  await hands(2, [{ ...row(400), name: '冯代办' }]);
  const posts = await world.owner.selectFrom('post').select(['kind', 'called']).where('person_id', '=', person).execute();
  expect(posts).toEqual([{ kind: 'first-agent', called: '冯主任' }]);
  expect(await roster()).toMatchObject({ total: before.total, unlisted: 0 });
  await world.owner
    .insertInto('post')
    .values({
      id: newId(),
      kind: 'agent',
      person_id: person,
      area_id: north.id,
      community_id: north.id,
      called: '冯主任',
      since: '2026-03-02',
    })
    .execute();
  const { total, unlisted, villages: told } = await roster();
  expect([total, unlisted, told[1]?.agents]).toEqual([before.total, 0, (before.villages[1]?.agents ?? 0) + 1]);
});

test('somebody whom two villages list is one agent of each and one of the town; another of the same name is somebody else', async () => {
  const before = await roster();
  const count = ({ total, villages: told }: typeof before) => [total, ...told.map(({ agents: n }) => n)];
  const [total = 0, first = 0, second = 0, third = 0] = count(before);
  await hands(0, [row(500)]);
  await hands(1, [row(500)]);
  expect(count(await roster())).toEqual([total + 1, first + 1, second + 1, third]);
  await hands(2, [{ ...row(501), name: row(500).name }]);
  expect(count(await roster())).toEqual([total + 2, first + 1, second + 1, third + 1]);
});

test('an agent who also works in a villager’s grid comes first; who runs no part of the town reads no roster', async () => {
  const [grid, agent] = [at(world.places.grids, 0), await world.arrive('agent', { called: '远处的' })];
  const near = await world.arrive('agent', { name: '近处的', called: '近处的' });
  await world.owner
    .insertInto('post')
    .values({
      id: crypto.randomUUID(),
      kind: 'grid-worker',
      person_id: near.id,
      area_id: grid.id,
      community_id: world.places.community.id,
      called: '近处的',
      since: '2026-01-01',
    })
    .execute();
  for (const [who, called] of [
    [agent, '远处的'],
    [near, '近处的'],
  ] as const) {
    const post = at((await who.sees(myCards, {})).rows, 0).post;
    await who.does(showCard, { post, called, phone: '19912345678', from: 0, until: 24, agreed: true });
  }
  const { rows: here } = await agent.sees(agentsHere, { community: world.places.community.id, grid: grid.id });
  expect(here.slice(0, 2).map(({ called, near: first }) => [called, first])).toEqual([
    ['近处的', true],
    ['远处的', false],
  ]);
  const elsewhere = await world.arrive('secretary');
  expect(await elsewhere.seesNot(agentRoster, { street: town.id })).toBe('not_found');
  expect(await elsewhere.seesNot(agentsOf, { community: at(villages, 0).id })).toBe('not_found');
  expect(await near.seesNot(agentsOf, { community: world.places.community.id })).toBe('not_allowed');
});
