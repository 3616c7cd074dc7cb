import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances, settles } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const walls = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
];

test.each(walls)(
  'the wall of a community fits a screen of $width × $height whole, as a chart and as a table, for everybody to read',
  async (size) => {
    const secretary = await stage.arrive('社区书记', { opens: '/healthz' });
    await secretary.page.setViewportSize(size);
    await answersWith(secretary, manyDigits);
    await secretary.opens('/screen');
    await settles(secretary);
    await secretary.sees('劲松社区 · 邻里服务');
    for (const name of ['响应率', '解决率', '满意率']) await secretary.sees(name);
    expect(await cutOff(secretary)).toEqual([]);
    expect(await hindrances(secretary)).toEqual([]);
    await secretary.presses('t');
    await secretary.here.getByRole('columnheader', { name: '在办' }).waitFor();
    expect(await cutOff(secretary)).toEqual([]);
    expect(await hindrances(secretary)).toEqual([]);
    await secretary.reloads();
    await secretary.here.getByRole('columnheader', { name: '在办' }).waitFor();
    await secretary.context.unrouteAll({ behavior: 'wait' });
  },
);

test('from five metres: nothing on a 1080p wall is smaller than 32 points', async () => {
  const leader = await stage.arrive('街道干部', { opens: '/healthz' });
  await leader.page.setViewportSize({ width: 1920, height: 1080 });
  await leader.opens('/screen');
  await leader.sees('老军营街道 · 邻里服务');
  await leader.sees('各社区的单子');
  await leader.here.locator('.wall-parts svg text').first().waitFor();
  expect(await smallestLetter(leader)).toBeGreaterThanOrEqual(32);
});

test('forty grids with long names stand whole on one 1080p wall, drawn and as a table, in letters of 24 points and more', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/healthz' });
  await secretary.page.setViewportSize({ width: 1920, height: 1080 });
  await answersWith(secretary, { ...manyDigits, parts: fortyGrids() });
  await secretary.opens('/screen');
  await secretary.here.getByRole('img', { name: /第40网格：在办 44，/ }).waitFor();
  expect(await secretary.here.locator('.wall-parts svg text').filter({ hasText: '40网格' }).count()).toBe(1);
  expect([await cutOff(secretary), await hindrances(secretary)]).toEqual([[], []]);
  expect(await smallestLetter(secretary)).toBeGreaterThanOrEqual(24);
  await secretary.presses('t');
  await secretary.here.getByRole('rowheader', { name: /第40网格/ }).waitFor();
  expect([await cutOff(secretary), await hindrances(secretary)]).toEqual([[], []]);
  expect(await smallestLetter(secretary)).toBeGreaterThanOrEqual(24);
  await secretary.context.unrouteAll({ behavior: 'wait' });
});

test('an order sent out shows on the wall by itself; when the line breaks, the wall says how old its figures are', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/healthz' });
  await secretary.page.setViewportSize({ width: 1920, height: 1080 });
  await secretary.opens('/screen');
  const sum = secretary.here.locator('.wall-head dd').first();
  await sum.waitFor();
  const before = Number(await sum.innerText());
  const resident = await stage.arrive('居民');
  const { home } = await (await resident.context.request.post('/api/accounts.me', { data: {} })).json();
  const asked = { subject: '楼道灯不亮', leaf: 'stair-light', place: home.dwellingId };
  const orders = () =>
    resident.context.request.post('/api/matters.file', { data: asked, headers: { 'idempotency-key': crypto.randomUUID() } });
  expect((await orders()).ok()).toBe(true);
  await secretary.here
    .locator('.wall-head dd')
    .first()
    .getByText(String(before + 1))
    .waitFor();
  await secretary.context.route('**/api/figures.*', (route) => route.abort());
  await orders();
  await secretary.sees(/连不上服务，下面是 .* 的数/);
  await secretary.context.unroute('**/api/figures.*');
  await orders();
  await secretary.seesNo(/连不上服务/);
});

test('whoever has no such post is told so, and whoever signs in to look goes through the gate and comes back', async () => {
  const worker = await stage.arrive('专职网格员', { opens: '/screen', device: 'desk' });
  await worker.sees('这一屏给社区书记、社区工作者和干部看');
  expect(await hindrances(worker)).toEqual([]);
  const stranger = await stage.visit('谁也不是', { device: 'desk', opens: '/screen' });
  await stranger.taps('不挂，登录后看一看');
  await stranger.taps(/社区书记/);
  await stranger.sees('劲松社区 · 邻里服务');
});

test('a machine on a wall becomes a screen by a code from the console, opens nothing else, and is taken down from there', async () => {
  const secretary = await stage.arrive('社区书记', { opens: '/console/screens' });
  await secretary.sees('还没有挂屏');
  await secretary.taps('取配对码');
  const code = await secretary.here.locator('.slip-code').innerText();
  expect(await hindrances(secretary)).toEqual([]);
  const wall = await stage.visit('墙上的机器', { device: 'desk', opens: '/screen' });
  await wall.sees('把这台机器挂成大屏');
  expect(await hindrances(wall)).toEqual([]);
  await wall.types(code.toLowerCase(), '配对码');
  await wall.taps('挂上');
  await wall.sees('劲松社区 · 邻里服务');
  await wall.sees('响应率');
  expect(await hindrances(wall)).toEqual([]);
  for (const asked of ['accounts.me', 'matters.queue', 'people.persons'])
    expect((await wall.context.request.post(`/api/${asked}`, { data: {} })).status()).toBe(403);
  await secretary.reloads();
  await secretary.sees(/挂上，到/);
  expect(await hindrances(secretary)).toEqual([]);
  await secretary.taps('收回');
  await secretary.sees('还没有挂屏');
  await wall.reloads();
  await wall.sees('把这台机器挂成大屏');
});

test('on a small window the wall is a page one scrolls, in every theme', async () => {
  for (const theme of ['standard', 'elder', 'contrast'] as const) {
    const secretary = await stage.arrive('社区书记', { opens: '/screen', device: 'phone', theme });
    await secretary.sees('响应率');
    expect(await hindrances(secretary)).toEqual([]);
  }
});

/** Sums so wide that the head of the parts stands in two lines. */
const manyDigits = { open: 1057, late: 110, came: 1289 };

async function answersWith(secretary: Visitor, other: Readonly<Record<string, unknown>>): Promise<void> {
  await secretary.context.route('**/api/figures.live', async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({ json: { ...answer, ...other } });
  });
}

function fortyGrids() {
  return Array.from({ length: 40 }, (_, nth) => ({
    ...{ id: crypto.randomUUID(), name: `老军营东街北区第${nth + 1}网格` },
    ...{ open: nth % 5 === 3 ? null : nth + 5, came: nth % 9 === 3 ? null : 60 - nth },
  }));
}

/** The size of the smallest letters, drawn ones too. */
async function smallestLetter({ page }: Visitor): Promise<number> {
  return await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.wall *')]
        .filter((one) => one.textContent?.trim())
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ),
  );
}

/** What runs over the edge of its box. */
async function cutOff({ page }: Visitor): Promise<string[]> {
  return await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.wall section, .wall-columns, .wall > main')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className} ${one.scrollHeight}>${one.clientHeight}`),
  );
}
