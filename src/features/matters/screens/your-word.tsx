import { useAsk } from '#ui/ask.ts';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { rate } from '../contract.ts';
import { OpenerMinutes, useOpenerMinutes } from '../effort/screens/opener-minutes.tsx';
import { AskedWord } from './asked-word.tsx';
import { matterWords } from './resident-words.ts';
import { ThreeQuestions, useQuestions } from './three-questions.tsx';

const words = matterWords.yourWord;

/** 办完以后由您说了算: 解决了, with three questions that may be left out, or 没解决 with what is still wrong. */
export function YourWord({ matter, step }: { readonly matter: string; readonly step: string }) {
  const questions = useQuestions();
  const minutes = useOpenerMinutes(matter);
  const sending = useAsk<typeof rate>('matters.rate');
  const onSay = (solved: boolean, said: string) => {
    const rated = solved ? { ...minutes.said, ...questions.figures } : {};
    const order = { matter, step, solved, ...rated, ...(said === '' ? {} : { said }) };
    sending.mutate(order, { onSuccess: () => toast(solved ? words.thanks : words.sentBack) });
  };
  const besides = (
    <>
      <ThreeQuestions of={questions} />
      <OpenerMinutes of={minutes} />
    </>
  );
  return <AskedWord words={words} besides={besides} sending={sending} onSay={onSay} />;
}

/** Told before the work is done, so that nobody wonders who closes it. */
export function YourWordLater() {
  return (
    <Card>
      <CardHead title={words.title} more={words.say} />
    </Card>
  );
}
