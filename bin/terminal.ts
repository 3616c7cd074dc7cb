import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';

/** Says one line to the person at the machine, with the seconds since the program began. */
export type Say = (sentence: string) => void;

/**
 * Runs a program that stays until it is told to stop. What it opens it leaves on the stack, and Ctrl-C or SIGTERM closes all of
 * it, last opened first, and exits 0. A halt is said in its one sentence and exits 1, after closing what was open.
 */
export async function stayOpen(program: (open: AsyncDisposableStack, say: Say) => Promise<void>): Promise<void> {
  const open = new AsyncDisposableStack();
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    sayLine('正在停止……');
    await open.disposeAsync();
    sayLine('已停止，数据都在。');
    process.exit(0);
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // whoever listened has gone: no reason to fall
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', () => process.exit(1)); // whoever kept us running has gone: the next start finds the address free at once
  try {
    await program(open, sayLine);
  } catch (error) {
    if (!stopping) await open.disposeAsync().finally(() => endWith(error));
  }
}

/** Runs a program that does one thing and ends: 0 when done, 1 with the sentence of a halt. */
export async function runOnce(program: (say: Say) => Promise<void>): Promise<void> {
  try {
    await program(sayLine);
  } catch (error) {
    endWith(error);
  }
}

function endWith(error: unknown): void {
  const words = String(error);
  const known = error instanceof Halt ? error.message : breakdowns.find(([sign]) => sign.test(words))?.[1];
  console.error(known === undefined ? error : `\n${known}`);
  process.exit(1);
}

/** What the machine may do to us at any moment; anything else unforeseen is a bug and is shown whole. */
const breakdowns: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|No space left on device/i, '磁盘满了；已提交的数据没有丢失，请清出空间再启动。'],
  [
    /Connection terminated|ECONNRESET|terminating connection/i,
    `数据库中途停了（常见原因是磁盘满了）；请看它的日志 ${env.MULIN_DATA}/postgres.log，再重新启动。`,
  ],
];

function sayLine(sentence: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} 秒  ${sentence}`);
}
