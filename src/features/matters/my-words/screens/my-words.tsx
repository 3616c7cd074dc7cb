import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { ask, useSeeAll } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { handAsJson } from '#ui/take-file.ts';
import { civilDay } from '#ui/when.ts';
import type { myWords } from '../contract.ts';
import './my-words.css';
import { words } from './words.ts';

type Row = Answer<typeof myWords>['rows'][number];

/** What I wrote in the matters I asked for, to read here or to take along as a file; fetched only when it is asked for. */
export function MyWords() {
  const [asked, wish] = useState(false);
  return (
    <Card>
      <p>{words.say}</p>
      {asked ? <Written /> : <Button onPress={() => wish(true)}>{words.see}</Button>}
    </Card>
  );
}

function Written() {
  const seen = useSeeAll<typeof myWords>('matters.my-words', {});
  return (
    <Shown of={seen}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <p>{words.none}</p>;
        return (
          <>
            <AsFile />
            <ul className="my-words">
              {rows.map((row) => (
                <OneMatter key={row.id} row={row} />
              ))}
            </ul>
            <MoreRows of={seen} />
          </>
        );
      }}
    </Shown>
  );
}

function OneMatter({ row: { number, method, subject, openedAt, said } }: { readonly row: Row }) {
  return (
    <li>
      <b>{subject}</b>
      <p className="card-more">
        {method} · {number} · {civilDay(openedAt)}
      </p>
      {said.length === 0 && <p>{words.nothingLeft}</p>}
      {said.map(({ at, label, say }) => (
        <p key={`${at} ${label} ${say}`}>{label === null ? say : `${label}：${say}`}</p>
      ))}
    </li>
  );
}

/** All of it goes into the file, also what is not on the screen yet. */
function AsFile() {
  const saving = useMutation({
    mutationFn: async () => handAsJson(await allOfIt(), words.fileName),
  });
  return (
    <>
      <Buttons>
        <Button look="help" pending={saving.isPending} onPress={() => saving.mutate()}>
          {words.file}
        </Button>
      </Buttons>
      {saving.error && <ErrorBox error={saving.error} />}
    </>
  );
}

async function allOfIt(): Promise<Row[]> {
  const all: Row[] = [];
  let next: string | null = null;
  do {
    const page: Answer<typeof myWords> = await ask<typeof myWords>('matters.my-words', JSON.stringify({ after: next ?? undefined }));
    all.push(...page.rows);
    ({ next } = page);
  } while (next !== null);
  return all;
}
