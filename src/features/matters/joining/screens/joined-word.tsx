import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Rating } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { confirmJoined } from '../contract.ts';
import { joinedWords as words } from './words.ts';

/** 您那边好了没有？ Whoever joined answers for their own door only. */
export function JoinedWord({ matter }: { readonly matter: string }) {
  const [says, setSays] = useState<'solved' | 'unsolved' | null>(null);
  const back = () => setSays(null);
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
      {says === 'solved' && <Solved matter={matter} onBack={back} />}
      {says === 'unsolved' && <Unsolved matter={matter} onBack={back} />}
    </Card>
  );
}

type SayingProps = { readonly matter: string; readonly onBack: () => void };

function Solved({ matter, onBack }: SayingProps) {
  const [stars, setStars] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const say = useAsk<typeof confirmJoined>('matters.confirm-joined');
  const rated = stars === null ? {} : { stars };
  const wrote = said.trim() === '' ? {} : { said };
  const send = () => say.mutate({ matter, solved: true, ...rated, ...wrote }, { onSuccess: () => [onBack(), toast(words.thanks)] });
  return (
    <div className="form-fields your-word">
      <Rating label={words.stars} value={stars} onChange={setStars} />
      <Area label={words.said} optional rows={2} max={500} value={said} onChange={setSaid} fault={say.error?.about('said')} />
      <p className="hint">{words.secret}</p>
      {say.error && <ErrorBox error={say.error} />}
      <Buttons>
        <Button onPress={onBack}>{words.back}</Button>
        <Button look="help" icon="ok" pending={say.isPending} onPress={send}>
          {words.confirm}
        </Button>
      </Buttons>
    </div>
  );
}

function Unsolved({ matter, onBack }: SayingProps) {
  const [said, setSaid] = useState('');
  const [short, setShort] = useState(false);
  const say = useAsk<typeof confirmJoined>('matters.confirm-joined');
  const send = () => {
    const lacks = said.trim().length < 2;
    setShort(lacks);
    if (!lacks) say.mutate({ matter, solved: false, said }, { onSuccess: () => [onBack(), toast(words.told)] });
  };
  return (
    <div className="form-fields your-word">
      <Area
        label={words.what}
        rows={2}
        max={300}
        value={said}
        onChange={setSaid}
        fault={short ? words.whatFirst : say.error?.about('said')}
      />
      {say.error && <ErrorBox error={say.error} />}
      <Buttons>
        <Button onPress={onBack}>{words.back}</Button>
        <Button look="main" pending={say.isPending} onPress={send}>
          {words.tell}
        </Button>
      </Buttons>
    </div>
  );
}
