import type { Sender } from './outbox.ts';

/**
 * Sends text messages through a gateway of the county's choice: `POST <url>` with `{ id, to, text }` as JSON; any 2xx is
 * taken, anything else is tried again later. The same id always means the same message.
 */
export function smsThrough(url: string): Sender {
  return async ({ id, to, text }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ id, to, text }),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
  };
}
