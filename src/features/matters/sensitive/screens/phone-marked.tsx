import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { WhyLook } from '#ui/phone/why-look.tsx';
import { useStillShown } from '#ui/still-shown.ts';
import type { showMatter } from '../../contract.ts';
import type { openMarked } from '../contract.ts';
import './marked.css';
import { markedWords as words } from './marked-words.ts';
import { OpenedAnswers } from './opened-answers.tsx';

type Of = { readonly of: Pick<Answer<typeof showMatter>, 'id' | 'marked' | 'canOpenMarked'> };

/** On a worker's phone: that something in a matter is sealed, and, for a reason the person can read, what; gone again after ten minutes. */
export function PhoneMarked({ of: { id, marked, canOpenMarked } }: Of) {
  const [asking, setAsking] = useState(false);
  const look = useAsk<typeof openMarked>('matters.open-marked');
  const shown = useStillShown(look.data);
  if (marked.length === 0) return null;
  if (shown) return <OpenedAnswers of={shown.answers} />;
  return (
    <>
      <p className="marked-note">{(canOpenMarked ? words.opens : words.stands)(marked.length)}</p>
      {canOpenMarked && (
        <Button icon="eye" onPress={() => setAsking(true)}>
          {words.open}
        </Button>
      )}
      <Sheet open={asking} title={words.why} onClose={() => setAsking(false)}>
        <WhyLook
          tells={words.tells}
          often={words.often}
          go={words.open}
          pending={look.isPending}
          error={look.error}
          onSend={(reason) => look.mutate({ matter: id, reason }, { onSuccess: () => setAsking(false) })}
        />
      </Sheet>
    </>
  );
}
