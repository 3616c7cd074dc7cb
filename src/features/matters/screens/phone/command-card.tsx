import { useState } from 'react';
import { useNow } from '#ui/now.ts';
import type { Command } from '#ui/offline/command.ts';
import { outboxOfApp, useWaiting } from '#ui/offline/start.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { when } from '#ui/when.ts';
import { outboxWords as words } from './offline-words.ts';

type CommandCardProps = {
  readonly command: Command;
  /** On the screen of its own matter there is no way there to offer. */
  readonly here?: boolean | undefined;
};

/** What is only being begun, and what is no matter, has no page to look at. */
const hasPage = ({ name }: Command) => name.startsWith('matters.') && name !== 'matters.begin';

/** One thing done on this device: to what, when, how it stands; and after a no, what the server said and what can be done. */
export function CommandCard({ command, here }: CommandCardProps) {
  const [dropping, drop] = useState(false);
  const { sending, commands } = useWaiting();
  const isSending = sending === command.order;
  return (
    <Card>
      <CardHead
        title={command.about.title}
        tag={<State command={command} isSending={isSending} commands={commands} />}
        more={<Done of={command} />}
      />
      {command.refused && (
        <p className="fault" role="alert">
          {command.refused.say}
        </p>
      )}
      <Buttons>
        {!here && hasPage(command) && (
          <Go to="/matters/$id" params={{ id: command.about.id }} look={command.refused ? 'main' : 'plain'}>
            {words.look}
          </Go>
        )}
        {command.refused && <Button onPress={() => void outboxOfApp()?.again(command)}>{words.again}</Button>}
        {!isSending && <Button onPress={() => drop(true)}>{words.drop}</Button>}
      </Buttons>
      {dropping && <DropSheet command={command} onClose={() => drop(false)} />}
    </Card>
  );
}

function Done({ of: { about, at, photos } }: { readonly of: Command }) {
  const now = useNow();
  return [words.done(about.does), when(at, now), photos ? words.photos(photos.list.length) : ''].filter(Boolean).join(' · ');
}

type StateProps = { readonly command: Command; readonly isSending: boolean; readonly commands: readonly Command[] };

function State({ command, isSending, commands }: StateProps) {
  if (command.refused) return <Tag kind="late">{words.state.refused}</Tag>;
  if (isSending) return <Tag kind="go">{words.state.sending}</Tag>;
  const isBehind = commands.some(({ order, about, refused }) => order < command.order && about.id === command.about.id && refused !== null);
  return <Tag kind="soon">{isBehind ? words.state.behind : words.state.waiting}</Tag>;
}

/** Taking back what was done is asked twice; once it may have left, that it may have arrived is said. */
function DropSheet({ command, onClose }: { readonly command: Command; readonly onClose: () => void }) {
  const drop = () => {
    void outboxOfApp()?.drop(command);
    toast(words.dropped);
    onClose();
  };
  return (
    <Sheet open title={words.drop} onClose={onClose}>
      <p className="sheet-about">
        {command.about.title} · {command.about.does}
      </p>
      <p>{command.tries > 0 && command.refused === null ? words.dropMaybe : words.dropSure}</p>
      <Buttons>
        <Button onPress={onClose}>{words.keep}</Button>
        <Button look="main" onPress={drop}>
          {words.drop}
        </Button>
      </Buttons>
    </Sheet>
  );
}
