import { afterAll, beforeAll, expect, test } from 'vitest';
import { sixSteps } from '#library/six-steps.ts';
import type { Person } from '../../../testing/arrive.ts';
import { drafted, edited } from '../../../testing/designs.ts';
import { switchOn } from '../../../testing/methods.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../../matters/file.ts';
import { show } from '../../matters/show.ts';
import { fill, rate, take } from '../../matters/verbs.ts';
import { preview } from '../preview.ts';
import { adopt } from '../sharing/adopt.ts';
import { share, unshare } from '../sharing/share.ts';
import { library } from '../switch.ts';
import { revise } from './derive.ts';
import { openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';
import { retire, takeBackRetirement } from './retire.ts';
import { saveDraft } from './save.ts';
import { versions } from './versions.ts';
import { workshop } from './workshop.ts';

let world: World;
let chen: Person;
let wang: Person;
let branch: Person;
let linked: Person;
let lin: Person;
let community: string;
let own: string;
let before: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  wang = await world.arrive('resident');
  branch = await world.arrive('estate-branch', { called: '支部老韩' });
  linked = await world.arrive('linked-member', { called: '党员老冯' });
  lin = await world.arrive('grid-worker', { called: '小林' });
  for (const kind of ['member', 'supervisor', 'community-staff', 'property', 'department']) await world.arrive(kind);
  chen = await world.arrive('secretary', { called: '陈书记' });
  await switchOn(world, [sixSteps]);
  before = await asks('单元门坏了');
});
afterAll(() => world.end());

const asks = async (subject: string) => (await wang.does(file, { subject, leaf: 'common-work', place: wang.dwelling.id })).id;
const standing = async (matter: string) =>
  await world.owner
    .selectFrom('matter')
    .select(['method_id', 'method_version', 'step', 'outcome'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
const isSmall = async (matter: string) => {
  await branch.does(fill, { matter, step: 'sort', outcome: 'small', answers: { why: 'one' } });
  await linked.does(take, { matter, step: 'link' });
  await linked.does(fill, { matter, step: 'small', outcome: 'done', answers: { did: '换了合页' } });
};

test('a secretary writes a variant of the six steps: another name, another time, one step more; it takes the place of its origin in one act', async () => {
  const { draft, rev, page } = await drafted(chen, {
    community,
    method: 'six-steps',
    edits: [
      { do: 'name-method', name: '七步议事' },
      { do: 'time-step', step: 'sort', within: { unit: 'workdays', count: 1 } },
      { do: 'add-step', kind: 'fill', after: 'small' },
      { do: 'name-step', step: 'step', name: '邻里看一看' },
      { do: 'give-step', step: 'step', who: { posts: ['grid-worker'] } },
      { do: 'time-step', step: 'step', within: { unit: 'hours', count: 48 } },
    ],
  });
  const opened = await chen.sees(openDraft, { draft });
  expect(opened).toMatchObject({ faults: [], rev: 1, version: 1, origin: { method: 'six-steps', version: 1, community: null } });
  expect(opened.inPlaceOf).toEqual({ name: '六步闭环议事', running: 1 });
  await chen.does(publishDraft, { draft, rev, reason: '小事办完，邻里先看一眼', inUse: true });
  own = page.id;
  const listed = (await chen.sees(library, { community })).methods;
  expect(listed.find(({ id }) => id === own)).toMatchObject({ name: '七步议事', version: 1, on: true, faults: [] });
  expect(listed.find(({ id }) => id === 'six-steps')).toMatchObject({ on: false });
});

test('what began before goes on to its end by the page it began with; what begins now goes by the new one, step by step', async () => {
  await isSmall(before);
  await wang.does(rate, { matter: before, step: 'confirm', solved: true });
  expect((await chen.sees(show, { matter: before })).method).toBe('六步闭环议事');
  const now = await asks('楼道窗户关不上');
  expect(await standing(now)).toMatchObject({ method_id: own, method_version: 1 });
  await isSmall(now);
  expect((await chen.sees(show, { matter: now })).method).toBe('七步议事');
  expect((await standing(now)).step).toBe('step');
  await lin.does(fill, { matter: now, step: 'step', outcome: 'done' });
  await wang.does(rate, { matter: now, step: 'confirm', solved: true });
  expect((await standing(now)).outcome).toBe('solved');
});

test('[S4-B15] each version stands with its day and its reason; what runs stays on its own', async () => {
  const running = await asks('楼前坑洼');
  world.pass({ hours: 24 });
  const { id: draft } = await chen.does(revise, { community, method: own });
  expect((await chen.does(revise, { community, method: own })).id).toBe(draft);
  const { page, rev, version } = await chen.sees(openDraft, { draft });
  expect(version).toBe(2);
  expect(await chen.isRefused(publishDraft, { draft, rev, reason: '没有改' })).toBe('methods.same_as_before');
  await chen.does(saveDraft, { draft, rev, page: edited(page, { do: 'time-step', step: 'step', within: { unit: 'hours', count: 24 } }) });
  await chen.does(publishDraft, { draft, rev: rev + 1, reason: '两天太久', inUse: true });
  const next = await asks('花坛砖松了');
  expect([(await standing(running)).method_version, (await standing(next)).method_version]).toEqual([1, 2]);
  const told = await chen.sees(versions, { community, method: own });
  expect(told.versions.map(({ version: nth, reason, by, on, running: open }) => ({ nth, reason, by, on, open }))).toEqual([
    { nth: 2, reason: '两天太久', by: '陈书记', on: true, open: 1 },
    { nth: 1, reason: '小事办完，邻里先看一眼', by: '陈书记', on: false, open: 1 },
  ]);
  expect(told.versions.map(({ changed }) => changed)).toEqual([['第 5 步『邻里看一看』：期限由 48 小时改为 24 小时。'], []]);
  expect(told.versions.map(({ at }) => Date.parse(at))).toEqual(
    [world.now(), world.now().subtract({ hours: 24 })].map((at) => at.epochMilliseconds),
  );
});

test('[S1-Z4] a community publishes its practice, another takes it up under its own names, and where it comes from is shown', async () => {
  const there = world.places.otherCommunity;
  const gao = await world.arrive('secretary', { area: there, called: '高书记' });
  const asked = { community: there.id, method: own };
  expect(await gao.isRefused(adopt, asked)).toBe('methods.unknown');
  expect(await gao.seesNot(preview, asked)).toBe('methods.unknown');
  await chen.does(share, { community, method: own });
  expect((await gao.sees(workshop, { community: there.id })).shared).toMatchObject([
    { method: own, version: 2, name: '七步议事', community: world.places.community.name, takenUp: [], origin: { method: 'six-steps' } },
  ]);
  expect(await gao.isRefused(adopt, { ...asked, words: ['提', '理'] })).toBe('methods.words_count');
  await gao.does(adopt, { ...asked, name: '院坝七步', unit: '桩', words: ['提出来', '分一分', '坐下议', '有人办', '有人看', '大家评'] });
  const mine = (await gao.sees(workshop, { community: there.id })).own;
  expect(mine).toMatchObject([
    {
      name: '院坝七步',
      version: 1,
      on: false,
      origin: { method: own, version: 2, name: '七步议事', community: world.places.community.name },
    },
  ]);
  const taken = await gao.sees(preview, { community: there.id, method: mine[0]?.id ?? '' });
  expect(taken).toMatchObject({ name: '院坝七步', unit: '桩', words: ['提出来', '分一分', '坐下议', '有人办', '有人看', '大家评'] });
  expect(taken.steps[0]).toMatchObject({ name: '支部理事', shown: '分一分' });
  await chen.does(unshare, { community, method: own });
  expect((await gao.sees(workshop, { community: there.id })).shared).toEqual([]);
  expect((await gao.sees(versions, { community: there.id, method: mine[0]?.id ?? '' })).origin).toMatchObject({ name: '七步议事' });
  expect(await chen.seesNot(preview, { community, method: mine[0]?.id ?? '' })).toBe('methods.unknown');
});

test('retired, nothing new begins by it and what runs goes on; it can be taken back', async () => {
  const asked = { community, method: own, reason: '改回六步' };
  expect(await chen.isRefused(retire, asked)).toBe('methods.still_on');
  const running = await asks('地沟盖没了');
  await chen.does(retire, { ...asked, switchOff: true });
  expect(await wang.isRefused(file, { subject: '又一件', leaf: 'common-work', place: wang.dwelling.id })).toBe('matters.no_method');
  expect((await chen.sees(library, { community })).methods.some(({ id }) => id === own)).toBe(false);
  expect(await chen.isRefused(share, { community, method: own })).toBe('methods.retired');
  await isSmall(running);
  await chen.does(takeBackRetirement, { community, method: own });
  expect((await chen.sees(library, { community })).methods.find(({ id }) => id === own)).toMatchObject({ on: false });
  const { changes } = await chen.sees(versions, { community, method: own });
  expect(changes.map(({ kind }) => kind)).toEqual(['restored', 'retired', 'unshared', 'shared', 'published', 'published']);
  expect(changes[1]).toMatchObject({ reason: '改回六步', by: '陈书记' });
});
