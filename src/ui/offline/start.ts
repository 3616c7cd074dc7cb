import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Refused } from '../refused.ts';
import { NOTHING, type Waiting } from './board.ts';
import { carryCopies } from './copies.ts';
import { type Device, openDevice } from './device.ts';
import { createOutbox, type Outbox } from './outbox.ts';

type Start = {
  readonly client: QueryClient;
  /** The queries whose last answers are carried along. */
  readonly carries: readonly string[];
  /** The account signed in now, asked of the server: null for nobody. Throws `Refused` when it cannot be asked. */
  readonly whoIsIn: () => Promise<string | null>;
  /** Somebody else is in, or nobody: everything on the device is gone, and this much had not been sent. */
  readonly onWiped: (unsent: number) => void;
};

/** When a device takes longer to open its store, in milliseconds, the page does not wait for it: the store comes when it comes. */
const PATIENCE = 2_000;
/** Who is in is not asked again before every act, only this long after, in milliseconds. */
const SURE_FOR = 60_000;

/** Answers come in bunches: one try for each bunch, in milliseconds. */
const OFTEN = 5_000;

const followers = new Set<() => void>();
let outbox: Outbox | null = null;
let wipe: () => Promise<void> = () => Promise.resolve();

/** Before the first screen: what is kept on this device is taken up again. Without a place to keep things the app works only with signal. */
export async function startOffline(start: Start): Promise<void> {
  const opening = openDevice().then((device) => device && takeUp(device, start));
  await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function takeUp(device: Device, { client, carries, whoIsIn, onWiped }: Start): Promise<void> {
  await carryCopies(client, device, carries);
  wipe = async () => {
    outbox = null;
    tellAll();
    wipe = () => Promise.resolve();
    const unsent = await device.wipe();
    client.clear();
    onWiped(unsent);
  };
  const stillMine = ownership(device, whoIsIn);
  outbox = createOutbox({
    device,
    stillMine,
    onDone: ({ name }) => void client.invalidateQueries({ queryKey: [name.split('.')[0]] }),
    onSignedOut: () => void wipe(),
  });
  outbox.follow(tellAll);
  await outbox.look();
  sendWhenHeard(client);
  stillMine().then(() => outbox?.tryNow(), waitForSignal);
}

/** An answer to anything is a sign of signal, long before a wait of a minute is over. */
function sendWhenHeard(client: QueryClient): void {
  let triedAt = 0;
  client.getQueryCache().subscribe((event) => {
    const isHeard = event.type === 'updated' && event.action.type === 'success' && !event.action.manual;
    const waits = outbox?.now().commands.some(({ refused, tries }) => refused === null && tries > 0);
    if (!isHeard || !waits || Date.now() - triedAt < OFTEN) return;
    triedAt = Date.now();
    void outbox?.tryNow();
  });
}

/** Whether the person who is in is the one whose things these are; if not, the things go. */
function ownership(device: Device, whoIsIn: Start['whoIsIn']): () => Promise<boolean> {
  let sureUntil = 0;
  return async () => {
    if (Date.now() < sureUntil) return true;
    const [account, owner] = [await whoIsIn(), await device.account()];
    if (account === null || account !== (owner ?? account)) {
      await wipe();
      return false;
    }
    await device.belongTo(account);
    sureUntil = Date.now() + SURE_FOR;
    return true;
  };
}

/** Nobody to be asked: the device is believed until somebody can be. */
function waitForSignal(trouble: unknown): void {
  if (!(trouble instanceof Refused)) throw trouble;
}

/** The server says that nobody is signed in any more: what is on the device goes. */
export function forgetDevice(): Promise<void> {
  return wipe();
}

/** The outbox of this app; null where nothing can be kept. */
export function outboxOfApp(): Outbox | null {
  return outbox;
}

/** Whether what is done without signal can be kept here. */
export function useCanKeep(): boolean {
  return useSyncExternalStore(follow, () => outbox !== null);
}

/** What waits on this device to be sent. */
export function useWaiting(): Waiting {
  return useSyncExternalStore(follow, () => outbox?.now() ?? NOTHING);
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

function tellAll(): void {
  for (const changed of followers) changed();
}
