import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Refused } from '../refused.ts';
import { NOTHING, type Waiting } from './board.ts';
import { carryCopies } from './copies.ts';
import { type Device, openDevice } from './device.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { type Verdict, verdictOn, type WhoIsIn } from './whose.ts';

type Start = {
  readonly client: QueryClient;
  /** The queries whose last answers are carried along. */
  readonly carries: readonly string[];
  /** Throws `Refused` when the server cannot be asked. */
  readonly whoIsIn: () => Promise<WhoIsIn>;
  /** Somebody else is in, or the session was ended on purpose: everything on the device is gone, and this much had not been sent. */
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
let resting = 0;
let leave: () => Promise<void> = () => Promise.resolve();

/** Before the first screen: what is kept on this device is taken up again. Without a place to keep things the app works only with signal. */
export async function startOffline(start: Start): Promise<void> {
  const opening = openDevice().then((device) => device && takeUp(device, start));
  await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function takeUp(device: Device, start: Start): Promise<void> {
  const { client, carries, whoIsIn } = start;
  await carryCopies(client, device, carries);
  const whose = ownership(device, whoIsIn);
  document.addEventListener('visibilitychange', () => whose.doubt()); // while one looks elsewhere, somebody else may sign in there
  const stillMine = async () => settle(await whose.ask(), device, start);
  leave = async () => {
    whose.doubt();
    await stillMine().catch(() => rest(device, client)); // nobody to be asked: whether it was on purpose is heard later
  };
  outbox = createOutbox({
    device,
    stillMine,
    onDone: ({ name }) => void client.invalidateQueries({ queryKey: [name.split('.')[0]] }),
    onSignedOut: () => void leave(),
  });
  outbox.follow(tellAll);
  await outbox.look();
  sendWhenHeard(client);
  stillMine().then(() => outbox?.tryNow(), waitForSignal);
}

/** Does with the device what its verdict says. Gives whether whoever is in may go on with what lies there. */
async function settle(verdict: Verdict, device: Device, start: Start): Promise<boolean> {
  if (verdict === 'mine') return true;
  if (verdict === 'rests') await rest(device, start.client);
  else await wipe(device, start);
  if (verdict === 'another') await startOffline(start);
  return false;
}

/** Nobody is in: what was read goes, what was done waits sealed, and only how much it is may still be said. */
async function rest(device: Device, client: QueryClient): Promise<void> {
  if (outbox !== null) forget(client);
  outbox = null;
  await device.forgetCopies();
  resting = (await device.commands()).length;
  if (resting + (await device.lapsed()) === 0) await device.wipe();
  tellAll();
}

async function wipe(device: Device, { client, onWiped }: Start): Promise<void> {
  outbox = null;
  resting = 0;
  leave = () => Promise.resolve();
  tellAll();
  const unsent = await device.wipe();
  forget(client);
  onWiped(unsent);
}

/** Nothing that was read stays in memory. A screen that is open asks anew, and gets what whoever is in now may see. */
function forget(client: QueryClient): void {
  client.getMutationCache().clear();
  void client.resetQueries();
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

/** Asks whose the things on the device are; not again for a while once it is known. */
function ownership(device: Device, whoIsIn: Start['whoIsIn']) {
  let sureUntil = 0;
  return {
    doubt() {
      sureUntil = 0;
    },
    async ask(): Promise<Verdict> {
      if (Date.now() < sureUntil) return 'mine';
      const [who, owner] = [await whoIsIn(), await device.account()];
      const verdict = verdictOn(who, owner);
      if (verdict !== 'mine' || who.account === null) return verdict;
      await device.belongTo(who.account);
      sureUntil = Date.now() + SURE_FOR;
      return verdict;
    },
  };
}

/** Nobody to be asked: the device is believed until somebody can be. */
function waitForSignal(trouble: unknown): void {
  if (!(trouble instanceof Refused)) throw trouble;
}

/** The server says that nobody is signed in any more: what was read goes, and what was done too if that was on purpose. */
export function leaveDevice(): Promise<void> {
  return leave();
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

/** How much waits here for whoever did it to sign in again. */
export function useResting(): number {
  return useSyncExternalStore(follow, () => resting);
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

function tellAll(): void {
  for (const changed of followers) changed();
}
