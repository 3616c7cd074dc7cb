import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { answerOffer, endAlone, myAlone, noteAlone, whomToChoose } from '../contract.ts';
import { offerNames } from '../words.ts';
import { words as all } from './words.ts';

const words = all.alone;
type Note = NonNullable<Answer<typeof myAlone>['note']>;

/** 家里近期没人: one writes the note, reads who sees it and until when, and answers what the helper asks. */
export function AlonePage() {
  const seen = useSee<typeof myAlone>('care.my-alone', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <p className="hint">{words.who}</p>
      <Shown of={seen}>
        {({ note }) =>
          note === null ? (
            <Write />
          ) : (
            <>
              <Written note={note} />
              <Offers of={note.offers} />
            </>
          )
        }
      </Shown>
    </Screen>
  );
}

function Write() {
  const choices = useSee<typeof whomToChoose>('care.whom-to-choose', {});
  return (
    <Shown of={choices} cards={1}>
      {({ posts }) => (posts.length === 0 ? <Empty icon="people" {...words.nobody} /> : <WriteFor posts={posts} />)}
    </Shown>
  );
}

function WriteFor({ posts }: { readonly posts: Answer<typeof whomToChoose>['posts'] }) {
  const [helper, choose] = useState('');
  const [days, setDays] = useState('14');
  const [may, let_] = useState<readonly string[]>(['call']);
  const [agreed, agree] = useState<readonly string[]>([]);
  const notes = useAsk<typeof noteAlone>('care.note-alone');
  const asked = { helper, days: Number(days), calls: may.includes('call'), shopping: may.includes('shopping'), agreed: true } as const;
  return (
    <Card>
      <div className="form-fields">
        <Pick
          label={words.helper}
          options={posts.map(({ post, called, kind }) => ({ id: post, name: `${called}（${kind}）` }))}
          value={helper}
          onChange={choose}
        />
        <Segments
          label={words.days}
          options={['3', '7', '14', '30'].map((id) => ({ id, name: words.daysOf(Number(id)) }))}
          value={days}
          onChange={setDays}
        />
        <CheckList
          label={words.may}
          options={[
            { id: 'call', name: words.call },
            { id: 'shopping', name: words.shopping },
          ]}
          value={may}
          onChange={let_}
        />
        <CheckList label={words.agree} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={agree} />
        {notes.error && <ErrorBox error={notes.error} />}
        <Button
          look="help"
          wide
          disabled={helper === '' || may.length === 0 || agreed.length === 0}
          pending={notes.isPending}
          onPress={() => notes.mutate(asked, { onSuccess: () => toast(words.left) })}
        >
          {words.leave}
        </Button>
      </div>
    </Card>
  );
}

function Written({ note: { until, helper, calls, shopping } }: { readonly note: Note }) {
  const ends = useAsk<typeof endAlone>('care.end-alone');
  const may = [...(calls ? [words.call] : []), ...(shopping ? [words.shopping] : [])].join(between);
  return (
    <Card>
      <CardHead title={helper === null ? words.helperGone : words.until(civilDay(Date.parse(until)), helper)} more={may} />
      {ends.error && <ErrorBox error={ends.error} />}
      <Buttons>
        <Button wide pending={ends.isPending} onPress={() => ends.mutate({}, { onSuccess: () => toast(words.ended) })}>
          {words.end}
        </Button>
      </Buttons>
    </Card>
  );
}

function Offers({ of: offers }: { readonly of: Note['offers'] }) {
  if (offers.length === 0) return null;
  return (
    <Section title={words.offers}>
      {offers.map((offer) => (
        <Offer key={offer.id} of={offer} />
      ))}
    </Section>
  );
}

function Offer({ of: { id: offer, what, wanted } }: { readonly of: Note['offers'][number] }) {
  const answers = useAsk<typeof answerOffer>('care.answer-offer');
  const tag = wanted === null ? undefined : <Tag kind={wanted ? 'ok' : 'q'}>{wanted ? words.wanted : words.notWanted}</Tag>;
  return (
    <Card>
      <CardHead title={words.asks(offerNames[what])} tag={tag} />
      {answers.error && <ErrorBox error={answers.error} />}
      <Buttons>
        {wanted === null && (
          <>
            <Button look="help" pending={answers.isPending} onPress={() => answers.mutate({ offer, wanted: true })}>
              {words.yes}
            </Button>
            <Button pending={answers.isPending} onPress={() => answers.mutate({ offer, wanted: false })}>
              {words.no}
            </Button>
          </>
        )}
        {wanted === true && what === 'shopping' && (
          <Go to="/ask" search={{ group: 'help', say: words.orderSay }} look="help">
            {words.order}
          </Go>
        )}
      </Buttons>
    </Card>
  );
}
