import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { rate } from '../contract.ts';
import { OpenerMinutes, useOpenerMinutes } from '../effort/screens/opener-minutes.tsx';
import { matterWords } from './resident-words.ts';
import './resident.css';
import { ThreeQuestions, useQuestions } from './three-questions.tsx';

const words = matterWords.yourWord;
type StepProps = { readonly matter: string; readonly step: string };

/** 办完以后由您说了算: 解决了, with three questions that may be left out, or 没解决 with what is still wrong. */
export function YourWord(of: StepProps) {
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
      {says === 'solved' && <Solved {...of} onBack={back} />}
      {says === 'unsolved' && <Unsolved {...of} onBack={back} />}
    </Card>
  );
}

/** Told before the work is done, so that nobody wonders who closes it. */
export function YourWordLater() {
  return (
    <Card>
      <CardHead title={words.title} more={words.say} />
    </Card>
  );
}

type SayingProps = StepProps & { readonly onBack: () => void };

function Solved({ matter, step, onBack }: SayingProps) {
  const questions = useQuestions();
  const [said, setSaid] = useState('');
  const minutes = useOpenerMinutes(matter);
  const say = useAsk<typeof rate>('matters.rate');
  const send = () =>
    say.mutate(
      { matter, step, solved: true, ...minutes.said, ...questions.figures, ...(said.trim() === '' ? {} : { said }) },
      { onSuccess: () => toast(words.thanks) },
    );
  return (
    <div className="form-fields your-word">
      <ThreeQuestions of={questions} />
      <OpenerMinutes of={minutes} />
      <Area label={words.said} optional rows={2} max={300} value={said} onChange={setSaid} fault={say.error?.about('said')} />
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

function Unsolved({ matter, step, onBack }: SayingProps) {
  const [said, setSaid] = useState('');
  const [short, setShort] = useState(false);
  const say = useAsk<typeof rate>('matters.rate');
  const send = () => {
    const lacks = said.trim().length < 2;
    setShort(lacks);
    if (!lacks) say.mutate({ matter, step, solved: false, said }, { onSuccess: () => toast(words.sentBack) });
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
          {words.again}
        </Button>
      </Buttons>
    </div>
  );
}
