import { useState } from 'react';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';

type PutRightProps = {
  readonly words: { readonly what: string; readonly send: string };
  readonly error: Error | null;
  readonly pending: boolean;
  readonly onSend: (says: string) => void;
};

/** What is wrong, written beside what somebody else wrote of me. */
export function PutRight({ words, error, pending, onSend }: PutRightProps) {
  const [says, setSays] = useState('');
  return (
    <>
      <Area label={words.what} value={says} onChange={setSays} max={200} />
      {error && <ErrorBox error={error} />}
      <Buttons>
        <Button look="help" disabled={says.trim().length < 2} pending={pending} onPress={() => onSend(says)}>
          {words.send}
        </Button>
      </Buttons>
    </>
  );
}
