import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const apps = join(import.meta.dirname, '../../src/apps');
/** The narrowest phone there is, and a phone whose owner doubled the size of everything. */
const narrow = [320, 240];

/** The addresses an app has, as its router says them in whichever file: `/matters/$id`. */
export function addressesOf(app: 'resident' | 'worker' | 'console'): string[] {
  const files = readdirSync(join(apps, app)).filter((name) => name.endsWith('routes.tsx'));
  const routes = files.map((name) => readFileSync(join(apps, app, name), 'utf8')).join('\n');
  return [...routes.matchAll(/\bpath: '(.+?)'/g)].map(([, path = '']) => path);
}

/** The address with the id of something that is there. @throws where nobody said which */
export function filledIn(address: string, ids: Readonly<Record<string, string | null | undefined>>): string {
  return address.replace(/\/([a-z-]+)\/\$\w+/, (_, room: string) => {
    const id = ids[room];
    if (!id) throw new Error(`nothing of ${room} to look at ${address} with`);
    return `/${room}/${id}`;
  });
}

/** Opens a page and waits until it stands. */
export async function looksAt(visitor: Visitor, path: string): Promise<void> {
  await visitor.opens(path);
  await settles(visitor);
}

/** Waits until a page has said all it has to say. */
export async function settles(visitor: Visitor): Promise<void> {
  await visitor.here.getByRole('heading', { level: 1 }).first().waitFor();
  await visitor.page.waitForFunction(() => !document.querySelector('.loading, .ghost, .ant-skeleton, .ant-spin-spinning'));
}

/** What keeps somebody from the page that stands there: an error said, any finding of axe, width that has to be pushed sideways, or nothing but ground below its end. */
export async function hindrances(visitor: Visitor, rules?: readonly string[]): Promise<string[]> {
  const broken = await visitor.here.locator('.trouble').allInnerTexts();
  const found = await findings(visitor, rules);
  const pushed = (await pushedSideways(visitor)).map((width) => `wider than a screen of ${width}`);
  const endless = (await goesOnBelowItsEnd(visitor)) ? ['goes on below its end'] : [];
  return [...broken, ...found, ...pushed, ...endless].map((what) => `${new URL(visitor.page.url()).pathname}: ${what}`);
}

/** What a theme can break beside width: colours, and what must be pushed because letters are larger. What a page is made of is the same in all. */
const ofStyle = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** Every theme, and the least a finger must have of everything in it, in pixels. */
const themes = { standard: 44, elder: 60, contrast: 44 } as const;

/** What keeps somebody from the page that stands there, in one theme after the other: the page is opened once and changes its clothes. */
export async function hindrancesInAllThemes(visitor: Visitor, fingers: 'fingers' | 'no fingers' = 'no fingers'): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, least] of Object.entries(themes)) {
    await wears(visitor, theme);
    const missed = fingers === 'fingers' ? await smallTargets(visitor, least) : [];
    found.push(
      ...[...(await hindrances(visitor, theme === 'standard' ? undefined : ofStyle)), ...missed].map((what) => `${theme} ${what}`),
    );
  }
  return found;
}

/** As the choice on 我的信息 does it, on whatever page one is. */
export async function wears(visitor: Visitor, theme: string): Promise<void> {
  await visitor.page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
    window.dispatchEvent(new Event('mulin:theme'));
  }, theme);
  await settles(visitor);
}

/** Every finding of axe, however small; of these rules only, where some are named. */
export async function findings({ page }: Visitor, rules?: readonly string[]): Promise<string[]> {
  await standsStill(page);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(optionsFor(rules))})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}) at ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

/** A sheet on its way in is not to be seen yet, first for a moment without any movement, and axe would judge the page it is about to cover. */
async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const sheets = [...document.querySelectorAll('[role=dialog]')].filter((sheet) => sheet.checkVisibility());
    return (
      sheets.every((sheet) => sheet.checkVisibility({ opacityProperty: true })) &&
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY)
    );
  });
}

function optionsFor(rules: readonly string[] | undefined): RunOptions {
  return { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}) };
}

/** What a finger would miss: everything to be touched that is smaller than so many pixels either way. */
async function smallTargets({ page }: Visitor, least: number): Promise<string[]> {
  const all = await page.locator('a[href], button, input, select, textarea').evaluateAll((found) =>
    found.map((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      return { name: one.textContent.slice(0, 20), width: Math.round(width), height: Math.round(height) };
    }),
  );
  return all
    .filter(({ width, height }) => width > 1 && height > 1 && Math.min(width, height) < least)
    .map((one) => `${new URL(page.url()).pathname}: under ${least} ${JSON.stringify(one)}`);
}

async function pushedSideways(visitor: Visitor): Promise<number[]> {
  const whole = visitor.page.viewportSize();
  if (whole === null) return [];
  const widths = whole.width > 1000 ? [whole.width] : [whole.width, ...narrow];
  const pushed: number[] = [];
  for (const width of widths) {
    await visitor.page.setViewportSize({ ...whole, width });
    if (await visitor.overflows()) pushed.push(width);
  }
  await visitor.page.setViewportSize(whole);
  return pushed;
}

/** Something hidden in a part that scrolls by itself can lengthen the whole page, which then scrolls on into nothing. */
async function goesOnBelowItsEnd({ page }: Visitor): Promise<boolean> {
  return await page.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    return scrollHeight > Math.ceil(document.documentElement.getBoundingClientRect().height) + 1 && scrollHeight > window.innerHeight;
  });
}

/** The id that stands first in a list somebody can see. */
export async function firstOf(visitor: Visitor, list: string, asked: object): Promise<string> {
  const { rows } = await tells<{ rows: { id: string }[] }>(visitor, list, asked);
  const [first] = rows;
  if (!first) throw new Error(`${list} is empty`);
  return first.id;
}

/** What a query answers this visitor. */
export async function tells<T>({ context }: Visitor, query: string, asked: object): Promise<T> {
  return await (await context.request.post(`/api/${query}`, { data: asked })).json();
}
