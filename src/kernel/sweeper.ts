import type { Sweep } from './action.ts';
import { fault, log } from './log.ts';
import { sendWaiting, type Sender } from './outbox.ts';
import type { System } from './system.ts';

/** Does what falls due by itself, every second, until stopped. A fault is logged and tried again at the next beat. */
export function startSweeping(system: System, sender: Sender | null): () => Promise<void> {
  const sweeps = [...system.features.flatMap((feature) => feature.sweeps ?? []), ...(sender ? [outgoing(sender)] : [])];
  let beats = 0;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    beats += 1;
    if (busy) return;
    busy = true;
    running = runDue(system, sweeps.filter((sweep) => beats % sweep.every === 0)).finally(() => {
      busy = false;
    });
  }, 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function runDue(system: System, sweeps: readonly Sweep[]): Promise<void> {
  for (const sweep of sweeps) {
    try {
      while ((await system.asClock((context) => sweep.run(context))) > 0) {} // until nothing is due
    } catch (error) {
      log.error({ event: 'sweep.failed', sweep: sweep.name, ...fault(error) });
    }
  }
}

function outgoing(sender: Sender): Sweep {
  return { name: 'outbox', every: 1, run: (context) => sendWaiting(context, sender) };
}
