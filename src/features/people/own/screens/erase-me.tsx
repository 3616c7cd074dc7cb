import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import type { beforeErasing, eraseMe } from '../contract.ts';
import { words } from './words.ts';

type Before = Answer<typeof beforeErasing>;

/** The way out: what goes, what stays and what hinders is said before anything is done. */
export function EraseMe() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button wide onPress={() => setOpen(true)}>
        {words.erase}
      </Button>
      <Sheet open={open} title={words.erase} onClose={close}>
        <Asked onClose={close} />
      </Sheet>
    </>
  );
}

type Closes = { readonly onClose: () => void };

function Asked({ onClose }: Closes) {
  const seen = useSee<typeof beforeErasing>('people.before-erasing', {});
  return (
    <Shown of={seen} cards={1}>
      {(before) => <Said of={before} onClose={onClose} />}
    </Shown>
  );
}

function Said({ of: before, onClose }: Closes & { readonly of: Before }) {
  const erases = useAsk<typeof eraseMe>('people.erase-me');
  const hindered = hindrancesOf(before);
  return (
    <div className="form-fields">
      <p>{words.eraseSay}</p>
      <p>{words.stays(before.ended, before.ratings)}</p>
      {hindered.map((say) => (
        <Callout key={say} kind="soon" title={say} />
      ))}
      {erases.error && <ErrorBox error={erases.error} />}
      {hindered.length === 0 && (
        <Buttons>
          <Button
            look="main"
            wide
            pending={erases.isPending}
            onPress={() => erases.mutate({ sure: true }, { onSuccess: () => window.location.assign('/') })}
          >
            {words.sure}
          </Button>
          <Button wide onPress={onClose}>
            {words.keep}
          </Button>
        </Buttons>
      )}
    </div>
  );
}

function hindrancesOf({ posts, inHand, open }: Before): string[] {
  const { hinders } = words;
  return [
    ...(posts > 0 ? [hinders.posts] : []),
    ...(inHand > 0 ? [hinders.inHand(inHand)] : []),
    ...(open > 0 ? [hinders.open(open)] : []),
  ];
}
