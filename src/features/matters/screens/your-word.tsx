import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { rate, showMatter } from '../contract.ts';
import { OpenerMinutes, useOpenerMinutes } from '../effort/screens/opener-minutes.tsx';
import { AskedWord } from './asked-word.tsx';
import { matterWords, yourWordOf } from './resident-words.ts';
import { ThreeQuestions, useQuestions } from './three-questions.tsx';

const words = matterWords.yourWord;
type Matter = Answer<typeof showMatter>;

/** 办完以后由您说了算, in the words of the method: yes, with three questions that may be left out, or no with what is still wrong. */
export function YourWord({ matter, can: { step, outcomes } }: { readonly matter: string; readonly can: Matter['can'][number] }) {
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
  const [yes, no] = [outcomes.find(({ main }) => main), outcomes.find(({ main }) => !main)];
  if (!yes || !no) return null;
  const asked = yourWordOf(yes.name, no.name, no.fields[0]?.label);
  return <AskedWord words={asked} besides={besides} sending={sending} onSay={onSay} />;
}

/** Told before the work is done, so that nobody wonders who closes it. */
export function YourWordLater({ of: { yes, no } }: { readonly of: NonNullable<Matter['lastWord']> }) {
  return (
    <Card>
      <CardHead title={words.title} more={words.later(yes, no)} />
    </Card>
  );
}
