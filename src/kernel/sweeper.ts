import type { Sweep } from './action.ts';
import { fault, log } from './log.ts';
import { type Sender, sendWaiting } from './outbox.ts';
import type { System } from './system.ts';

/** Does what falls due by itself, every second, until stopped; a long piece of work holds up no other. A fault is logged and tried again at the next beat. */
export function startSweeping(system: System, sender: Sender | null): () => Promise<void> {
  const sweeps = [...system.features.flatMap((feature) => feature.sweeps ?? []), ...(sender ? [outgoing(sender)] : [])];
  const running = new Map<Sweep, Promise<void>>();
  let beats = 0;
  const timer = setInterval(() => {
    beats += 1;
    for (const sweep of sweeps) {
      if (beats % sweep.every !== 0 || running.has(sweep)) continue;
      running.set(
        sweep,
        runDue(system, sweep).finally(() => running.delete(sweep)),
      );
    }
  }, 1000);
  return async () => {
    clearInterval(timer);
    await Promise.all(running.values());
  };
}

async function runDue(system: System, sweep: Sweep): Promise<void> {
  try {
    while ((await system.asClock((context) => sweep.run(context))) > 0) {} // until nothing is due
  } catch (error) {
    log.error({ event: 'sweep.failed', sweep: sweep.name, ...fault(error) });
  }
}

function outgoing(sender: Sender): Sweep {
  return { name: 'outbox', every: 1, run: (context) => sendWaiting(context, sender) };
}
