import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { whomToChoose } from '../../contract.ts';
import type { leaveCare, myCare, stayInCare, wishCare } from '../contract.ts';
import { wishNames } from '../words.ts';
import { CareForm } from './care-form.tsx';
import { MyNotes } from './my-notes.tsx';
import { words as all } from './words.ts';

const words = all.mine;
type File = NonNullable<Answer<typeof myCare>['file']>;

/** 请人照应: by one's own wish; the whole file, whom it names, and the way out. */
export function MyCare() {
  const seen = useSee<typeof myCare>('care.my-care', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <p className="hint">{words.who}</p>
      <Shown of={seen}>
        {({ file, months }) => (
          <>
            {file === null ? <Wish /> : <Standing of={file} />}
            <p className="hint">{words.asks(months)}</p>
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Wish({ of: file, onDone }: { readonly of?: File; readonly onDone?: () => void }) {
  const choices = useSee<typeof whomToChoose>('care.whom-to-choose', {});
  const asks = useAsk<typeof wishCare>('care.wish-care');
  const onSuccess = () => {
    toast(all.form.done);
    onDone?.();
  };
  const before = file && {
    carers: file.carers.flatMap(({ post, called }) => (called === null ? [] : [post])),
    wishes: file.wishes,
    words: file.words,
  };
  return (
    <Shown of={choices} cards={1}>
      {({ posts }) => (
        <Card>
          <CareForm
            posts={posts}
            before={before}
            agree={all.form.agree}
            asks={asks}
            onWish={(wished) => asks.mutate(wished, { onSuccess })}
          />
        </Card>
      )}
    </Shown>
  );
}

function Standing({ of: file }: { readonly of: File }) {
  const [changes, change] = useState(false);
  if (changes) return <Wish of={file} onDone={() => change(false)} />;
  return (
    <>
      {file.isAsked && <AskedAnew day={civilDay(Date.parse(file.reviewAt))} />}
      <Written of={file} onChange={() => change(true)} />
      <Section title={words.notes}>
        <MyNotes of={file.notes} />
      </Section>
      <Leave />
    </>
  );
}

function AskedAnew({ day }: { readonly day: string }) {
  const stays = useAsk<typeof stayInCare>('care.stay-in-care');
  return (
    <Card tone="soft">
      <CardHead title={words.isAsked(day)} />
      {stays.error && <ErrorBox error={stays.error} />}
      <Buttons>
        <Button look="help" wide pending={stays.isPending} onPress={() => stays.mutate({}, { onSuccess: () => toast(words.stayed) })}>
          {words.stay}
        </Button>
      </Buttons>
    </Card>
  );
}

function Written({ of: { wishes, words: said, until, carers }, onChange }: { readonly of: File; readonly onChange: () => void }) {
  const named = carers.map(({ called }) => called ?? words.gone).join(between);
  return (
    <Card>
      <CardHead title={words.card} />
      <Facts
        of={[
          [words.carers, named],
          [words.until, civilDay(Date.parse(until))],
          [words.wishes, wishes.map((wish) => wishNames[wish]).join(between)],
          ...(said === '' ? [] : [[words.words, said] as const]),
        ]}
      />
      <Buttons>
        <Button wide onPress={onChange}>
          {words.change}
        </Button>
      </Buttons>
    </Card>
  );
}

/** One touch: leaving is as easy as asking was. */
function Leave() {
  const leaves = useAsk<typeof leaveCare>('care.leave-care');
  return (
    <>
      {leaves.error && <ErrorBox error={leaves.error} />}
      <Button wide pending={leaves.isPending} onPress={() => leaves.mutate({}, { onSuccess: () => toast(words.left) })}>
        {words.leave}
      </Button>
    </>
  );
}
