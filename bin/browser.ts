import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const playwrightCaches = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'];
const inCache = 'chromium*/*/{chrome,headless_shell,chrome.exe,chrome-headless-shell,Chromium.app/Contents/MacOS/Chromium}';

/** What Chromium needs to run as root, without asking the network for anything of its own. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In a locale that cannot write Chinese a browser does not keep the name of a file it saves. */
export const browserEnvironment = { ...process.env, LC_ALL: 'C.UTF-8' };

/** The path of a Chromium for the journeys: `CHROMIUM_PATH`, a usual place or a Playwright cache; undefined when there is none. */
export function findBrowser(): string | undefined {
  if (env.CHROMIUM_PATH !== undefined) return env.CHROMIUM_PATH;
  return usual.find((path) => existsSync(path)) ?? playwrightCaches.flatMap((cache) => globSync(join(homedir(), cache, inCache))).at(-1);
}

/** Finds a browser, or installs one: Playwright's, else the system's when root. Halts with a sentence when neither works. */
export function ensureBrowser(): string {
  return findBrowser() ?? (installs(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']) || installsAsRoot());
}

function installsAsRoot(): string {
  const found = process.getuid?.() === 0 && installs('sh', ['-c', 'apt-get update -q && apt-get install -y -q chromium fonts-noto-cjk']);
  if (found) return found;
  throw new Halt(
    'browser.missing',
    '没有找到 Chromium，也没能自动安装；请安装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指向它，再运行测试。',
  );
}

function installs(program: string, args: string[]): string {
  spawnSync(program, args, { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' });
  return findBrowser() ?? '';
}
