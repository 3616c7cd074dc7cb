import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { answerCorrection, corrections, openCorrection } from '../contract.ts';
import { fieldNames } from '../words.ts';
import { isByHand } from './by-hand.ts';
import { words } from './walk-words.ts';

type Row = Answer<typeof corrections>['rows'][number];

export function ToCorrections() {
  const { data } = useSeeAll<typeof corrections>('people.corrections', {});
  const count = data?.pages.flatMap((page) => page.rows).length ?? 0;
  return count > 0 ? <CardLink to="/corrections" {...words.link(count)} /> : null;
}

/** 更正申请 of one's areas, the soonest due first; each opened by itself, and that is written down. */
export function WorkerCorrections() {
  const seen = useSeeAll<typeof corrections>('people.corrections', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? <Empty icon="person" {...words.none} /> : rows.map((row) => <One key={row.id} of={row} />);
        }}
      </Shown>
      <MoreRows of={seen} />
    </Screen>
  );
}

function One({ of: { id, field, masked, dwelling, dueAt } }: { readonly of: Row }) {
  const opens = useAsk<typeof openCorrection>('people.open-correction');
  return (
    <Card>
      <CardHead title={`${masked} · ${fieldNames[field]}`} more={[dwelling, words.due(civilDay(dueAt))].filter(Boolean).join(' · ')} />
      {opens.error && <ErrorBox error={opens.error} />}
      {opens.data === undefined ? (
        <Buttons>
          <Button
            label={words.openOf(fieldNames[field], masked)}
            pending={opens.isPending}
            onPress={() => opens.mutate({ correction: id })}
          >
            {words.open}
          </Button>
        </Buttons>
      ) : (
        <Reply of={opens.data} />
      )}
      <p className="card-more">{words.looked}</p>
    </Card>
  );
}

/** What was said, and the answer to it. */
export function Reply({
  of: { id, field, to, why },
  onDone,
}: {
  readonly of: Answer<typeof openCorrection>;
  readonly onDone?: () => void;
}) {
  const [reply, setReply] = useState('');
  const answers = useAsk<typeof answerCorrection>('people.answer-correction');
  const say = (answer: 'done' | 'refused') =>
    answers.mutate(
      { correction: id, answer, reply },
      {
        onSuccess: () => {
          toast(words.answered);
          onDone?.();
        },
      },
    );
  return (
    <div className="form-fields">
      <Facts
        of={[
          [words.to, to],
          [words.why, why === '' ? words.noWhy : why],
        ]}
      />
      {isByHand(field) && <p>{words.handDone}</p>}
      <Area label={words.reply(isByHand(field))} rows={2} max={200} value={reply} onChange={setReply} />
      {answers.error && <ErrorBox error={answers.error} />}
      <Buttons>
        <Button look="help" pending={answers.isPending} onPress={() => say('done')}>
          {words.done(isByHand(field))}
        </Button>
        <Button pending={answers.isPending} onPress={() => say('refused')}>
          {words.refused}
        </Button>
      </Buttons>
    </div>
  );
}
