import { arriveAs } from './people.ts';
import type { Product } from './started.ts';

/** The 95th percentile of an inbox asked for over HTTP, one after another, in milliseconds. */
export async function inboxTimes({ url }: Product, times: number): Promise<number> {
  const worker = await arriveAs(url, '网格员');
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await worker.ask('matters.inbox', {});
    took.push(performance.now() - began);
  }
  took.sort((one, other) => one - other);
  return Number((took[Math.floor(times * 0.95)] ?? Number.NaN).toFixed(1));
}
