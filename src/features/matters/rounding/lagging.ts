import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import type { Method } from '#method/language.ts';
import { isContested, laggingFor } from '#method/rounds.ts';
import { type MatterRecord, stateOf } from '../standing.ts';

/** The running matters that keep their round from a phase; one that only waits for an objection to be answered keeps nobody else. */
export function laggards<One extends Pick<MatterRecord, 'step' | 'state'>>(
  method: Method,
  matters: readonly One[],
  phase: string,
  now: Temporal.Instant,
): One[] {
  const together = matters.filter((one) => !isContested(method, stateOf(one), { now: stamp(now) }));
  return laggingFor(method, together, phase).flatMap((nth) => together[nth] ?? []);
}
