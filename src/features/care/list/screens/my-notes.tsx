import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { PutRight } from '../../screens/put-right.tsx';
import type { myCare, putCareRight, strikeCareNote } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.mine;
type Note = NonNullable<Answer<typeof myCare>['file']>['notes'][number];

/** What carers noted: the person writes beside what is wrong, or strikes it. */
export function MyNotes({ of: notes }: { readonly of: readonly Note[] }) {
  if (notes.length === 0) return <p className="hint">{words.noNotes}</p>;
  return notes.map((note) => <OneNote key={note.id} of={note} />);
}

function OneNote({ of: { id: note, day, by, says, putRight } }: { readonly of: Note }) {
  const [writes, write] = useState(false);
  const strikes = useAsk<typeof strikeCareNote>('care.strike-care-note');
  return (
    <Card>
      <CardHead title={says} more={words.by(day, by)} />
      {putRight !== null && <p className="says">{words.right(putRight)}</p>}
      {strikes.error && <ErrorBox error={strikes.error} />}
      {writes ? (
        <Correct note={note} onDone={() => write(false)} />
      ) : (
        <Buttons>
          <Button label={`${words.correct}：${says}`} onPress={() => write(true)}>
            {words.correct}
          </Button>
          <Button
            label={`${words.strike}：${says}`}
            pending={strikes.isPending}
            onPress={() => strikes.mutate({ note }, { onSuccess: () => toast(words.struck) })}
          >
            {words.strike}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

function Correct({ note, onDone }: { readonly note: string; readonly onDone: () => void }) {
  const corrects = useAsk<typeof putCareRight>('care.put-care-right');
  const onSuccess = () => {
    toast(words.sent);
    onDone();
  };
  return (
    <PutRight
      words={words}
      error={corrects.error}
      pending={corrects.isPending}
      onSend={(says) => corrects.mutate({ note, says }, { onSuccess })}
    />
  );
}
