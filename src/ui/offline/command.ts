import type { Refused } from '../refused.ts';

/** Something done on this device that the server has not said yes to. It is sent as it was done, with the same key however often. */
export type Command = {
  /** Its place in the order things were done on this device. */
  readonly order: number;
  readonly key: string;
  /** The contract it asks for, and what it asks. */
  readonly name: string;
  readonly asked: Readonly<Record<string, unknown>>;
  /** Photos that go up before it; `up` is the server's id once one has arrived. */
  readonly photos: Photos | null;
  readonly about: About;
  /** When it was done, and from when it may be tried, in milliseconds. */
  readonly at: number;
  readonly tries: number;
  readonly notBefore: number;
  readonly refused: Said | null;
};

/** Why the server said no, in its own sentence, and what was wrong with which field. */
type Said = Pick<Refused, 'code' | 'faults'> & { readonly say: string };

export type Photos = { readonly to: string; readonly list: readonly { readonly id: string; readonly up: string | null }[] };

/** What it was done to and how it is called there: 楼道灯不亮 · 办好了. Nothing is sent of it. */
export type About = { readonly id: string; readonly title: string; readonly does: string };

/** Nothing stays on a device longer than three days: it is carried through streets. The server knows a key for seven. */
export const KEPT_FOR = 72 * 3_600_000;

const SECOND = 1000;
const LONGEST_WAIT = 60 * SECOND;

/** Whether something kept on the device since `at` has had its three days. */
export function isOver({ at }: { readonly at: number }, now: number): boolean {
  return now - at >= KEPT_FOR;
}

/**
 * What to send now: the oldest that may be tried. Of one matter nothing overtakes what was done before it, and nothing goes on behind a refusal
 * until a person has looked; other matters do not wait for that.
 */
export function nextToSend(commands: readonly Command[], now: number): Command | null {
  const held = new Set<string>();
  for (const command of inOrder(commands)) {
    const free = command.refused === null && command.notBefore <= now && !held.has(command.about.id);
    if (free) return command;
    held.add(command.about.id);
  }
  return null;
}

/** When something may be tried again, in milliseconds; null when only a person can help, or nothing waits. */
export function nextTry(commands: readonly Command[]): number | null {
  const waiting = commands.filter(({ refused }) => refused === null).map(({ notBefore }) => notBefore);
  return waiting.length === 0 ? null : Math.min(...waiting);
}

/** Nobody heard it: tried again after 2, 4, 8 … seconds, at most a minute. */
export function unheard(command: Command, now: number): Command {
  const wait = Math.min(LONGEST_WAIT, 2 * SECOND * 2 ** Math.min(command.tries, 10));
  return { ...command, tries: command.tries + 1, notBefore: now + wait };
}

/** The server said no: it stays with the sentence until a person decides. */
export function refused(command: Command, { message, code, faults }: Pick<Refused, 'message' | 'code' | 'faults'>): Command {
  return { ...command, refused: { say: faults[0]?.say ?? message, code, faults } };
}

/** A person wants it tried once more, on what they have seen by now: without the seq it was first done on. */
export function again(command: Command): Command {
  const { seen: _seen, ...asked } = command.asked;
  return { ...command, asked, tries: 0, notBefore: 0, refused: null };
}

/** There is signal again: nothing waits any longer. */
export function atOnce(command: Command): Command {
  return { ...command, notBefore: 0 };
}

export function inOrder(commands: readonly Command[]): Command[] {
  return [...commands].sort((one, other) => one.order - other.order);
}
