import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sixSteps } from '#library/six-steps.ts';
import type { Method } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { drafted } from '../../../testing/designs.ts';
import { switchOn } from '../../../testing/methods.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { library, switchOff } from '../switch.ts';
import { derive, revise } from './derive.ts';
import { findings, openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';
import { replace } from './replace.ts';
import { discardDraft, saveDraft } from './save.ts';
import { workshop } from './workshop.ts';

let world: World;
let chen: Person;
let second: Person;
let far: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  chen = await world.arrive('secretary', { called: '陈书记' });
  second = await world.arrive('secretary', { called: '秦副书记' });
  far = await world.arrive('secretary', { area: world.places.otherCommunity });
  for (const kind of ['estate-branch', 'linked-member', 'member', 'supervisor', 'grid-worker', 'property', 'department'])
    await world.arrive(kind);
  await world.arrive('community-staff');
});
beforeEach(async () => {
  for (const { id } of (await chen.sees(workshop, { community })).drafts) await chen.does(discardDraft, { draft: id });
});
afterAll(() => world.end());

const variant = () => drafted(chen, { community, method: 'six-steps' });
const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    (error: unknown) => error,
  );

test('from an empty page somebody begins with a method that is whole, takes nobody’s place, and can be published as it is', async () => {
  const { id: draft } = await chen.does(derive, { community });
  const { page, faults, origin, before, inPlaceOf, rev } = await chen.sees(openDraft, { draft });
  expect({ faults, origin, before, inPlaceOf }).toEqual({ faults: [], origin: null, before: null, inPlaceOf: null });
  await chen.does(publishDraft, { draft, rev, reason: '从头写的', inUse: true });
  expect((await chen.sees(library, { community })).methods.find(({ id }) => id === page.id)).toMatchObject({ on: true, version: 1 });
});

test('whoever saves on an older state is told who saved when, and nothing of either is lost', async () => {
  const { draft, rev, page } = await variant();
  await second.does(saveDraft, { draft, rev, page: { ...page, about: '秦副书记写的' } });
  const refused = await refusalOf(chen.does(saveDraft, { draft, rev, page: { ...page, about: '陈书记写的' } }));
  expect(refused).toMatchObject({ code: 'methods.draft_moved', facts: { by: '秦副书记', at: expect.stringMatching(/^\d\d:\d\d$/) } });
  expect(await chen.sees(openDraft, { draft })).toMatchObject({ rev: rev + 1, changedBy: '秦副书记', page: { about: '秦副书记写的' } });
});

test('saved by two at once, one of both stands and the other is told', async () => {
  const { draft, rev, page } = await variant();
  const said = await world.overlapping(
    'method_draft',
    () => chen.isRefused(saveDraft, { draft, rev, page }),
    () => second.isRefused(saveDraft, { draft, rev, page }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'methods.draft_moved']);
});

test('published by two at once, it is published once', async () => {
  const { draft, rev, page } = await variant();
  const asked = { draft, rev, reason: '一起发布' };
  const said = await world.overlapping(
    'method_draft',
    () => chen.isRefused(publishDraft, asked),
    () => second.isRefused(publishDraft, asked),
  );
  expect(said.toSorted()).toEqual(['allowed', 'methods.draft_over']);
  const rows = await world.owner.selectFrom('method').select('version').where('id', '=', page.id).execute();
  expect(rows).toEqual([{ version: 1 }]);
  expect(await chen.isRefused(saveDraft, { draft, rev, page })).toBe('methods.draft_over');
  expect(await chen.seesNot(openDraft, { draft })).toBe('methods.draft_over');
});

test('repeated with its key a publication is answered alike and done once', async () => {
  const { draft, rev } = await variant();
  const asked = { draft, rev, reason: '网断了再按一次' };
  const key = randomUUID();
  expect(await chen.does(publishDraft, asked, key)).toEqual(await chen.does(publishDraft, asked, key));
});

test('the draft of another community does not exist, and its methods are nobody else’s to change', async () => {
  const { draft, rev, page } = await variant();
  expect(await far.isRefused(saveDraft, { draft, rev, page })).toBe('not_found');
  expect(await far.isRefused(discardDraft, { draft })).toBe('not_found');
  expect(await far.isRefused(publishDraft, { draft, rev, reason: '不是我的' })).toBe('not_found');
  expect(await far.seesNot(openDraft, { draft })).toBe('not_found');
  expect(await far.seesNot(findings, { community: world.places.otherCommunity.id, draft, page })).toBe('not_found');
  expect(await far.seesNot(workshop, { community })).toBe('not_found');
  expect(await far.isRefused(derive, { community })).toBe('not_found');
  await chen.does(publishDraft, { draft, rev, reason: '我们的' });
  const there = { community: world.places.otherCommunity.id, method: page.id };
  expect(await far.isRefused(derive, there)).toBe('methods.unknown');
  expect(await far.isRefused(revise, there)).toBe('methods.not_own');
  expect(await far.isRefused(replace, there)).toBe('methods.unknown');
  expect(await chen.isRefused(revise, { community, method: 'six-steps' })).toBe('methods.not_own');
});

test('staff of the office read what is worked on; only the secretary writes', async () => {
  const staff = await world.arrive('community-staff');
  const { draft, page } = await variant();
  expect(await staff.sees(openDraft, { draft })).toMatchObject({ mayWrite: false, page: { id: page.id } });
  expect(await staff.isRefused(saveDraft, { draft, rev: 1, page })).toBe('not_allowed');
});

test('unfinished words are kept as they are, and told while one writes; what has not the form of a method is not kept', async () => {
  const { draft, rev, page } = await variant();
  const unfinished = { ...page, name: '', steps: page.steps.map((step, nth) => (nth === 1 ? { ...step, asks: '' } : step)) };
  await chen.does(saveDraft, { draft, rev, page: unfinished });
  const { faults } = await chen.sees(openDraft, { draft });
  expect(faults.map(({ path }) => path)).toEqual([['name'], ['steps', 1, 'asks']]);
  expect(await chen.sees(findings, { community, draft, page: unfinished })).toMatchObject({ faults });
  const refused = await refusalOf(chen.does(publishDraft, { draft, rev: rev + 1, reason: '还没写完' }));
  expect(refused).toMatchObject({ code: 'methods.not_ready', facts: { faults: expect.stringContaining('；') } });
  for (const text of ['\u0000', '\ud800', 'a\\\u0000']) {
    const unkept = { ...page, name: `议${text}` };
    expect(await chen.isRefused(saveDraft, { draft, rev: rev + 1, page: unkept })).toBe('methods.page_form');
  }
  await chen.does(saveDraft, { draft, rev: rev + 1, page: { ...page, about: '写成 \\u0000 也行' } });
  for (const broken of [{}, [], null, '六步', { ...page, steps: 'none' }, { ...page, steps: [{}] }, { ...page, hidden: true }])
    expect(await chen.isRefused(saveDraft, { draft, rev: rev + 2, page: broken })).toBe('methods.page_form');
});

test('a page may not name itself anew, nor call itself another version', async () => {
  const { draft, rev, page } = await variant();
  await chen.does(saveDraft, { draft, rev, page: { ...page, id: 'six-steps', version: 9 } });
  expect((await chen.sees(openDraft, { draft })).page).toMatchObject({ id: page.id, version: 1 });
});

test('forty-one steps and a page without end are told, not kept for ever', async () => {
  const { draft, rev, page } = await variant();
  const [first] = page.steps;
  const many = { ...page, steps: [...page.steps, ...Array.from({ length: 31 }, (_, nth) => ({ ...first, id: `more-${nth}` }))] };
  expect((await chen.sees(findings, { community, page: many })).faults.map(({ say }) => say).join()).toContain('40');
  const endless = { ...page, about: '长'.repeat(90_000) };
  await expect(chen.does(saveDraft, { draft, rev, page: endless })).rejects.toThrow('这一页太大了');
  const most = await Promise.all(Array.from({ length: 19 }, () => chen.does(derive, { community })));
  expect(most).toHaveLength(19);
  expect(await chen.isRefused(derive, { community })).toBe('methods.drafts_many');
});

type Change = (page: Method) => unknown;
const wrong: readonly [string, string, Change, (string | number)[]][] = [
  [
    'a post the county has not',
    '「moon-keeper」不是这里有的岗位',
    (page) => with1st(page, { who: { posts: ['moon-keeper', 'secretary'] } }),
    ['steps', 0],
  ],
  [
    'an offer to a post nobody holds',
    '这里还没有人任职',
    (page) => ({
      ...page,
      steps: page.steps.map((step) => (step.do === 'claim' && step.id === 'link' ? { ...step, kinds: ['shop'] } : step)),
    }),
    ['steps', 1, 'kinds'],
  ],
  [
    'an effect nobody knows',
    '「pay-out」不是系统会做的事',
    (page) => ({ ...page, effects: { opened: [{ do: 'pay-out', with: {} }] } }),
    ['effects', 'opened', 0],
  ],
  [
    'an effect with parameters of its own',
    '「公开」写得不对',
    (page) => ({ ...page, effects: { opened: [{ do: 'show-openly', with: { mark: '挂', to: 'x' } }] } }),
    ['effects', 'opened', 0, 'with', 'to'],
  ],
  [
    'an effect at a button that is gone',
    '「公开」挂的地方不对',
    (page) => ({ ...page, effects: { 'sort.gone': [{ do: 'show-openly', with: { mark: '挂' } }] } }),
    ['effects', 'sort.gone', 0],
  ],
  [
    'an effect over a field that is gone',
    '「公开」要用的步骤或那一栏已经没有了',
    (page) => ({ ...page, effects: { opened: [{ do: 'show-openly', with: { mark: '挂', step: 'sort', answer: 'gone' } }] } }),
    ['effects', 'opened', 0, 'with', 'answer'],
  ],
  [
    'another kind of things',
    '这一类事不能用别的类别的工作法来办',
    (page) => ({ ...page, opens: { ...page.opens, catalogue: 'complaint' } }),
    ['opens', 'catalogue'],
  ],
  [
    'a catalogue of its own name, open everywhere',
    '这一类事不能用别的类别',
    (page) => ({ ...page, opens: { ...page.opens, catalogue: page.id } }),
    ['opens', 'catalogue'],
  ],
  [
    'a button that leads nowhere',
    '通向不存在的步骤',
    (page) => with1st(page, { to: { ...page.steps[0]?.to, big: 'nowhere' } }),
    ['steps', 0, 'to', 'big'],
  ],
];
const with1st = (page: Method, change: object): Method => ({
  ...page,
  steps: page.steps.map((step, nth) => (nth === 0 ? Object.assign({}, step, change) : step)),
});

test.each(wrong)('%s is a fault with its sentence and its place, and keeps it from being published', async (_, say, change, path) => {
  const { draft, rev, page } = await variant();
  const changed = change(page);
  const { faults } = await chen.sees(findings, { community, draft, page: changed });
  expect(faults).toContainEqual({ say: expect.stringContaining(say), path });
  await chen.does(saveDraft, { draft, rev, page: changed });
  expect(await chen.isRefused(publishDraft, { draft, rev: rev + 1, reason: '试试' })).toBe('methods.not_ready');
});

test('replacing takes the place of whatever serves, and gives it back, in one act each', async () => {
  await switchOn(world, [sixSteps]);
  const { draft, rev, page } = await variant();
  await chen.does(publishDraft, { draft, rev, reason: '先放着' });
  const on = async () =>
    (await chen.sees(library, { community })).methods
      .filter((one) => one.on && [page.id, 'six-steps'].includes(one.id))
      .map(({ id }) => id);
  expect(await on()).toEqual(['six-steps']);
  await chen.does(replace, { community, method: page.id });
  expect(await on()).toEqual([page.id]);
  expect(await chen.isRefused(replace, { community, method: page.id })).toBe('methods.on_already');
  const { id: use } = await chen.does(replace, { community, method: 'six-steps' });
  expect(await on()).toEqual(['six-steps']);
  await chen.does(switchOff, { use });
});
