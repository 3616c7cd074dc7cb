import './node24.ts';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { Temporal } from 'temporal-polyfill';
import { createKeys } from '#kernel/crypto.ts';
import { Halt } from '#kernel/halt.ts';
import { fillDemo } from '../demo/load.ts';
import { serveMulin } from '../src/serve.ts';
import { appsAreBuilt, buildApps, builtApps } from './apps.ts';
import { browserArguments, ensureBrowser } from './browser.ts';
import { runOnce, type Say } from './terminal.ts';
import { withThrowawayDatabase } from './throwaway.ts';

type Picture = {
  readonly name: string;
  /** One of the demo's one-tap people, by the beginning of their title. */
  readonly who: string;
  readonly theme: 'standard' | 'elder' | 'contrast';
  readonly device: keyof typeof devices;
  readonly opens: string;
  /** Stands there when the page is whole. */
  readonly shows: string;
  /** What is opened on it, one after another, by its words. */
  readonly touches?: readonly string[];
};

const devices = {
  phone: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
  wall: { viewport: { width: 1920, height: 1080 } },
} as const;

const phone = { theme: 'standard', device: 'phone' } as const;
const desk = { theme: 'standard', device: 'desk', who: '社区书记' } as const;
const pictures: readonly Picture[] = [
  { ...phone, name: 'resident', who: '居民', opens: '/', shows: '我网格里的人' },
  { ...phone, name: 'ask', who: '居民', opens: '/ask?group=fix', touches: ['楼道灯'], shows: '下一步' },
  { ...phone, name: 'matter', who: '居民', opens: '/mine', touches: ['次卧暖气片一半热一半凉'], shows: '办好了吗？' },
  { ...phone, name: 'elder', theme: 'elder', who: '长辈', opens: '/', shows: '我网格里的人' },
  { ...phone, name: 'contrast', theme: 'contrast', who: '居民', opens: '/mine', shows: '入户门锁芯转不动' },
  { ...phone, name: 'worker', who: '专职网格员', opens: '/worker', shows: '已连上' },
  { ...phone, name: 'worker-matter', who: '专职网格员', opens: '/worker', touches: ['卫生间地漏下水慢'], shows: '派单' },
  { ...phone, name: 'helping', who: '志愿者', opens: '/worker/helping', shows: '什么时候' },
  { ...desk, name: 'console', opens: '/console?pick=open', touches: ['捎一袋面，再买点青菜'], shows: '也可以找' },
  { ...desk, name: 'dispatching', opens: '/console/dispatching', shows: '修收音机' },
  { ...desk, name: 'methods', opens: '/console/methods?method=six-steps', shows: '一步一步怎么走' },
  { ...desk, name: 'calendar', who: '系统管理员', opens: '/console/calendar', shows: '上班时间' },
  { ...desk, name: 'wall', device: 'wall', opens: '/screen', shows: '响应率' },
];

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const largest = 300_000;

// node bin/pictures.ts: the pictures of the README, taken of the demo as anybody who starts Mulin sees it.
await runOnce(async (say) => {
  if (!appsAreBuilt()) await buildApps();
  mkdirSync(folder, { recursive: true });
  await withThrowawayDatabase(async ({ owner, runtime, retention }) => {
    const keys = createKeys(randomBytes(32));
    await fillDemo({ runtimeUrl: runtime, ownerUrl: owner, keys, today: Temporal.Now.instant() }, say);
    const where = { host: '127.0.0.1', port: 0, pages: builtApps };
    const served = await serveMulin({ runtimeUrl: runtime, retentionUrl: retention, ownerUrl: null, keys, sender: null, ...where });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments] });
    try {
      for (const picture of pictures) await take(picture, { browser, url: served.url, say });
    } finally {
      await browser.close();
      await served.close();
    }
  });
});

async function take(picture: Picture, { browser, url, say }: { browser: Browser; url: string; say: Say }): Promise<void> {
  const context = await browser.newContext({ ...devices[picture.device], baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript((theme) => localStorage.setItem('mulin.theme', theme), picture.theme);
  const page = await context.newPage();
  await arrive(page, picture.who);
  await page.goto(picture.opens);
  for (const words of picture.touches ?? []) await page.getByText(words).first().click({ force: true }); // a choice is pressed through its words
  await page.getByText(picture.shows).first().waitFor();
  await page.locator('.loading, .ghost, .ant-skeleton, .ant-spin-spinning, .wall-drawn:empty').first().waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  const file = join(folder, `${picture.name}.png`);
  const { size } = await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, effort: 10 })
    .toFile(file);
  if (size > largest) throw new Halt('pictures.large', `${relative('.', file)} 有 ${size} 字节，超过 ${largest}；请换一个画面。`);
  await context.close();
  say(`${relative('.', file)}（${Math.round(size / 1000)} kB）`);
}

async function arrive({ request }: { request: Page['request'] }, who: string): Promise<void> {
  const answer = await request.post('/api/accounts.demo-people', { data: {} });
  const { people }: { people: { account: string; title: string }[] } = await answer.json();
  const account = people.find(({ title }) => title.startsWith(who))?.account;
  await request.post('/api/accounts.arrive-as', { data: { account } });
}
