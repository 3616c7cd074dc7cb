import { setTimeout as pause } from 'node:timers/promises';

const mostTries = 10;
const againMs = 100;

/** What the driver says without a code when its connection is not to be had, has ended, or ends under a question. */
const lostConnection = /timeout e(xceeded|xpired)|Connection terminated|not queryable|Client was closed|connection error|Connection ended/i;

/** PostgreSQL is starting, stopping, full, or out of reach: nothing was changed, and trying again later helps. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^(08|53|57P|40)/.test(code) || /ECONN|ETIMEDOUT|EPIPE/.test(code) || lostConnection.test(error.message);
}

/** Does what may be done twice as soon as the database is reached: that it is just coming back, or the machine busy, is no reason not to start. Ten tries. */
export async function onceReached<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || !isUnavailable(error)) throw error;
      await pause(againMs);
    }
  }
}
