import { useState } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { words as kit } from '#ui/words.ts';
import { ActingOn } from '../../screens/phone/acting-on.tsx';
import { useAct } from '../../screens/phone/use-act.ts';
import type { classify } from '../contract.ts';
import { smallClasses } from '../words.ts';
import { classWords as words } from './words.ts';

type Matter = Answer<typeof showMatter>;
type Small = NonNullable<Matter['small']>;
type Of = { readonly of: Pick<Matter, 'id' | 'subject' | 'seq' | 'light'>; readonly small: Small };

/** 五小: which of the five it is; staff put it right in two touches while it is open. */
export function PhoneClass({ of, small }: Of) {
  const [changing, change] = useState(false);
  if (of.light === 'done' || of.light === 'ended') return small.name;
  return (
    <>
      {small.name}
      <button type="button" className="fact-change" aria-label={words.changeNamed(small.name)} onClick={() => change(true)}>
        {kit.change}
      </button>
      <Sheet open={changing} title={words.change} onClose={() => change(false)}>
        <ActingOn of={{ ...of, does: words.change }}>
          <Classes matter={of.id} small={small} onDone={() => change(false)} />
        </ActingOn>
      </Sheet>
    </>
  );
}

type ClassesProps = { readonly matter: string; readonly small: Small; readonly onDone: () => void };

function Classes({ matter, small, onDone }: ClassesProps) {
  const send = useAct<typeof classify>('matters.classify', words.done, onDone);
  return (
    <>
      {send.refused && <ErrorBox error={send.refused} />}
      <fieldset className="reasons" aria-busy={send.pending || undefined}>
        <legend>{words.tells}</legend>
        {smallClasses.map(({ id, name }) => (
          <Button key={id} wide disabled={send.pending || id === small.id} onPress={() => send.go({ matter, small: id })}>
            {id === small.id ? words.now(name) : name}
          </Button>
        ))}
      </fieldset>
    </>
  );
}
