import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CardLink, Facts } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import { Neighbour, Neighbours } from '../../screens/neighbours.tsx';
import type { inMyCare, noteCare, openCare, stayInCareFor } from '../contract.ts';
import { wishNames } from '../words.ts';
import { words as all } from './words.ts';

const words = all.caring;
type Row = Answer<typeof inMyCare>['rows'][number];
type File = Answer<typeof openCare>;

/** For whom somebody named; nothing where nobody did. */
export function ToCaring() {
  const seen = useSee<typeof inMyCare>('care.in-my-care', {});
  return seen.data && seen.data.rows.length > 0 ? <CardLink to="/caring" {...words.link} /> : null;
}

/** Neighbours who named me: each opened one by one, which they read. */
export function CaringPage() {
  const seen = useSee<typeof inMyCare>('care.in-my-care', {});
  return (
    <Neighbours words={words} of={seen}>
      {(row) => <Asking key={row.person} of={row} />}
    </Neighbours>
  );
}

function Asking({ of: row }: { readonly of: Row }) {
  const { person, masked, isAsked } = row;
  const opens = useAsk<typeof openCare>('care.open-care');
  return (
    <Neighbour of={row} until={row.reviewAt} says={words.until} tag={isAsked ? <Tag kind="soon">{words.isAsked}</Tag> : undefined}>
      {isAsked && <AskThem person={person} />}
      {opens.error && <ErrorBox error={opens.error} />}
      {opens.data ? (
        <Opened of={opens.data} person={person} onNoted={() => opens.mutate({ person })} />
      ) : (
        <Buttons>
          <Button label={`${words.open}：${masked}`} pending={opens.isPending} onPress={() => opens.mutate({ person })}>
            {words.open}
          </Button>
        </Buttons>
      )}
    </Neighbour>
  );
}

function AskThem({ person }: { readonly person: string }) {
  const stays = useAsk<typeof stayInCareFor>('care.stay-in-care-for');
  return (
    <>
      <p className="hint">{words.ask}</p>
      {stays.error && <ErrorBox error={stays.error} />}
      <Buttons>
        <Button look="help" pending={stays.isPending} onPress={() => stays.mutate({ person }, { onSuccess: () => toast(words.stayed) })}>
          {words.stays}
        </Button>
      </Buttons>
    </>
  );
}

type OpenedProps = { readonly of: File; readonly person: string; readonly onNoted: () => void };

function Opened({ of: { wishes, words: said, notes }, person, onNoted }: OpenedProps) {
  return (
    <>
      <Facts
        of={[
          [all.mine.wishes, wishes.map((wish) => wishNames[wish]).join(between)],
          ...(said === '' ? [] : [[all.form.words, said] as const]),
        ]}
      />
      {notes.map(({ id, day, by, says, putRight }) => (
        <p key={id}>
          {says} <span className="card-more">{all.mine.by(day, by)}</span>
          {putRight !== null && <span className="card-more"> {words.right(putRight)}</span>}
        </p>
      ))}
      <Note person={person} onNoted={onNoted} />
    </>
  );
}

function Note({ person, onNoted }: Omit<OpenedProps, 'of'>) {
  const [says, setSays] = useState('');
  const day = civilDay(useNow());
  const notes = useAsk<typeof noteCare>('care.note-care');
  const onSuccess = () => {
    toast(words.noted);
    setSays('');
    onNoted();
  };
  return (
    <>
      <Area label={words.note} hint={words.noteHint} value={says} onChange={setSays} max={200} />
      {notes.error && <ErrorBox error={notes.error} />}
      <Buttons>
        <Button
          disabled={says.trim().length < 2}
          pending={notes.isPending}
          onPress={() => notes.mutate({ person, day, says }, { onSuccess })}
        >
          {words.note}
        </Button>
      </Buttons>
    </>
  );
}
