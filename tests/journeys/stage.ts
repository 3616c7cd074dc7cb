import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { builtApps } from '../../bin/apps.ts';
import { browserArguments, browserEnvironment, ensureBrowser } from '../../bin/browser.ts';
import { type Served, serveMulin } from '../../src/serve.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { type Copy, copyDemo } from './demo-copy.ts';
import { openTroubles } from './troubles.ts';
import { type Visitor, visitorAt } from './visitor.ts';

/** The devices people hold or sit at. */
const devices = {
  phone: { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true },
  'small-phone': { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof devices;

export type Setting = { readonly device?: Device; readonly theme?: 'standard' | 'elder' | 'contrast'; readonly opens?: string };

export type Stage = {
  readonly served: Served;
  /** Somebody comes who is not signed in. */
  visit(who: string, setting?: Setting): Promise<Visitor>;
  /** One of the demo's people arrives with one tap, at the home of their app. @param title as the sign-in pages name them, or the beginning */
  arrive(title: string, setting?: Setting): Promise<Visitor>;
  /** What went wrong behind the backs of all visitors so far. */
  troubles(): readonly string[];
  close(): Promise<void>;
};

/** Mulin as it is started, with the demo county, and a browser in front of it. */
export async function openStage(): Promise<Stage> {
  return await openStageOn(await copyDemo());
}

/** The same on a copy of the demo somebody has set something up in. */
export async function openStageOn(copy: Copy): Promise<Stage> {
  const served = await serveMulin({
    ...{ runtimeUrl: copy.runtimeUrl, retentionUrl: copy.retentionUrl, ownerUrl: null, keys },
    ...{ host: '127.0.0.1', port: 0, pages: builtApps, sender: null },
  });
  return await stageFor(served, copy.remove);
}

/** A browser in front of whatever is served. */
export async function stageFor(served: Served, afterwards: () => Promise<void>): Promise<Stage> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments], env: browserEnvironment });
  const troubles = openTroubles();

  async function visit(who: string, { device = 'phone', theme = 'standard', opens = '/' }: Setting = {}): Promise<Visitor> {
    const visitor = await enter(browser, served.url, device);
    troubles.watch(visitor.page, who);
    await visitor.context.addInitScript((kept) => localStorage.getItem('mulin.theme') ?? localStorage.setItem('mulin.theme', kept), theme);
    await visitor.opens(opens);
    return visitor;
  }

  return {
    served,
    visit,
    async arrive(title, setting = {}) {
      const { account, app } = await demoPerson(served.url, title);
      const home = app === 'resident' ? '/' : `/${app}`;
      const visitor = await visit(title, {
        ...setting,
        device: setting.device ?? (app === 'console' ? 'desk' : 'phone'),
        opens: '/healthz',
      });
      await visitor.context.request.post('/api/accounts.arrive-as', { data: { account } });
      await visitor.opens(setting.opens ?? home);
      return visitor;
    },
    troubles: troubles.met,
    async close() {
      await browser.close();
      await served.close();
      await afterwards();
    },
  };
}

async function enter(browser: Browser, baseURL: string, device: Device): Promise<Visitor> {
  const context = await browser.newContext({
    ...devices[device],
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(45_000);
  return visitorAt(await context.newPage());
}

type DemoPerson = { readonly account: string; readonly title: string; readonly app: 'resident' | 'worker' | 'console' };

async function demoPerson(url: string, title: string): Promise<DemoPerson> {
  const answer = await fetch(`${url}/api/accounts.demo-people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { people }: { people: DemoPerson[] } = await answer.json();
  const found = people.find((person) => person.title.startsWith(title));
  if (found) return found;
  throw new Error(`nobody in the demo is called ${title}: ${people.map((person) => person.title).join('、')}`);
}
