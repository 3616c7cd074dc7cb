import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { handAsJson } from '#ui/take-file.ts';
import type { myCopy } from '../contract.ts';
import './own.css';
import { words } from './words.ts';

/** Everything kept about me, to read here or to take along as a file; fetched only when it is asked for. */
export function MyCopy() {
  const [asked, ask] = useState(false);
  return (
    <Card>
      <p>{words.copySay}</p>
      <p className="card-more">{words.wrong}</p>
      {asked ? (
        <Whole />
      ) : (
        <Buttons>
          <Button wide onPress={() => ask(true)}>
            {words.see}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

function Whole() {
  const seen = useSee<typeof myCopy>('people.my-copy', {});
  return (
    <Shown of={seen} cards={1}>
      {(copy) => (
        <>
          <Buttons>
            <Button look="help" onPress={() => handAsJson(copy, words.fileName)}>
              {words.file}
            </Button>
          </Buttons>
          <ul className="my-copy">
            {copy.held.map(({ where, purpose, basis, kept, role, values }) => (
              <li key={where}>
                <b>{purpose}</b>
                <p>{values.join('；')}</p>
                <p className="card-more">{words.rest(basis, kept, role)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Shown>
  );
}
