import type { Command } from '#ui/offline/command.ts';
import { useWaiting } from '#ui/offline/start.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { CommandCard } from './command-card.tsx';
import { outboxWords as words } from './offline-words.ts';

/** What was done to one matter on this device and has not arrived. */
export function useDoneHere(matter: string): readonly Command[] {
  return useWaiting().commands.filter(({ about }) => about.id === matter);
}

/** What moves nothing on: a line said, a trip counted, a class put right. */
const BESIDE: readonly string[] = ['matters.say', 'matters.went', 'matters.classify'];

/** Everything else that was done here is done, until the server says otherwise. */
export function movesOn(commands: readonly Command[]): boolean {
  return commands.some(({ name }) => !BESIDE.includes(name));
}

/** On the screen of a matter: that it was done here already, and what became of that. */
export function DoneHere({ commands }: { readonly commands: readonly Command[] }) {
  const waits = commands.filter(({ refused }) => refused === null);
  return (
    <>
      {commands.map((command) => command.refused !== null && <CommandCard key={command.order} command={command} here />)}
      {waits.length > 0 && (
        <Callout kind="soon" title={words.doneHere(waits.map(({ about }) => about.does).join('、'))}>
          <p>{movesOn(waits) ? words.willGo : words.willBeSaid}</p>
        </Callout>
      )}
    </>
  );
}
