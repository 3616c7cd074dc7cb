import type { Sweep } from './action.ts';
import { actedByClock, writeDown } from './audit.ts';
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

/** Does a few of what is due, and writes down that the clock did it. @returns how many */
export function sweepOnce(system: System, sweep: Sweep): Promise<number> {
  return system.asClock(async (context) => {
    const done = await sweep.run(context);
    if (done > 0) await writeDown(context.db, [actedByClock(sweep.name, context.now)]);
    return done;
  });
}

async function runDue(system: System, sweep: Sweep): Promise<void> {
  try {
    while ((await sweepOnce(system, sweep)) > 0) {} // until nothing is due
  } catch (error) {
    log.error({ event: 'sweep.failed', sweep: sweep.name, ...fault(error) });
  }
}

function outgoing(sender: Sender): Sweep {
  return { name: 'outbox', every: 1, run: (context) => sendWaiting(context, sender) };
}
