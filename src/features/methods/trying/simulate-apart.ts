import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openGate } from '#kernel/gate.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Simulation } from '#method/simulate.ts';
import type { Simulated } from '#method/simulating/figures.ts';

/** A run of a quarter of a year with all that may be asked takes some seconds; whatever takes longer than this is not worth waiting for. */
const longestMilliseconds = 20_000;
/** One run at a time: it fills a core as long as it lasts. */
const inTurn = openGate(1);

/** As `simulate`, in a thread of its own, so that nobody's request waits for it. Refuses what takes too long. */
export function simulateApart(asked: Simulation): Promise<Simulated> {
  return inTurn(async () => {
    const thread = new Worker(new URL('simulate-thread.ts', import.meta.url), { workerData: asked });
    try {
      const [came]: Simulated[] = await once(thread, 'message', { signal: AbortSignal.timeout(longestMilliseconds) });
      if (came === undefined) throw new Error('A run was not answered');
      return came;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') refuse('methods.try_too_long');
      throw error;
    } finally {
      await thread.terminate();
    }
  });
}
