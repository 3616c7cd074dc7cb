import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { answerAsking, askingContact, askings, giveBack } from '../contract.ts';
import { partnerWords as words } from './words.ts';

type Asking = Answer<typeof askings>['mine'][number];
const tags = { waiting: 'soon', agreed: 'ok', declined: 'q' } as const;

/** What I asked units for, and what waits for my word where I act for one. */
export function MyAskings() {
  const seen = useSee<typeof askings>('organizations.askings', {}).data;
  if (!seen || seen.mine.length + seen.toAnswer.length + seen.toCome.length === 0) return null;
  return (
    <>
      {seen.toAnswer.length > 0 && (
        <Section title={words.toAnswer}>
          {seen.toAnswer.map((asking) => (
            <ToAnswer key={asking.id} of={asking} />
          ))}
        </Section>
      )}
      {seen.toCome.length > 0 && (
        <Section title={words.toCome}>
          {seen.toCome.map((asking) => (
            <Card key={asking.id}>
              <CardHead title={`${asking.unit} · ${asking.what}`} more={lineOf(asking)} />
              <Contact of={asking} />
            </Card>
          ))}
        </Section>
      )}
      {seen.mine.length > 0 && (
        <Section title={words.mine}>
          {seen.mine.map((asking) => (
            <Mine key={asking.id} of={asking} />
          ))}
        </Section>
      )}
    </>
  );
}

function lineOf({ day, from, until, group, purpose }: Asking): string {
  return [words.line(day, words.hours(from, until), group), purpose].join(' · ');
}

function Mine({ of }: { readonly of: Asking }) {
  const giving = useAsk<typeof giveBack>('organizations.give-back');
  const { id, unit, what, standing, why } = of;
  return (
    <Card>
      <CardHead title={`${unit} · ${what}`} tag={<Tag kind={tags[standing]}>{words.standing[standing]}</Tag>} more={lineOf(of)} />
      {why && <p className="hint">{why}</p>}
      {giving.error && <ErrorBox error={giving.error} />}
      {standing !== 'declined' && (
        <Buttons>
          <Button pending={giving.isPending} onPress={() => giving.mutate({ asking: id }, { onSuccess: () => toast(words.givenBack) })}>
            {words.giveBack}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

/** What who booked gave to the unit; without it the community passes on what is to be said. */
function Contact({ of: { id: asking, given } }: { readonly of: Asking }) {
  const opens = useAsk<typeof askingContact>('organizations.asking-contact');
  if (!given) return <p className="hint">{words.notGiven}</p>;
  if (opens.data) return <p>{[opens.data.name, opens.data.phone].filter(Boolean).join(' ')}</p>;
  return (
    <>
      <p className="hint">{words.contactSay}</p>
      {opens.error && <ErrorBox error={opens.error} />}
      <Buttons>
        <Button icon="phone" pending={opens.isPending} onPress={() => opens.mutate({ asking })}>
          {words.contact}
        </Button>
      </Buttons>
    </>
  );
}

function ToAnswer({ of }: { readonly of: Asking }) {
  const answering = useAsk<typeof answerAsking>('organizations.answer-asking');
  const [declines, decline] = useState(false);
  const [why, say] = useState('');
  const answer = (agreed: boolean) =>
    answering.mutate({ asking: of.id, agreed, ...(agreed ? {} : { why }) }, { onSuccess: () => toast(words.answered) });
  return (
    <Card>
      <CardHead title={`${of.unit} · ${of.what}`} more={lineOf(of)} />
      <Contact of={of} />
      {declines && <Field label={words.why} value={why} onChange={say} max={120} fault={answering.error?.about('why')} />}
      {answering.error && <ErrorBox error={answering.error} />}
      <Buttons>
        {!declines && (
          <Button look="main" pending={answering.isPending} onPress={() => answer(true)}>
            {words.agree}
          </Button>
        )}
        <Button pending={answering.isPending && declines} onPress={() => (declines ? answer(false) : decline(true))}>
          {words.decline}
        </Button>
      </Buttons>
    </Card>
  );
}
