import { ask } from '../ask.ts';
import { Refused } from '../refused.ts';
import { sendForId } from '../upload.ts';
import { words } from '../words.ts';
import type { Command } from './command.ts';
import type { Device } from './device.ts';

/** A server that has not answered after this many milliseconds is taken for no signal. */
const PATIENCE = 20_000;
/** A photo the server let go of before the act it belonged to arrived. */
const PHOTO_GONE = 'matters.photo_gone';

/** Sends one command, its photos first. Gives what the server said; no answer is a `Refused` that is unheard. */
export async function deliver(device: Device, command: Command): Promise<'done' | Refused> {
  const answer = await answerTo(device, command);
  const gone = answer !== 'done' && answer.code === PHOTO_GONE && command.photos !== null;
  return gone ? await answerTo(device, await photosAnew(device, command)) : answer;
}

async function answerTo(device: Device, command: Command): Promise<'done' | Refused> {
  try {
    await send(device, command);
    return 'done';
  } catch (trouble) {
    return asRefused(trouble);
  }
}

async function send(device: Device, command: Command): Promise<void> {
  const { name, asked, photos, key } = await photosUp(device, command);
  const ids = photos === null ? {} : { photos: photos.list.flatMap(({ up }) => up ?? []) };
  await patiently((signal) => ask(name, JSON.stringify({ ...asked, ...ids }), key, signal));
}

/** Each photo that has arrived is noted at once, so that the same bytes never go up twice through a thin line. */
async function photosUp(device: Device, command: Command): Promise<Command> {
  let now = command;
  for (const { id, up } of command.photos?.list ?? []) {
    if (up !== null) continue;
    now = withUp(now, id, await sendForId(command.photos?.to ?? '', await device.photo(id)));
    await device.keep(now);
  }
  return now;
}

async function photosAnew(device: Device, command: Command): Promise<Command> {
  const list = command.photos?.list.map(({ id }) => ({ id, up: null })) ?? [];
  const anew = { ...command, photos: command.photos && { ...command.photos, list } };
  await device.keep(anew);
  return anew;
}

function withUp(command: Command, id: string, up: string): Command {
  if (command.photos === null) return command;
  return { ...command, photos: { ...command.photos, list: command.photos.list.map((photo) => (photo.id === id ? { id, up } : photo)) } };
}

async function patiently<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    return await work(giveUp.signal);
  } finally {
    clearTimeout(timer);
  }
}

function asRefused(trouble: unknown): Refused {
  if (trouble instanceof Refused) return trouble;
  if (trouble instanceof DOMException && trouble.name === 'AbortError') return new Refused('not-connected', words.notConnected);
  throw trouble;
}
