import { useState } from 'react';
import type { withdrawConsent } from '#features/people/consenting/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { agreeToPlaque, myPlaque } from '../contract.ts';
import { plaqueWords as words } from './words.ts';

type Agreed = NonNullable<Answer<typeof myPlaque>['agreed']>;

/** Members who live in a building are asked whether they wish to stand on its plaque; nobody else sees anything here. */
export function MyPlaque() {
  const seen = useSee<typeof myPlaque>('organizations.my-plaque', {}).data;
  if (!seen || (seen.building === null && seen.agreed === null)) return null;
  return (
    <Section title={words.title}>
      <Card>{seen.agreed ? <Standing of={seen.agreed} /> : <Asking building={seen.building?.name ?? ''} />}</Card>
    </Section>
  );
}

function Asking({ building }: { readonly building: string }) {
  const agrees = useAsk<typeof agreeToPlaque>('organizations.agree-to-plaque');
  const [called, call] = useState('');
  return (
    <>
      <p>{words.ask(building)}</p>
      <Field label={words.called} value={called} onChange={call} max={20} fault={agrees.error?.about('called')} />
      {agrees.error && <ErrorBox error={agrees.error} />}
      <Buttons>
        <Button
          wide
          pending={agrees.isPending}
          onPress={() => agrees.mutate({ called, agreed: true }, { onSuccess: () => toast(words.agreed) })}
        >
          {words.agree}
        </Button>
      </Buttons>
    </>
  );
}

function Standing({ of: { about, called, printed } }: { readonly of: Agreed }) {
  const withdraws = useAsk<typeof withdrawConsent>('people.withdraw-consent');
  return (
    <>
      <CardHead title={words.stands(called)} tag={<Tag kind={printed ? 'ok' : 'q'}>{printed ? words.printed : words.waiting}</Tag>} />
      {withdraws.error && <ErrorBox error={withdraws.error} />}
      <Buttons>
        <Button
          wide
          pending={withdraws.isPending}
          onPress={() => withdraws.mutate({ purpose: 'plaque', about }, { onSuccess: () => toast(words.gone) })}
        >
          {words.takeBack}
        </Button>
      </Buttons>
    </>
  );
}
