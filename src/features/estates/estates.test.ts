import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { begin } from '#features/matters/gathering/begin.ts';
import { object } from '#features/matters/gathering/object.ts';
import { answerObjection } from '#features/matters/gathering/verbs.ts';
import { inbox } from '#features/matters/lists.ts';
import { show } from '#features/matters/show.ts';
import { fill } from '#features/matters/verbs.ts';
import { endBody, foundBody } from '#features/organizations/bodies/found.ts';
import { posts } from '#features/organizations/posts.ts';
import { ownersCommittee } from '#library/owners-committee.ts';
import type { Person } from '../../testing/arrive.ts';
import { switchOn } from '../../testing/methods.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { estates } from './list.ts';
import { setManagement } from './management.ts';
import { estatePage } from './page.ts';
import { seat } from './seat.ts';

let world: World;
let cast: Cast;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
  community = world.places.community.id;
  await switchOn(world, [ownersCommittee]);
});
afterAll(() => world.end());

async function newEstate(name: string): Promise<Place> {
  const estate = place({ kind: 'estate', name, parent: world.places.community });
  await layPlaces(world.owner, [estate]);
  return estate;
}
const waiting = async (by: Person) => (await by.sees(inbox, {})).rows;
const toSetUp = async (estate: string) => (await waiting(chen)).filter(({ subject }) => subject.includes(`给${estate}成立业主委员会`));
const stepOf = async (matter: string) => (await chen.sees(show, { matter })).status;

/** As far as the vote: group, roll, and the roll pinned up for fifteen days. */
async function toTheVote(estate: Place, matter: string, { owners, area }: { owners: number; area: number }): Promise<void> {
  await chen.does(fill, {
    matter,
    step: 'prepare',
    outcome: 'formed',
    answers: { owners: 4, all: 7, on: world.now().toString().slice(0, 10) },
  });
  const notice = `${estate.name}名册和候选人公示，请各位业主核对`;
  await chen.does(fill, { matter, step: 'roll', outcome: 'listed', answers: { owners, area, notice } });
  await passDays(15);
}
async function passDays(days: number): Promise<void> {
  world.pass({ hours: 24 * days, minutes: 1 });
  await world.sweep();
}
const counted = { voted: 80, 'voted-area': 8000.5, agreed: 60, 'agreed-area': 5000, seats: 5, notice: '表决结果公示' };
const voted = (matter: string, answers: object) =>
  chen.isRefused(fill, { matter, step: 'vote', outcome: 'elected', answers: { ...counted, ...answers } });

test('[S0-A7] an estate marked as nobody’s gets one to-do 「成立业主委员会」, which the secretary finds; marked again it stays one', async () => {
  const estate = await newEstate('温馨家园');
  const said = { estate: estate.id, mode: 'none', since: '2026-03-02' } as const;
  await chen.does(setManagement, said);
  expect(await toSetUp('温馨家园')).toHaveLength(1);
  await chen.does(setManagement, said);
  await Promise.all([chen.does(setManagement, said), cast.he.does(setManagement, said)]);
  expect(await toSetUp('温馨家园')).toHaveLength(1);
  const row = (await chen.sees(estates, { community })).rows.find(({ id }) => id === estate.id);
  expect(row).toMatchObject({ managed: { mode: 'none', since: '2026-03-02' }, settingUp: at(await toSetUp('温馨家园'), 0).id, term: null });
  expect(await cast.wang.sees(estatePage, { estate: estate.id })).toMatchObject({ managed: { mode: 'none' }, settingUp: true });
});

test('an estate with a firm, or with a committee in office, is nobody’s to-do; only the community’s own office says so, and never of days to come', async () => {
  const estate = await newEstate('安居苑');
  await chen.does(setManagement, { estate: estate.id, mode: 'firm', since: '2026-03-01' });
  expect(await toSetUp('安居苑')).toEqual([]);
  const said = { estate: estate.id, mode: 'none', since: '2026-02-01' } as const;
  expect(await chen.isRefused(setManagement, said)).toBe('estates.earlier');
  expect(await chen.isRefused(setManagement, { ...said, since: '2026-12-01' })).toBe('estates.not_yet');
  expect(await chen.isRefused(setManagement, { ...said, estate: community })).toBe('estates.not_an_estate');
  const other = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await other.isRefused(setManagement, { ...said, since: '2026-03-02' })).toBe('not_found');
  for (const person of [cast.wang, cast.lin, cast.zhou]) expect(await person.isRefused(setManagement, said)).toBe('not_allowed');
});

test('an objection that is right brings the roll back to be looked at again; where too few came, the owners begin anew', async () => {
  const estate = await newEstate('新园里');
  const { id: matter } = await chen.does(begin, {
    method: 'owners-committee',
    leaf: 'owners-committee',
    place: estate.id,
    subject: '新园里成立业主委员会',
  });
  const answers = { owners: 30, area: 3000, notice: '请各位业主核对名册' };
  await chen.does(fill, { matter, step: 'prepare', outcome: 'formed', answers: { owners: 4, all: 7, on: '2026-03-02' } });
  await chen.does(fill, { matter, step: 'roll', outcome: 'listed', answers });
  await cast.wang.does(object, { matter, reason: '有一户没算进去' });
  const objection = (await chen.sees(show, { matter })).gathering?.objections[0]?.seq ?? 0;
  await chen.does(answerObjection, { matter, objection, upheld: true, reason: '确实漏了，补上' });
  expect(await stepOf(matter)).toBe('等核实业主名册');
  await chen.does(fill, { matter, step: 'roll', outcome: 'listed', answers: { ...answers, owners: 31 } });
  await passDays(15);
  await chen.does(fill, { matter, step: 'vote', outcome: 'failed', answers: { reason: '来的人不够' } });
  expect(await stepOf(matter)).toBe('等核实业主名册');
});

test('[S0-A8] preparation, roll, vote and result run to 「已备案」; committee, members and term then stand on the estate’s page, and the term ends by itself', async () => {
  const { estate } = world.places;
  chen = await world.arrive('secretary', { called: '陈书记' }); // weeks later somebody signs in anew
  const wang = await world.arrive('resident');
  await chen.does(setManagement, { estate: estate.id, mode: 'none', since: '2026-03-02' });
  const matter = at(await toSetUp(estate.name), 0).id;
  await toTheVote(estate, matter, { owners: 120, area: 11_000 });
  // Two thirds of 120 are 80, of 11,000 ㎡ 7,333.34; more than half of those who took part must agree, by both.
  expect(await voted(matter, { voted: 79 })).toBe('estates.too_few_persons');
  expect(await voted(matter, { 'voted-area': 7333 })).toBe('estates.too_little_area');
  expect(await voted(matter, { agreed: 40 })).toBe('estates.not_agreed_persons');
  expect(await voted(matter, { 'agreed-area': 4000.25 })).toBe('estates.not_agreed_area');
  expect(await voted(matter, { agreed: 81 })).toBe('estates.count_wrong');
  expect(await stepOf(matter)).toBe('等业主表决');
  expect(await voted(matter, {})).toBe('allowed');
  const filed = { paper: '灵物备〔2026〕7号', from: '2026-04-01', until: '2031-04-01' };
  const files = (answers: object) => chen.isRefused(fill, { matter, step: 'file', outcome: 'filed', answers: { ...filed, ...answers } });
  expect(await files({})).toBe('method.not_here'); // the result is pinned up first
  await passDays(7);
  expect(await files({ until: '2031-04-02' })).toBe('estates.term_wrong');
  const { id: old } = await chen.does(foundBody, { kind: 'self-committee', area: estate.id, name: '老自治会' });
  expect(await files({})).toBe('estates.governed_already');
  await chen.does(endBody, { body: old, why: '登记错了，从来没有人' });
  expect(await files({})).toBe('allowed');
  expect(await stepOf(matter)).toBe('已备案');

  const sun = await world.arrive('resident', { name: '孙业主', home: at(world.places.dwellings, 2) });
  const zhao = await world.arrive('resident', { name: '赵业主', home: at(world.places.dwellings, 3) });
  const seated = (person: Person, kind: 'owners-chair' | 'owners-member', called: string) =>
    chen.isRefused(seat, { estate: estate.id, person: person.id, kind, called });
  expect(await seated(sun, 'owners-chair', '孙主任')).toBe('allowed');
  expect(await seated(zhao, 'owners-chair', '赵主任')).toBe('estates.one_chair');
  expect(await seated(sun, 'owners-member', '老孙')).toBe('estates.seated_already');
  expect(await seated(zhao, 'owners-member', '赵委员')).toBe('allowed');

  const term = { since: '2026-04-01', until: '2031-04-01' };
  expect(await wang.sees(estatePage, { estate: estate.id })).toMatchObject({
    settingUp: false,
    committee: {
      ...{ name: '劲松新景业主委员会', paper: '灵物备〔2026〕7号', seats: 5, ...term },
      vote: { persons: { all: 120, voted: 80, agreed: 60 }, area: { all: 11_000, voted: 8000.5, agreed: 5000 } },
      members: [
        { called: '孙主任', kind: '业委会主任', ...term },
        { called: '赵委员', kind: '业委会委员', ...term },
      ],
    },
  });
  const stranger = await world.arrive('resident', { name: '外来', home: at(world.places.dwellings, 8) });
  expect((await stranger.sees(estatePage, { estate: estate.id })).committee).toMatchObject({ seats: 5, members: null });
  expect((await chen.sees(estates, { community })).rows.find(({ id }) => id === estate.id)?.term).toMatchObject({ seats: 5, seated: 2 });

  await passDays(365);
  chen = await world.arrive('secretary', { called: '新书记' });
  expect((await chen.sees(posts, { community })).rows.map(({ called }) => called)).toContain('孙主任');
  await chen.does(setManagement, { estate: estate.id, mode: 'none', since: '2026-06-01' });
  expect(await toSetUp(estate.name)).toEqual([]); // there is a committee in office
  await passDays(365 * 4 + 30);
  chen = await world.arrive('secretary', { called: '再后来的书记' });
  const neighbour = await world.arrive('resident');
  expect((await chen.sees(posts, { community })).rows.map(({ called }) => called)).not.toContain('孙主任');
  expect((await neighbour.sees(estatePage, { estate: estate.id })).committee).toBeNull();
});
