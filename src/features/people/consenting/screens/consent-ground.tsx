import { useEffect, useRef, useState } from 'react';
import { asksFor } from '#ui/ask-first.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { words as all } from './words.ts';

const words = all.ask;

/** Asks, before anything is written, for the consent to what is sensitive in it; what was being sent is sent again with it. */
export function ConsentGround() {
  const [say, setSay] = useState<string | null>(null);
  const answer = useRef<(agreed: boolean) => void>(() => undefined);
  useEffect(
    () =>
      asksFor(
        'people.consent_needed',
        ({ message }) =>
          new Promise((resolve) => {
            answer.current = resolve;
            setSay(message);
          }),
        { consented: true },
      ),
    [],
  );
  const close = (agreed: boolean) => {
    setSay(null);
    answer.current(agreed);
  };
  return (
    <Sheet open={say !== null} title={words.title} onClose={() => close(false)}>
      <p>{say}</p>
      <Buttons>
        <Button onPress={() => close(false)}>{words.no}</Button>
        <Button look="help" icon="ok" onPress={() => close(true)}>
          {words.yes}
        </Button>
      </Buttons>
    </Sheet>
  );
}
