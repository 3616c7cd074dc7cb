import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { showMatter, sign } from '../contract.ts';
import { matterWords } from './resident-words.ts';

type Doable = Answer<typeof showMatter>['can'][number];
const words = matterWords.yourYes;

/** A question to whoever asked that is answered by one of several buttons; what has only one is signed elsewhere. @param said the line that asks it */
export function YourYes({ matter, can, said }: { readonly matter: string; readonly can: Doable; readonly said: string | undefined }) {
  const ask = useAsk<typeof sign>('matters.sign');
  if (can.outcomes.length < 2) return null;
  return (
    <Card>
      <CardHead title={words.title} more={said} />
      {ask.error && <ErrorBox error={ask.error} />}
      <Buttons>
        {[...can.outcomes].reverse().map(({ id, name, main }) => (
          <Button
            key={id}
            look={main ? 'main' : 'plain'}
            pending={ask.isPending}
            onPress={() => ask.mutate({ matter, step: can.step, outcome: id }, { onSuccess: () => toast(words.done) })}
          >
            {name}
          </Button>
        ))}
      </Buttons>
    </Card>
  );
}
