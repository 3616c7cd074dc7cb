import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { skilled } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.neighbours;

/** 身边的能人 of one community: those who wish to be seen, by what they can do; no phone. */
export function Neighbours({ community }: { readonly community: string }) {
  const [typed, type] = useState('');
  const [like, look] = useState('');
  return (
    <>
      <Field label={words.like} hint={words.hint} value={typed} onChange={type} max={20} />
      <Buttons>
        <Button look="help" disabled={typed.trim().length < 2} onPress={() => look(typed.trim())}>
          {words.find}
        </Button>
      </Buttons>
      {like !== '' && <Found community={community} like={like} />}
    </>
  );
}

function Found({ community, like }: { readonly community: string; readonly like: string }) {
  const seen = useSee<typeof skilled>('people.skilled', { community, like });
  return (
    <Shown of={seen}>
      {({ people }) =>
        people.length === 0 ? (
          <Empty icon="people" {...words.none} />
        ) : (
          people.map(({ person, called, profession, specialty }) => (
            <Card key={person}>
              <CardHead title={called} more={[profession, specialty].filter(Boolean).join(' · ')} />
            </Card>
          ))
        )
      }
    </Shown>
  );
}
