import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { addChore, chores } from '../chores/contract.ts';
import { words as all } from './words.ts';

const words = all.desk;
type Of = { readonly community: HerePlace };

/** The chores neighbours can tick here: everywhere the usual ones, and what the community added. */
export function KnownChores({ community }: Of) {
  const seen = useSee<typeof chores>('fieldwork.chores', { community: community.id });
  const [adds, add] = useState(false);
  return (
    <section className="fieldwork-part">
      <h2>{words.known}</h2>
      <p>{words.knownTells}</p>
      <Shown of={seen}>
        {({ chores: known }) => (
          <ul className="fieldwork-chores">
            {known.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </Shown>
      <Button onClick={() => add(true)}>{words.addChore}</Button>
      {adds && <AddDialog community={community} onClose={() => add(false)} />}
    </section>
  );
}

type Named = { name: string };

function AddDialog({ community, onClose }: Of & { readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof addChore, Named>
      name="fieldwork.add-chore"
      title={words.addChore}
      done={words.choreAdded}
      asked={({ name }) => ({ community: community.id, name })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.choreName} rules={[{ required: true, whitespace: true, min: 2, message: words.choreName }]}>
        <Input maxLength={12} placeholder={words.choreHint} />
      </Form.Item>
    </ChangeDialog>
  );
}
