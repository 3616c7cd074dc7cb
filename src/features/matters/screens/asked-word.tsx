import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Refused } from '#ui/refused.ts';
import { Danger } from '../danger/screens/danger.tsx';
import { dangerIn } from '../danger/words.ts';
import './resident.css';

type Says = 'solved' | 'unsolved';
export type AskedWords = Readonly<
  Record<'ask' | 'askSay' | Says | 'said' | 'secret' | 'confirm' | 'what' | 'whatFirst' | 'again' | 'back', string>
>;
type AskedProps = {
  readonly words: AskedWords;
  /** What may be answered besides by whoever says that it is solved. */
  readonly besides: ReactNode;
  readonly sending: { readonly isPending: boolean; readonly error: Refused | null };
  /** @param done folds the card up again */
  readonly onSay: (solved: boolean, said: string, done: () => void) => void;
};

/** 好了没有，由您说了算: yes, with what one thinks of it if wished, or no, with what is still wrong. What was written stays while one thinks again. */
export function AskedWord({ words, besides, sending, onSay }: AskedProps) {
  const [says, setSays] = useState<Says | null>(null);
  const [written, write] = useState({ solved: '', unsolved: '' });
  const form = useFocusWhenOpened(says);
  const done = () => setSays(null);
  const say = (solved: boolean, said: string) => onSay(solved, said.trim(), done);
  const part = { words, sending, onBack: done };
  return (
    <Card>
      <CardHead title={words.ask} more={says === null ? words.askSay : undefined} />
      {says === null && (
        <Buttons>
          <Button onPress={() => setSays('unsolved')}>{words.unsolved}</Button>
          <Button look="help" icon="ok" onPress={() => setSays('solved')}>
            {words.solved}
          </Button>
        </Buttons>
      )}
      <div ref={form} tabIndex={-1} className="asked-word">
        {says === 'solved' && (
          <Solved {...part} said={written.solved} onWrite={(solved) => write({ ...written, solved })} onSay={(said) => say(true, said)}>
            {besides}
          </Solved>
        )}
        {says === 'unsolved' && (
          <Unsolved
            {...part}
            said={written.unsolved}
            onWrite={(unsolved) => write({ ...written, unsolved })}
            onSay={(said) => say(false, said)}
          />
        )}
      </div>
    </Card>
  );
}

/** The button that was pressed is gone: who reads by ear or goes by keys is led to what took its place. */
function useFocusWhenOpened(says: Says | null) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (says !== null) form.current?.focus({ preventScroll: true });
  }, [says]);
  return form;
}

type PartProps = Pick<AskedProps, 'words' | 'sending'> & {
  readonly said: string;
  readonly onWrite: (said: string) => void;
  readonly onSay: (said: string) => void;
  readonly onBack: () => void;
};

function Solved({ words, sending, said, onWrite, onSay, onBack, children }: PartProps & { readonly children: ReactNode }) {
  return (
    <div className="form-fields your-word">
      {children}
      <Area label={words.said} optional rows={2} max={300} value={said} onChange={onWrite} fault={sending.error?.about('said')} />
      <p className="hint">{words.secret}</p>
      {sending.error && <ErrorBox error={sending.error} />}
      <Buttons>
        <Button onPress={onBack}>{words.back}</Button>
        <Button look="help" icon="ok" pending={sending.isPending} onPress={() => onSay(said)}>
          {words.confirm}
        </Button>
      </Buttons>
    </div>
  );
}

function Unsolved({ words, sending, said, onWrite, onSay, onBack }: PartProps) {
  const [short, setShort] = useState(false);
  const danger = dangerIn(said);
  const send = () => {
    const lacks = said.trim().length < 2;
    setShort(lacks);
    if (!lacks) onSay(said);
  };
  const fault = short ? words.whatFirst : sending.error?.about('said');
  return (
    <div className="form-fields your-word">
      <Area label={words.what} rows={2} max={300} value={said} onChange={onWrite} fault={fault} />
      {danger && <Danger danger={danger} />}
      {sending.error && <ErrorBox error={sending.error} />}
      <Buttons>
        <Button onPress={onBack}>{words.back}</Button>
        <Button look="main" pending={sending.isPending} onPress={send}>
          {words.again}
        </Button>
      </Buttons>
    </div>
  );
}
