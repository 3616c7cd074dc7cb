import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { CardButton } from '#ui/phone/card.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { replies } from '../contract.ts';
import { replyWords as words } from './words.ts';

/** An answer that is ready, filled from the matter, to be taken and changed. */
export function PhoneReplies({ matter, onPick }: { readonly matter: string; readonly onPick: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  const seen = useSee<typeof replies>('matters.replies', { matter }, { enabled: open });
  const take = (text: string) => {
    onPick(text);
    setOpen(false);
  };
  if (!open)
    return (
      <Button look="quiet" icon="talk" onPress={() => setOpen(true)}>
        {words.pick}
      </Button>
    );
  return (
    <Shown of={seen} cards={2}>
      {({ replies: ready }) => (
        <>
          <p className="hint">{words.title}</p>
          {ready.map(({ id, name, text }) => (
            <CardButton key={id} title={name} more={text} onPress={() => take(text)} />
          ))}
        </>
      )}
    </Shown>
  );
}
