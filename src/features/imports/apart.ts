import { Worker } from 'node:worker_threads';
import { type Facts, refuse } from '#kernel/refusal.ts';
import { limits } from './limits.ts';

/** What comes back from a thread: its answer, or a refusal in plain words, which is all that can cross. */
export type Posted<Answer> = { readonly gave: Answer } | { readonly refused: string; readonly facts: Facts };

/**
 * Runs a script of this folder in a thread of its own, so that a hostile or long file costs that thread and nobody's request.
 * @param given plain data for the thread; @returns what it posts back. Refuses what is too slow, too heavy, or refused there.
 */
export async function apart<Given, Answer>(script: 'sheet-worker.ts' | 'judge-worker.ts', given: Given): Promise<Answer> {
  const posted = await post<Answer>(script, given);
  return 'refused' in posted ? refuse(posted.refused, posted.facts) : posted.gave;
}

async function post<Answer>(script: string, workerData: unknown): Promise<Posted<Answer>> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 };
  const worker = new Worker(new URL(script, import.meta.url), { workerData, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<Posted<Answer>>();
  const clock = setTimeout(() => resolve({ refused: 'imports.too_slow', facts: {} }), limits.milliseconds);
  worker.on('message', resolve);
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refused: 'imports.too_heavy', facts: {} }) : reject(error),
  );
  return await promise.finally(() => {
    clearTimeout(clock);
    return worker.terminate();
  });
}
