import { Refused } from '../refused.ts';
import type { Board } from './board.ts';
import { atOnce, type Command, nextToSend, nextTry, refused, unheard } from './command.ts';
import { deliver } from './deliver.ts';
import type { Device } from './device.ts';

export type Around = {
  readonly device: Device;
  /** Whether whoever is signed in now is the one whose things these are. Throws `Refused` when nobody can be asked. */
  readonly stillMine: () => Promise<boolean>;
  /** The server has said yes to this. */
  readonly onDone: (command: Command) => void;
  readonly onSignedOut: () => void;
};

export type Sender = ReturnType<typeof createSender>;

/** Without signal, who is in is asked again after this long, in milliseconds. */
const ASK_AGAIN = 10_000;

/** Sends what waits, round after round: whoever asks for one has a whole round of their own. */
export function createSender(around: Around, board: Board, lock: string) {
  let running: Promise<void> = Promise.resolve();
  let timer = 0;

  function flush(): Promise<void> {
    const round = async () => comeBack(await sendAll(around, board));
    running = running.then(() => onlyOneTab(lock, round)).catch(waitForSignal);
    return running;
  }

  /** A person waits, or there is signal again: nothing is put off any longer. */
  function tryNow(): Promise<void> {
    running = running.then(() => onlyOneTab(lock, () => putOffNothing(around.device)));
    return flush();
  }

  /** Nobody could even be asked who is signed in. */
  function waitForSignal(trouble: unknown): Promise<void> {
    if (!(trouble instanceof Refused)) throw trouble;
    comeBack(Date.now() + ASK_AGAIN);
    return board.look();
  }

  function comeBack(at: number | null): void {
    clearTimeout(timer);
    if (at !== null) timer = window.setTimeout(() => void flush(), Math.max(1_000, at - Date.now()));
  }

  return { flush, tryNow };
}

/** Sends one after the other as long as somebody hears it. Gives when to come back, null when nothing is left to send. */
async function sendAll(around: Around, board: Board): Promise<number | null> {
  const { device, stillMine, onSignedOut } = around;
  for (let next = await nextNow(device); next; next = await nextNow(device)) {
    if (!(await stillMine())) return null;
    await board.look(next.order);
    const answer = await deliver(device, next);
    if (answer !== 'done' && answer.why === 'signed-out') {
      onSignedOut();
      return null;
    }
    await settle(around, next, answer);
    await board.changed();
    if (answer !== 'done' && answer.why === 'not-connected') break;
  }
  return nextTry(await device.commands());
}

async function nextNow(device: Device): Promise<Command | null> {
  return navigator.onLine ? nextToSend(await device.commands(), Date.now()) : null;
}

async function settle({ device, onDone }: Around, command: Command, answer: 'done' | Refused): Promise<void> {
  if (answer === 'done') {
    await device.drop(command);
    onDone(command);
    return;
  }
  const now = (await device.commands()).find(({ order }) => order === command.order) ?? command; // its photos may have arrived meanwhile
  const isForLater = answer.unheard || answer.why === 'too-often';
  await device.keep(isForLater ? unheard(now, Date.now()) : refused(now, answer));
}

async function putOffNothing(device: Device): Promise<void> {
  for (const command of await device.commands()) await device.keep(atOnce(command));
}

/** Two tabs of one phone do not send side by side. Where the browser cannot hold a lock, the key still makes once of twice. */
function onlyOneTab(lock: string, round: () => Promise<void>): Promise<void> {
  return navigator.locks === undefined ? round() : navigator.locks.request(lock, round);
}
