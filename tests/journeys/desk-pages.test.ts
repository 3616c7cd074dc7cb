import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, firstOf, hindrances, hindrancesInAllThemes, looksAt, settles, tells } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const keepers = new Map<string, Promise<Visitor>>();

/** Whoever goes from page to page sits down once. */
function seated(who: string): Promise<Visitor> {
  const known = keepers.get(who) ?? stage.arrive(who);
  keepers.set(who, known);
  return known;
}

/** Leaders alone entrust, and the audit has its own administrator; they see it below. */
const apart = ['/entrusting', '/audit'];
const everybodys = [...addressesOf('console'), '/nowhere'].filter((path) => !path.includes('$id') && !apart.includes(path));

test.each(everybodys)('the page %s of the console can be read, reached and operated by everybody, in each theme', async (path) => {
  const secretary = await seated('社区书记');
  await looksAt(secretary, `/console${path}`);
  expect(await hindrancesInAllThemes(secretary)).toEqual([]);
});

/** What only those it is for are shown, and what they open there. */
const kept: readonly (readonly [who: string, path: string, opens: string | null])[] = [
  ['系统管理员', '/tree?leaf=stair-light', null],
  ['系统管理员', '/tree?leaf=new:fix', null],
  ['系统管理员', '/tree', '加一个大类'],
  ['系统管理员', '/calendar', '改上班时间'],
  ['系统管理员', '/areas?kind=kinds', '添一个种类'],
  ['系统管理员', '/areas?kind=base', null],
  ['审计管理员', '/audit', null],
  ['安全管理员', '/second-rules', '改：社区书记'],
  ['安全管理员', '/second-rules?shown=holders', null],
  ['安全管理员', '/approvals', null],
  ['安全管理员', '/approvals?shown=terms', '改：给要紧的岗位'],
  ['系统管理员', '/approvals', null],
  ['社区书记', '/second', '现在设'],
  ['社区书记', '/dispatching?shown=rules', null],
  ...['changes', 'coverage', 'map', 'shown'].map((kind) => ['社区书记', `/areas?kind=${kind}`, null] as const),
  ...['needs', 'duty', 'templates', 'minutes', 'helpers'].map((shown) => ['网格长', `/dispatching?shown=${shown}`, null] as const),
  ['社区书记', '/duties?shown=charges', '写职责：社区书记'],
  ['社区书记', '/duties?shown=grid', null],
  ...['coverage', 'plaques', 'points'].map((shown) => ['社区书记', `/members?shown=${shown}`, null] as const),
  ['街道干部', '/posts', '改提醒线'],
  ['网格长', '/round', null],
  ['街道干部', '/raised', null],
  ['街道干部', '/entrusting', null],
];

test.each(kept)('so can what is kept for one post alone, by whoever holds it, in each theme: %s at %s', async (who, path, opens) => {
  const keeper = await seated(who);
  await looksAt(keeper, `/console${path}`);
  if (opens !== null) {
    await keeper.taps(opens);
    await keeper.here.getByRole('dialog').waitFor();
  }
  expect(await hindrancesInAllThemes(keeper)).toEqual([]);
});

test('the wall is one link away from whoever may put it up', async () => {
  const secretary = await stage.arrive('社区书记');
  await secretary.taps('大屏');
  await secretary.page.waitForURL('**/screen');
  await settles(secretary);
  expect(await hindrances(secretary)).toEqual([]);
});

test('on a narrow window the pages lie behind 菜单, and lie there again once one is chosen', async () => {
  const secretary = await stage.arrive('社区书记');
  await secretary.page.setViewportSize({ width: 320, height: 640 });
  await secretary.seesNo('权限表');
  await secretary.taps('菜单');
  expect(await hindrancesInAllThemes(secretary)).toEqual([]);
  await secretary.taps('权限表');
  await secretary.sees('按事情看');
  await secretary.seesNo('更正申请');
});

test('whoever leads a street is offered only pages that open', async () => {
  const leader = await stage.arrive('街道干部');
  await leader.sees('网格与房屋');
  const found: string[] = [];
  for (const link of await leader.here.getByRole('navigation').getByRole('link').all()) {
    await link.click();
    await settles(leader);
    found.push(...(await hindrances(leader)));
  }
  expect(found).toEqual([]);
});

test('so can a matter beside the queue, as a page of its own, and the drawer where one is written down', async () => {
  const secretary = await stage.arrive('社区书记');
  const matter = await firstOf(secretary, 'matters.queue', { pick: 'open' });
  await looksAt(secretary, `/console?pick=open&matter=${matter}`);
  const found = await hindrances(secretary);
  await looksAt(secretary, `/console/matters/${matter}`);
  found.push(...(await hindrances(secretary)));
  await looksAt(secretary, '/console');
  await secretary.taps('代居民登记');
  await secretary.part('dialog', '代居民登记').sees('谁要办');
  found.push(...(await hindrances(secretary)));
  expect(found).toEqual([]);
});

test('so can a plan with its items, and a work with all that is kept of it', async () => {
  const secretary = await seated('社区书记');
  const { home } = await tells<{ home: { communityId: string } }>(await seated('居民'), 'accounts.me', {});
  const plan = await firstOf(secretary, 'plans.sheets', { area: home.communityId });
  const { years } = await tells<{ years: { works: { id: string }[] }[] }>(secretary, 'works.years', { community: home.communityId });
  const found: string[] = [];
  for (const path of [`/plans/${plan}`, `/works?work=${years[0]?.works[0]?.id}`]) {
    await looksAt(secretary, `/console${path}`);
    found.push(...(await hindrancesInAllThemes(secretary)));
  }
  expect(found).toEqual([]);
});

test('so can the designer, at a method and at one of its steps', async () => {
  const { home } = await tells<{ home: { communityId: string } }>(await seated('居民'), 'accounts.me', {});
  const hands = await handsOf(stage.served.url, '社区书记');
  const draft = await hands.does('methods.derive', { community: home.communityId });
  const secretary = await seated('社区书记');
  const found: string[] = [];
  for (const step of ['', '?step=handle']) {
    await looksAt(secretary, `/console/methods/design/${draft}${step}`);
    found.push(...(await hindrancesInAllThemes(secretary)));
  }
  expect(found).toEqual([]);
});

test('so can the gate of the console', async () => {
  const stranger = await stage.visit('谁也不是', { device: 'desk', opens: '/console/sign-in' });
  await looksAt(stranger, '/console/sign-in');
  expect(await hindrances(stranger)).toEqual([]);
});
