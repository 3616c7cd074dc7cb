import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { correctService, myServices } from '../contract.ts';
import { PutRight } from './put-right.tsx';
import { words as all } from './words.ts';

const words = all.services;
type Row = Answer<typeof myServices>['rows'][number];

/** What was done for me and mine; what is wrong I write beside it. */
export function MyServices() {
  const seen = useSeeAll<typeof myServices>('care.my-services', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? <Empty icon="hand" {...words.none} /> : rows.map((row) => <Service key={row.id} of={row} />);
        }}
      </Shown>
      <MoreRows of={seen} />
    </Screen>
  );
}

function Service({ of: { id, from, name, day, result, by, said } }: { readonly of: Row }) {
  const [writes, write] = useState(false);
  return (
    <Card>
      <CardHead title={name} more={[day, from === 'matter' ? words.done(by) : words.by(by)].join(' · ')} />
      {result !== '' && <p>{result}</p>}
      {said.map(({ says, at }) => (
        <p key={at} className="says">
          {words.said(says)}
        </p>
      ))}
      {from === 'matter' ? (
        <Go to="/matters/$id" params={{ id }} look="quiet">
          {words.open}
        </Go>
      ) : writes ? (
        <Correct entry={id} onDone={() => write(false)} />
      ) : (
        <Button label={`${words.correct}：${name} ${day}`} onPress={() => write(true)}>
          {words.correct}
        </Button>
      )}
    </Card>
  );
}

function Correct({ entry, onDone }: { readonly entry: string; readonly onDone: () => void }) {
  const corrects = useAsk<typeof correctService>('care.correct-service');
  const onSuccess = () => {
    toast(words.sent);
    onDone();
  };
  return (
    <PutRight
      words={words}
      error={corrects.error}
      pending={corrects.isPending}
      onSend={(says) => corrects.mutate({ entry, says }, { onSuccess })}
    />
  );
}
