import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { unsentHere } from '#ui/kept.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Part } from '#ui/phone/fold.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { whichDay } from '#ui/when.ts';
import type { endBinding, myBindings } from '../../selves/contract.ts';
import { startAnew } from '../start-anew.ts';
import '../family/family.css';
import { selvesWords as words } from './words.ts';

type Self = Answer<typeof myBindings>['bindings'][number];

/** Each phone that signs in as me: how it came to, since when, and the way to end it. */
export function MySelves() {
  const seen = useSee<typeof myBindings>('accounts.my-bindings', {});
  return (
    <Part title={words.title} more={words.more}>
      <Shown of={seen} cards={1}>
        {({ bindings }) => (
          <Card>
            <p className="card-more">{words.say}</p>
            {bindings.map((self) => (
              <One key={self.binding} self={self} />
            ))}
          </Card>
        )}
      </Shown>
    </Part>
  );
}

function One({ self }: { readonly self: Self }) {
  const { phoneTail, how, by, since, signedInAt, isThis } = self;
  const now = useNow();
  return (
    <div className="grant self">
      <div className="card-head">
        <b>{words.phone(phoneTail)}</b>
        {isThis && <Tag kind="go">{words.isThis}</Tag>}
      </div>
      <p>{words.how[how](by)}</p>
      <p>{words.since(whichDay(since, now))}</p>
      <p>{signedInAt === null ? words.notLately : words.signedIn(whichDay(signedInAt, now))}</p>
      <End self={self} />
    </div>
  );
}

function End({ self: { binding, phoneTail, isThis } }: { readonly self: Self }) {
  const [unsent, setUnsent] = useState<number | null>(null);
  const end = useAsk<typeof endBinding>('accounts.end-binding');
  const close = () => setUnsent(null);
  const done = () => {
    if (isThis) return void startAnew();
    close();
    toast(words.endDone);
  };
  return (
    <>
      <Button onPress={() => void (isThis ? unsentHere() : Promise.resolve(0)).then(setUnsent)} label={words.endOf(phoneTail)}>
        {words.end}
      </Button>
      <Sheet open={unsent !== null} title={words.endTitle(phoneTail)} onClose={close}>
        {isThis && <p>{words.endThisSay}</p>}
        <p>{words.endSay}</p>
        <p>{words.undo}</p>
        {unsent !== null && unsent > 0 && (
          <p className="fault" role="alert">
            {words.unsent(unsent)}
          </p>
        )}
        {end.error && <ErrorBox error={end.error} />}
        <Buttons>
          <Button onPress={close}>{words.keep}</Button>
          <Button look="main" pending={end.isPending} onPress={() => end.mutate({ binding }, { onSuccess: done })}>
            {words.endYes}
          </Button>
        </Buttons>
      </Sheet>
    </>
  );
}
