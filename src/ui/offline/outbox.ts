import { Refused } from '../refused.ts';
import { type Board, createBoard } from './board.ts';
import { again, type Command } from './command.ts';
import type { Draft } from './device.ts';
import { type Around, createSender, type Sender } from './sender.ts';
import { offlineWords } from './words.ts';

/** done: the server has it · kept: it is on the device and will be sent by itself. */
export type Put = 'done' | 'kept';

export type Outbox = ReturnType<typeof createOutbox>;

/** Somebody who pressed a button waits this long, in milliseconds, before the device says that it will do the rest. */
const PATIENCE = 5_000;
const NAME = 'mulin.outbox';

/** Sends what was done on this device by itself, in order, until the server has said yes or no to each. */
export function createOutbox(around: Around) {
  const { device } = around;
  const board = createBoard(device, NAME);
  const sender = createSender(around, board, NAME);
  window.addEventListener('online', () => void sender.tryNow());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void sender.tryNow());

  async function change(changing: Promise<unknown>): Promise<void> {
    await changing;
    await board.changed();
  }

  return {
    now: board.now,
    follow: board.follow,
    /** Looks at what an earlier visit left. */
    look: board.look,
    tryNow: sender.tryNow,
    put: (draft: Draft) => put(draft, around, board, sender),
    /** A person has looked and wants it tried once more. */
    again: (command: Command) => change(device.keep(again(command))).then(sender.flush),
    /** A person takes it back before it was sent; what waited behind it goes on. */
    drop: (command: Command) => change(device.drop(command)).then(sender.flush),
    lapsedSeen: () => change(device.lapsedSeen()),
  };
}

/** Keeps it, and sends it if there is signal. What is refused at once is not kept: whoever did it is still there to be told, by `Refused`. */
async function put(draft: Draft, { device }: Around, board: Board, sender: Sender): Promise<Put> {
  const { key } = await device.put(draft).catch(sayFull);
  await board.changed();
  if (!(await within(PATIENCE, sender.tryNow()))) return 'kept';
  const left = (await device.commands()).find((command) => command.key === key);
  if (!left?.refused) return left ? 'kept' : 'done';
  await device.drop(left);
  await board.changed();
  throw new Refused('refused', left.refused.say, left.refused);
}

function sayFull(trouble: unknown): never {
  if (trouble instanceof Error && trouble.name === 'QuotaExceededError') throw new Refused('refused', offlineWords.full);
  throw trouble;
}

/** Whether it was over in time; it goes on either way. */
function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, milliseconds, false))]);
}
