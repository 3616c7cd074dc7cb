import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons, Call } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { whichDay } from '#ui/when.ts';
import type { callBackContact, callBacks } from '../contract.ts';
import '../../thread/screens/thread.css';
import { AnswerForm } from './answer-form.tsx';
import './call-backs.css';
import { words } from './words.ts';

type CallBack = Answer<typeof callBacks>['rows'][number];

/** 回访抽样 on the phone. */
export function WorkerCallBacks() {
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <CallBackCards />
    </Screen>
  );
}

/** What waits to be asked, the oldest first, and what was answered lately: of a desk's community, or wherever the reader works. */
export function CallBackCards({ community }: { readonly community?: string }) {
  const where = community === undefined ? {} : { community };
  const open = useSeeAll<typeof callBacks>('matters.call-backs', where);
  const answered = useSeeAll<typeof callBacks>('matters.call-backs', { ...where, answered: true });
  const over = (answered.data?.pages ?? []).flatMap(({ rows }) => rows);
  return (
    <>
      <Shown of={open}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? <Empty icon="phone" {...words.none} /> : rows.map((row) => <Waiting key={row.id} of={row} />);
        }}
      </Shown>
      <MoreRows of={open} />
      {over.length > 0 && (
        <Section title={words.over}>
          {over.map((row) => (
            <Answered key={row.id} of={row} />
          ))}
        </Section>
      )}
    </>
  );
}

function About({ of: { matter, number, subject, place, status, endedAt } }: { readonly of: CallBack }) {
  return (
    <>
      <CardHead title={subject} more={`${place} · ${words.ended(status, whichDay(endedAt, useNow()))}`} />
      <p>
        <Link className="to-matter" to="/matters/$id" params={{ id: matter }}>
          {number}
        </Link>
      </p>
    </>
  );
}

function Waiting({ of }: { readonly of: CallBack }) {
  const [asks, ask] = useState(false);
  return (
    <Card>
      <About of={of} />
      {of.tries > 0 && <p className="hint">{words.tries(of.tries)}</p>}
      <div className="call-back-contact">
        <Contact of={of} />
      </div>
      {asks ? (
        <AnswerForm callBack={of.id} onDone={() => ask(false)} />
      ) : (
        <Buttons>
          <Button look="help" icon="talk" label={`${words.ask} ${of.number}`} onPress={() => ask(true)}>
            {words.ask}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

/** The number, looked up for this call alone. */
function Contact({ of: { id, number } }: { readonly of: CallBack }) {
  const look = useAsk<typeof callBackContact>('matters.call-back-contact');
  if (look.data)
    return look.data.phone === null ? (
      <p>{words.called(look.data.name, null)}</p>
    ) : (
      <Call phone={look.data.phone} name={look.data.name ?? ''}>
        {`${words.ring(look.data.name)} ${look.data.phone}`}
      </Call>
    );
  return (
    <>
      {look.error && <ErrorBox error={look.error} />}
      <Button icon="phone" pending={look.isPending} label={`${words.phone} ${number}`} onPress={() => look.mutate({ callBack: id })}>
        {words.phone}
      </Button>
      <p className="hint">{words.phoneHint}</p>
    </>
  );
}

function Answered({ of }: { readonly of: CallBack }) {
  const { answer } = of;
  if (!answer) return null;
  const { heard, done, content, said, reopened } = answer;
  return (
    <Card tone="soft">
      <About of={of} />
      <p>{heard === 'heard' ? words.answers.heard(done ?? false, content ?? false) : words.answers[heard]}</p>
      {said !== null && <p>{said}</p>}
      {reopened && <p className="hint">{words.reopened}</p>}
    </Card>
  );
}
