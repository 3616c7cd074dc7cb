import type { Command } from './command.ts';
import type { Device } from './device.ts';

/** What a screen may know: what waits, in the order it was done, which of it is on its way, and how much had its three days unsent. */
export type Waiting = { readonly commands: readonly Command[]; readonly sending: number | null; readonly lapsed: number };

export const NOTHING: Waiting = { commands: [], sending: null, lapsed: 0 };

export type Board = ReturnType<typeof createBoard>;

/** Shows what is on the device to the screens of all tabs. @param name of the channel the tabs hear each other on */
export function createBoard(device: Device, name: string) {
  const listeners = new Set<() => void>();
  const otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
  let now = NOTHING;

  async function look(sending: number | null = null): Promise<void> {
    now = { commands: await device.commands(), lapsed: await device.lapsed(), sending };
    for (const changed of listeners) changed();
  }

  otherTabs?.addEventListener('message', () => void look());
  return {
    now: () => now,
    look,
    follow(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Something was put on the device, taken off it, or answered. */
    async changed(): Promise<void> {
      otherTabs?.postMessage('changed');
      await look();
    },
  };
}
