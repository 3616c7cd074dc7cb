import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { useKeptDraft } from '#ui/offline/kept-draft.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardButton, CardHead, Section } from '#ui/phone/card.tsx';
import { PutAway } from '#ui/phone/put-away.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { beginnable } from '../../contract.ts';
import { type Beginnable, type Beginning, nothingBegun } from './begin-draft.ts';
import { BeginForm } from './begin-form.tsx';
import { beginHereWords as words } from './words.ts';

/** 发起, standing anywhere: by which method, what and where. What is written stays until it is begun, and without signal it is begun later. */
export function WorkerBegin() {
  const seen = useSee<typeof beginnable>('matters.beginnable', {});
  const [put, setPut] = useState<Put | null>(null);
  return (
    <Screen title={words.title} under={words.under} back="/">
      {put === null ? (
        <Shown of={seen}>{({ rows }) => <Writing rows={rows} onBegun={setPut} />}</Shown>
      ) : (
        <PutAway put={put} words={{ ...words, done: words.begun }} onAgain={() => setPut(null)} />
      )}
    </Screen>
  );
}

type Of = { readonly rows: readonly Beginnable[]; readonly onBegun: (put: Put) => void };

function Writing({ rows, onBegun }: Of) {
  const [draft, change, forget] = useKeptDraft<Beginning>('matters.begin', nothingBegun);
  const [wasWritten] = useState(draft.subject !== '');
  const row = rows.find(({ method }) => method === draft.method);
  const begun = (put: Put) => {
    forget();
    onBegun(put);
  };
  if (rows.length === 0) return <Empty icon="paper" {...words.none} />;
  if (!row) return <Methods rows={rows} onPick={(method) => change({ method, leaf: '', at: null, finer: [] })} />;
  return (
    <>
      <Card tone="soft">
        <CardHead title={row.name} more={row.about} />
        <Buttons>
          <Button onPress={() => change({ method: null })}>{words.other}</Button>
          {draft.subject !== '' && <Button onPress={forget}>{words.clear}</Button>}
        </Buttons>
      </Card>
      {wasWritten && <p role="status">{words.restored}</p>}
      <BeginForm row={row} draft={draft} change={change} onBegun={begun} />
    </>
  );
}

function Methods({ rows, onPick }: { readonly rows: readonly Beginnable[]; readonly onPick: (method: string) => void }) {
  return (
    <Section title={words.chooses}>
      <ul>
        {rows.map(({ method, name, about }) => (
          <li key={method}>
            <CardButton title={name} more={about} onPress={() => onPick(method)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
