import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mulin-start-'));
const quiet = { MULIN_DATA: join(folder, 'data'), MULIN_DEMO: '0', PORT: '0', LOG_LEVEL: 'error' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a first start serves, Ctrl-C stops it, and a second start serves again', { timeout: 120_000 }, async () => {
  const first = await started(quiet);
  await serves(first.url);
  expect(await stop(first.program, 'SIGINT')).toBe(0);
  const second = await started(quiet);
  await serves(second.url);
  expect(await stop(second.program, 'SIGTERM')).toBe(0);
});

test('two at once on one data folder: the second says so and the first goes on', { timeout: 60_000 }, async () => {
  const { program, url } = await started(quiet);
  expect(await refused(quiet)).toMatch(/另一个睦邻正在使用数据文件夹/);
  await serves(url);
  expect(await stop(program, 'SIGINT')).toBe(0);
});

test('a busy port, a wrong setting and a wrong database are said before anything is made', { timeout: 60_000 }, async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const port = String(Object.values(busy.address() ?? {}).find(Number.isInteger));
  expect(await refused({ ...quiet, PORT: port })).toMatch(/端口 \d+ 已被别的程序占用；请/);
  busy.close();
  expect(await refused({ ...quiet, PORT: 'door' })).toMatch(/设置 PORT 不对/);
  expect(await refused({ ...quiet, DATABASE_URL: 'postgres://mulin@127.0.0.1:1/mulin' })).toMatch(/DATABASE_URL 不能用/);
});

test('production starts only with a key kept outside the data folder', { timeout: 60_000 }, async () => {
  expect(await refused({ ...quiet, MULIN_KEY_FILE: join(folder, 'data', 'keys', 'master.key') }, 'bin/serve.ts')).toMatch(
    /主密钥不能放在数据文件夹里/,
  );
});

function run(settings: Record<string, string>, program: string): ChildProcess {
  const env = { PATH: '/usr/bin:/bin', HOME: folder, ...settings };
  const running = spawn(process.execPath, [program], { cwd: join(import.meta.dirname, '..'), env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    if (running.exitCode === null && running.signalCode === null) await stop(running, 'SIGTERM');
  });
  return running;
}

/** Waits for the line that says the address. */
async function started(settings: Record<string, string>): Promise<{ program: ChildProcess; url: string }> {
  const program = run(settings, 'bin/start.ts');
  let words = '';
  program.stderr?.on('data', (chunk) => (words += chunk));
  for await (const chunk of program.stdout ?? []) {
    words += chunk;
    const url = /睦邻已就绪：(\S+)/.exec(words)?.[1];
    if (url === undefined) continue;
    return { program, url }; // which closes our end of its stdout, as a closed terminal would
  }
  throw new Error(`did not start: ${words}`);
}

/** On a busy machine a database may be slow to answer once, and the server says so until it does. */
const serves = (url: string) =>
  expect.poll(() => fetch(`${url}/healthz`).then((answer) => answer.json()), { timeout: 20_000 }).toEqual({ ok: true });

async function stop(program: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  program.kill(signal);
  const [code] = await once(program, 'exit');
  return code;
}

/** What a program that must not start says last: one sentence, exit code 1. */
async function refused(settings: Record<string, string>, name = 'bin/start.ts'): Promise<string> {
  const program = run(settings, name);
  let words = '';
  program.stderr?.on('data', (chunk) => (words += chunk));
  const [code] = await once(program, 'close');
  expect(code).toBe(1);
  expect(words.trim()).toMatch(/^[^\n]+。$/);
  return words.trim();
}
