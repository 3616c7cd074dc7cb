import { setTimeout as pause } from 'node:timers/promises';
import { percentile, withSystem } from './house.ts';
import { castFor, oneLife } from './lives.ts';
import type { Product } from './started.ts';

/** Lives begun a second, phase after phase: a quiet day, a burst pipe, a quiet hour, a power cut. */
const phases = [1, 15, 1, 25, 2, 35, 10];

/** Lives begin at these rates whether earlier ones are done or not. @returns how many failed, and the 95th percentile of an action in milliseconds */
export async function spike(product: Product, secondsEach: number): Promise<{ spike_errors: number; spike_p95_ms: number }> {
  const cast = await castFor(product);
  const took: number[] = [];
  let failed = 0;
  await withSystem(product, 16, async (system) => {
    const under: Promise<unknown>[] = [];
    for (const rate of phases) {
      for (let i = 0; i < rate * secondsEach; i += 1) {
        const life = oneLife(system, cast, (milliseconds) => took.push(milliseconds)).catch(() => {
          failed += 1; // counted: that is what is measured
        });
        under.push(life);
        await pause(1000 / rate);
      }
    }
    await Promise.all(under);
  });
  return { spike_errors: failed, spike_p95_ms: percentile(took, 0.95) };
}
