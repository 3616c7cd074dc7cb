import { outboxOfApp, useWaiting } from '#ui/offline/start.ts';
import { useOnline } from '#ui/online.ts';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty } from '#ui/phone/states.tsx';
import { CommandCard } from './phone/command-card.tsx';
import { outboxWords as words } from './phone/offline-words.ts';
import './phone/worker.css';

/** 待上传: what was done on this phone and has not arrived, what was refused on the way first. */
export function WorkerOutbox() {
  const { commands, sending, lapsed } = useWaiting();
  const isOnline = useOnline();
  const [refused, waiting] = [commands.filter((command) => command.refused), commands.filter((command) => !command.refused)];
  return (
    <Screen
      title={words.title}
      under={words.under(waiting.length)}
      back="/"
      foot={
        waiting.length > 0 &&
        isOnline && (
          <Button look="main" wide pending={sending !== null} onPress={() => void outboxOfApp()?.tryNow()}>
            {words.now}
          </Button>
        )
      }
    >
      {lapsed > 0 && (
        <Callout kind="danger" title={words.lapsed(lapsed)}>
          <p>{words.lapsedSay}</p>
          <Button onPress={() => void outboxOfApp()?.lapsedSeen()}>{words.lapsedSeen}</Button>
        </Callout>
      )}
      {commands.length === 0 && <Empty icon="ok" {...words.empty} />}
      <ul>
        {[...refused, ...waiting].map((command) => (
          <li key={command.order}>
            <CommandCard command={command} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
