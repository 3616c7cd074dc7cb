import type { Temporal } from 'temporal-polyfill';
import { stamp } from './clock.ts';
import { type Keys, openWithOwnKey, sealWithOwnKey } from './crypto.ts';
import type { Tx } from './db.ts';
import { newId } from './ids.ts';

/** A text message to one phone. The id lets the other side drop a repetition. */
export type Message = { readonly channel: 'sms'; readonly to: string; readonly text: string };

/** Sends one message to the outside, or throws. */
export type Sender = (message: Message & { readonly id: string }) => Promise<void>;

type Sending = { readonly db: Tx; readonly keys: Keys; readonly now: Temporal.Instant };

/** Puts a message into the transaction, sealed: the row holds a phone number. */
export async function put(db: Tx, keys: Keys, now: Temporal.Instant, message: Message): Promise<void> {
  const id = newId();
  const sealed = sealWithOwnKey(keys, JSON.stringify(message), id);
  await db
    .insertInto('outbox')
    .values({ id, channel: message.channel, sealed, next_at: stamp(now) })
    .execute();
}

const waits = [1, 5, 15, 60, 240, 720] as const;

/**
 * Sends what waits. A message is marked before it is tried, so that a crash repeats it later rather than losing it;
 * after the last wait it stays unsent with its fault, for the administrator to see.
 */
export async function sendWaiting({ db, keys, now }: Sending, sender: Sender): Promise<number> {
  const waiting = await db
    .selectFrom('outbox')
    .selectAll()
    .where('next_at', '<=', stamp(now))
    .orderBy('next_at')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of waiting) {
    const fault = await tried(sender, { ...read(keys, row.id, row.sealed), id: row.id });
    await db
      .updateTable('outbox')
      .set(fault === null ? sent(now) : again(now, row.tries, fault))
      .where('id', '=', row.id)
      .execute();
  }
  return waiting.length;
}

function read(keys: Keys, id: string, sealed: Buffer): Message {
  return JSON.parse(openWithOwnKey(keys, sealed, id));
}

// The one place where a foreign failure is an expected outcome: it becomes a row's fault and a later try.
async function tried(sender: Sender, message: Message & { readonly id: string }): Promise<string | null> {
  try {
    await sender(message);
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

function sent(now: Temporal.Instant) {
  return { sent_at: stamp(now), next_at: null, fault: null };
}

function again(now: Temporal.Instant, tries: number, fault: string) {
  const minutes = waits[tries];
  return { tries: tries + 1, fault, next_at: minutes === undefined ? null : stamp(now.add({ minutes })) };
}
