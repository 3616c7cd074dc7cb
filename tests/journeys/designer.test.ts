import type { Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances, hindrancesInAllThemes, settles } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('without a mouse a secretary derives the six steps, names them, adds a step, undoes, tries an invented week and uses it from then on', async () => {
  const hands = await handsOf(stage.served.url, '社区书记');
  await holdEveryPost(hands);
  const secretary = await stage.arrive('社区书记', { device: 'desk', opens: '/console/methods?method=six-steps' });
  await secretary.sees('照这个改一个');
  await goesTo(secretary, '照这个改一个', 'Enter');
  await secretary.sees('这个工作法');
  await goesTo(secretary, '工作法叫什么');
  await secretary.presses('Control+A');
  await secretary.presses('Delete');
  await secretary.sees(/发布（还有 \d+ 个问题）/);
  await secretary.page.keyboard.type('楼门口议事');
  await secretary.sees('编工作法：楼门口议事');
  await secretary.here.getByRole('button', { name: '发布', exact: true }).waitFor();

  await addsStepAfter(secretary, '联席议事');
  await secretary.presses('Control+z');
  await secretary.seesNo('第 6 步 听听意见');
  await secretary.presses('Control+Shift+z');
  await secretary.sees('第 6 步 听听意见');
  expect(await hindrances(secretary)).toEqual([]);

  await secretary.part('region', '听听意见').here.getByText('听听意见').first().waitFor({ state: 'attached' });
  await goesTo(secretary, '流程图');
  await secretary.presses('ArrowRight');
  await secretary.sees('没有问题');
  await secretary.presses('ArrowRight');
  await secretary.sees(/新加了第 6 步『听听意见』/);
  await secretary.presses('ArrowRight');
  await goesTo(secretary, '试着跑一跑', 'Enter');
  await secretary.sees(/个星期来了 \d+ 件/);

  await secretary.sees(/已保存/);
  await goesTo(secretary, '发布', 'Enter');
  await secretary.part('dialog', '为什么这样定').sees('改了这些');
  await secretary.page.locator('textarea:focus').waitFor();
  await secretary.page.keyboard.type('开完会先听听楼里的意见');
  await goesTo(secretary, '发布', 'Enter');
  await secretary.page.waitForURL(/methods\?method=own-/);
  await secretary.sees('开完会先听听楼里的意见');
  await settles(secretary);
  expect(await hindrances(secretary)).toEqual([]);
  await comesBackByFile(secretary);
});

test('what somebody else saved meanwhile is chosen between, what was not heard is kept once, and a fault leads to its field', async () => {
  const hands = await handsOf(stage.served.url, '社区书记');
  const { home } = await (await handsOf(stage.served.url, '居民')).asks<Me>('accounts.me', {});
  const draft = await hands.does('methods.derive', { community: home.communityId, method: 'six-steps' });
  const kept = () => hands.asks<Kept>('methods.draft', { draft });
  const secretary = await stage.arrive('社区书记', { device: 'desk', opens: `/console/methods/design/${draft}` });
  await secretary.sees('和原来的不同 0');
  expect(await hindrancesInAllThemes(secretary)).toEqual([]);

  const { rev, page } = await kept();
  await hands.does('methods.save-draft', { draft, rev, page: { ...page, about: '对方写的' } });
  await secretary.types('我写的', '工作法叫什么');
  await secretary.taps('留下我写的（盖过对方的）');
  await secretary.sees(/已保存/);
  expect(await kept()).toMatchObject({ rev: rev + 2, page: { name: '我写的', about: page.about } });

  const goesOn = await losesFirstAnswer(secretary);
  await secretary.types('没听到', '工作法叫什么');
  await secretary.sees('没存上，正在再试。先别关这一页。');
  goesOn();
  await secretary.types('又通了', '工作法叫什么');
  await secretary.sees(/已保存/);
  expect(await kept()).toMatchObject({ rev: rev + 4, page: { name: '又通了' } });

  await secretary.types('', '工作法叫什么');
  await secretary.taps('发布（还有 1 个问题）');
  await secretary.part('dialog', '改好才能发布').taps('去改第一个');
  await standsIn(secretary, '工作法叫什么');
  await secretary.page.route('**/api/methods.save-draft', (route) => route.abort(), { times: 1 });
  await secretary.types('马上就走', '工作法叫什么');
  await secretary.taps('回到工作法');
  await secretary.taps(/^马上就走/);
  await secretary.sees('编工作法：马上就走');

  await secretary.taps(/^支部理事/);
  await secretary.types('', '这一步叫什么');
  await secretary.taps(/^这个工作法/);
  await secretary.here.getByRole('tab', { name: '问题 1' }).click();
  await secretary.part('tabpanel', '点一条').here.getByRole('button').click();
  await standsIn(secretary, '这一步叫什么');
});

type Kept = { readonly rev: number; readonly page: { readonly name: string; readonly about: string } };

/** It arrives, but the network breaks before the answer is back; nothing more passes until that was seen. */
async function losesFirstAnswer({ page }: Visitor): Promise<() => void> {
  const isSeen = Promise.withResolvers<void>();
  await page.route('**/api/methods.save-draft', async (route) => await isSeen.promise.then(() => route.fallback()));
  await page.route('**/api/methods.save-draft', losesAnswer, { times: 1 });
  return isSeen.resolve;
}

async function losesAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

const standsIn = ({ page }: Visitor, label: string) => page.getByLabel(label).and(page.locator(':focus')).waitFor();

/** The file goes out, and comes back as a draft of a new method. */
async function comesBackByFile(secretary: Visitor): Promise<void> {
  const address = await secretary.here.getByRole('link', { name: '导出第 1 版' }).getAttribute('href');
  const file = await (await secretary.context.request.get(address ?? '')).body();
  await goesTo(secretary, '从文件导入', 'Enter');
  const dialog = secretary.part('dialog', '从文件导入');
  await dialog.sees('选文件');
  await choosesFile(secretary, '坏的.json', Buffer.from('{"name":'));
  await dialog.sees('这个文件有 1 处不对');
  await choosesFile(secretary, '好的.json', file);
  await dialog.sees(/这是「楼门口议事」，11 步/);
  await goesTo(secretary, '导入成草稿', 'Enter');
  await secretary.page.waitForURL(/methods\/design\//);
  await secretary.sees('编工作法：楼门口议事');
}

async function choosesFile(secretary: Visitor, name: string, buffer: Buffer): Promise<void> {
  const chooser = secretary.page.waitForEvent('filechooser');
  await goesTo(secretary, '选文件', 'Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

async function addsStepAfter(secretary: Visitor, name: string): Promise<void> {
  await goesTo(secretary, name, 'Enter');
  await goesTo(secretary, '加一步', 'Enter');
  await secretary.page.locator('.ant-dropdown-menu-item').first().waitFor();
  await secretary.page.locator('.ant-dropdown-menu:focus-within, .ant-dropdown-menu:focus').waitFor();
  await secretary.presses('ArrowDown');
  await secretary.presses('Enter');
  await secretary.sees(/第 6 步/);
  await standsIn(secretary, '这一步叫什么');
  await secretary.presses('Control+A');
  await secretary.page.keyboard.type('听听意见');
  await secretary.sees('第 6 步 听听意见');
}

type Me = { readonly person: string; readonly home: { readonly communityId: string; readonly gridId: string } };
type Areas = { readonly areas: readonly { readonly id: string; readonly kind: string }[] };

/** Somebody holds each of the posts the six steps name. */
async function holdEveryPost(secretary: Hands): Promise<void> {
  const volunteer = await handsOf(stage.served.url, '志愿者');
  const { person } = await volunteer.asks<Me>('accounts.me', {});
  const { home } = await (await handsOf(stage.served.url, '居民')).asks<Me>('accounts.me', {});
  const { areas } = await secretary.asks<Areas>('areas.tree', { parent: home.gridId });
  const post = { person, called: '老周', since: '2026-01-01' };
  const microGrid = areas.find(({ kind }) => kind === 'micro-grid')?.id;
  await secretary.does('organizations.appoint', { ...post, kind: 'linked-member', area: microGrid });
  for (const kind of ['supervisor', 'council']) await secretary.does('organizations.appoint', { ...post, kind, area: home.communityId });
}

const FURTHEST = 250;

/** Tab until what has the focus begins with this name, then perhaps a key. */
async function goesTo({ page }: Visitor, name: string, key?: string): Promise<void> {
  for (let step = 0; step < FURTHEST; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(nameOfFocused)).startsWith(name)) {
      if (key !== undefined) await page.keyboard.press(key);
      return;
    }
  }
  throw new Error(`the Tab key never came to ${name}\n${await page.locator('body').ariaSnapshot()}`);
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels?.[0]?.textContent : null;
  return (focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '').replace(/^\d+/, '');
}
