import './node24.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// node bin/keep.ts <program>: runs a program that stays, and starts it again when it was killed or fell over after it had come up once.
// It holds nothing and opens nothing, so that there is little in it to fall. In production systemd does the same.
const restarts = 10;
const waitMs = 200;
/** Half of a start is reading the code: what was read once is kept, so that whoever waits after a fall waits less. */
const readCode = join(import.meta.dirname, '..', 'node_modules', '.mulin-code');

const [program = 'bin/start.ts'] = process.argv.slice(2);
let child: ChildProcess | undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = true;
    child?.kill(signal);
  });
}

let wasUp = false;
for (let failed = 0; ; failed++) {
  const { code, up } = await runToItsEnd();
  wasUp ||= up;
  if (up) failed = 0;
  if (stopping || code === 0 || !wasUp || failed === restarts) process.exit(code ?? 1);
  console.log('服务意外停了，正在重新启动……');
  await pause(waitMs * failed); // at once after the first fall
}

/** @returns its exit code, null when it was killed, and whether it had come up. */
async function runToItsEnd(): Promise<{ code: number | null; up: boolean }> {
  let up = false;
  // biome-ignore lint/style/noProcessEnv: handed on whole
  const env = { NODE_COMPILE_CACHE: readCode, ...process.env };
  child = spawn(process.execPath, [program], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('message', () => {
    up = true;
  });
  const [code]: (number | null)[] = await once(child, 'exit');
  return { code: code ?? null, up };
}
