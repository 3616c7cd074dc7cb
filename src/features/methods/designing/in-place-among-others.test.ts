import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { estates } from '#features/estates/list.ts';
import { setManagement } from '#features/estates/management.ts';
import { branchLink } from '#library/branch-link.ts';
import { findAndFix } from '#library/find-and-fix.ts';
import { ownersCommittee } from '#library/owners-committee.ts';
import { livelihoodMeeting } from '#library/regular-meetings.ts';
import { starRound } from '#library/star-round.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { Person } from '../../../testing/arrive.ts';
import { inPlace } from '../../../testing/designs.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../../matters/file.ts';
import { begin } from '../../matters/gathering/begin.ts';
import { convene } from '../../matters/gathering/verbs.ts';
import { meeting } from '../../matters/meetings/meeting.ts';
import { keepMinutes } from '../../matters/meetings/minutes.ts';
import { enrolling } from '../../matters/rounding/enrolling.ts';
import { openRound } from '../../matters/rounding/open-round.ts';
import { rounds, showRound } from '../../matters/rounding/rounds.ts';
import { parts } from '../../matters/splitting/parts.ts';
import { split } from '../../matters/splitting/split.ts';
import { between } from '../../matters/upward/between.ts';
import { passUp } from '../../matters/upward/pass-up.ts';
import { fill, take } from '../../matters/verbs.ts';

let world: World;
let cast: Cast;
let chen: Person;
let head: Person;
let community: string;
let committee: Person[];
const seats = ['appraisal-council', 'council', 'member', 'supervisor'];
const others = ['branch', 'community-staff', 'street-leader', 'property'];
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  cast = await castOf(world);
  ({ chen } = cast);
  for (const kind of [...seats, ...others]) await world.arrive(kind);
  committee = [await world.arrive('two-committees'), await world.arrive('two-committees')];
  head = await world.arrive('grid-head');
  await switchOn(world, [starRound, branchLink, findAndFix, ownersCommittee, livelihoodMeeting]);
});
afterAll(() => world.end());

const variantOf = async (method: string, ...edits: Edit[]) =>
  await inPlace(chen, { community, method, edits: [{ do: 'name-method', name: '我们自己的' }, ...edits] });
const methodOf = async (matter: string) =>
  (await world.owner.selectFrom('matter').select('method_id').where('id', '=', matter).executeTakeFirstOrThrow()).method_id;

test('a round that is open goes on taking households in by its own page, and no second one is opened beside it', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 0) });
  const asked = { communities: [community], name: '2026年星级文明户', plan: '三月报名，四月两会审。' };
  const { id: round } = await chen.does(openRound, { method: 'star-round', ...asked });
  const own = await variantOf('star-round');
  const [leaf] = (await wang.sees(enrolling, { place: wang.dwelling.id })).rounds;
  const application = { subject: '我家报星级文明户', leaf: leaf?.leaf ?? '', place: wang.dwelling.id };
  const { id: matter } = await wang.does(file, { ...application, answers: { wish: 'five', self: '五样都做到了' } });
  expect(await methodOf(matter)).toBe('star-round');
  expect(await chen.sees(showRound, { round })).toMatchObject({ asked: 1 });
  expect(await chen.isRefused(openRound, { method: own, ...asked })).toBe('matters.round_running');
  expect((await chen.sees(rounds, {})).methods).toEqual([]);
});

test('grid and branch pass to each other by the community’s own, and both lists say whose turn it is', async () => {
  const own = await variantOf('branch-link', { do: 'name-step', step: 'branch', name: '支部先看' });
  const branch = await world.arrive('branch');
  const given = { topic: 'branch-safety', subject: '二单元楼道堆着杂物', place: at(world.places.grids, 0).id };
  const { id: matter } = await cast.lin.does(passUp, given);
  expect(await methodOf(matter)).toBe(own);
  const turn = async () => (await branch.sees(between, { open: true })).rows.map((row) => row.turn);
  expect(await turn()).toEqual(['branch']);
  await branch.does(fill, { matter, step: 'branch', outcome: 'passed', answers: { reason: '请网格先联系物业' } });
  expect(await turn()).toEqual(['grid']);
});

test('what a round of asking found falls into orders by the community’s own of both', async () => {
  const [orders, asking] = [await variantOf('three-orders'), await variantOf('find-and-fix')];
  const begun = { place: community, subject: '三月急难愁盼排查', leaf: 'asking-round' };
  const { id: matter } = await head.does(begin, { method: 'find-and-fix', ...begun });
  expect(await methodOf(matter)).toBe(asking);
  await head.does(fill, { matter, step: 'ask', outcome: 'found', answers: { doors: 62, found: 2 } });
  const found = ['楼道灯不亮', '扶手断了'].map((subject) => ({ subject, leaf: 'stair-light', place: cast.wang.dwelling.id }));
  await head.does(split, { matter, step: 'orders', parts: found });
  for (const part of (await head.sees(parts, { matter })).parts) expect(await methodOf(part.matter)).toBe(orders);
});

test('what a meeting decides is given to its owner by the community’s own way of carrying out', async () => {
  const own = await variantOf('resolution', { do: 'time-step', step: 'take', within: { unit: 'workdays', count: 2 } });
  const { id: matter } = await chen.does(begin, { method: 'livelihood-meeting', place: community, subject: '民生实事例会' });
  await chen.does(fill, { matter, step: 'topics', outcome: 'set', answers: { topics: '这次办什么' } });
  await chen.does(convene, { matter, at: world.now().add({ hours: 2 }).toString(), place: '村委会' });
  const owner = at(committee, 0);
  const minutes = { matter, step: 'meet', outcome: 'held', answers: { heard: '都说水渠要紧' } };
  const resolutions = [{ what: '修通村北水渠', post: owner.post ?? '', due: '2026-03-31' }];
  await chen.does(keepMinutes, { ...minutes, present: [chen, ...committee].map(({ id }) => id), resolutions });
  const [decided] = (await chen.sees(meeting, { matter })).decided;
  expect(await methodOf(decided?.matter ?? '')).toBe(own);
  await owner.does(take, { matter: decided?.matter ?? '', step: 'take' });
  await owner.does(fill, { matter: decided?.matter ?? '', step: 'carry', outcome: 'done', answers: { did: '办完了' } });
});

test('an estate nobody manages is set up by the community’s own, whose owners’ vote still counts', async () => {
  const own = await variantOf('owners-committee', { do: 'name-step', step: 'vote', name: '业主投票' });
  const estate = place({ kind: 'estate', name: '温馨家园', parent: world.places.community });
  await layPlaces(world.owner, [estate]);
  await chen.does(setManagement, { estate: estate.id, mode: 'none', since: '2026-03-02' });
  const row = (await chen.sees(estates, { community })).rows.find(({ id }) => id === estate.id);
  const matter = row?.settingUp ?? '';
  expect(await methodOf(matter)).toBe(own);
  await chen.does(fill, { matter, step: 'prepare', outcome: 'formed', answers: { owners: 4, all: 7, on: '2026-03-02' } });
  await chen.does(fill, { matter, step: 'roll', outcome: 'listed', answers: { owners: 120, area: 12_000, notice: '请核对' } });
  world.pass({ hours: 24 * 15, minutes: 1 });
  await world.sweep();
  const counted = { voted: 80, 'voted-area': 8000.5, agreed: 60, 'agreed-area': 5000, seats: 5, notice: '结果公示' };
  await chen.does(fill, { matter, step: 'vote', outcome: 'elected', answers: counted });
  const votes = await world.owner
    .selectFrom('committee_vote')
    .select(['owners', 'voted', 'agreed'])
    .where('matter_id', '=', matter)
    .execute();
  expect(votes).toEqual([{ owners: 120, voted: 80, agreed: 60 }]);
});
