import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { refuse } from '#kernel/refusal.ts';
import { limits } from './limits.ts';
import type { Posted } from './thread.ts';

export type Script = 'sheet-worker.ts' | 'judge-worker.ts' | 'return-worker.ts' | 'write-worker.ts';

/** A thread that has done its work waits so long for the next file: starting one takes a quarter of a second. */
const idleMilliseconds = 5_000;
const idle = new Map<Script, Worker>();

/**
 * Does the work of a script of this folder in a thread of its own, so that a hostile or long file costs that thread and nobody's request.
 * @param given plain data for the thread; @returns its answer. Refuses what is too slow, too heavy, or refused there.
 */
export async function apart<Given, Answer>(script: Script, given: Given): Promise<Answer> {
  const worker = idle.get(script) ?? start(script);
  idle.delete(script);
  worker.ref();
  const posted = await ask<Answer>(worker, given);
  if ('refused' in posted) return refuse(posted.refused, posted.facts);
  rest(script, worker);
  return posted.gave;
}

function start(script: Script): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 };
  const worker = new Worker(new URL(script, import.meta.url), { resourceLimits });
  worker.on('error', () => undefined); // heard by whoever waits for the answer; without a listener it would end the server
  return worker;
}

/** A thread that refused, broke or took too long is not used again. */
async function ask<Answer>(worker: Worker, given: unknown): Promise<Posted<Answer>> {
  const stop = new AbortController();
  const answered = once(worker, 'message', { signal: stop.signal }).then(([posted]: Posted<Answer>[]) => posted ?? tooHeavy, broken);
  const late = pause(limits.milliseconds, { refused: 'imports.too_slow', facts: {} } as const, { signal: stop.signal }).catch(
    () => tooHeavy,
  );
  worker.postMessage(given);
  try {
    const posted = await Promise.race([answered, late]);
    if ('refused' in posted) void worker.terminate();
    return posted;
  } finally {
    stop.abort();
  }
}

const tooHeavy = { refused: 'imports.too_heavy', facts: {} } as const;

function broken(error: NodeJS.ErrnoException): typeof tooHeavy {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooHeavy;
  throw error;
}

function rest(script: Script, worker: Worker): void {
  worker.unref();
  if (idle.has(script)) void worker.terminate();
  else idle.set(script, worker);
  setTimeout(() => {
    if (idle.get(script) !== worker) return;
    idle.delete(script);
    void worker.terminate();
  }, idleMilliseconds).unref();
}
