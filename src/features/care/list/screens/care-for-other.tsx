import { useState } from 'react';
import type { householdCard } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Sure } from '#ui/phone/sure.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { leaveCareFor, whomToNameFor, wishCareFor } from '../contract.ts';
import { CareForm } from './care-form.tsx';
import { words as all } from './words.ts';

const words = all.forOther;

/** The way there from a household's card. */
export function ToCareForOther({ household }: { readonly household: string }) {
  return (
    <Go to="/household/$id/care" params={{ id: household }} icon="hand" wide>
      {words.link}
    </Go>
  );
}

/** For somebody without a phone, who says so in person: whoever writes it down sees nothing of it afterwards. */
export function CareForOther({ id }: { readonly id: string }) {
  const seen = useSee<typeof householdCard>('people.household-card', { household: id });
  return (
    <Screen title={words.title} under={seen.data?.dwelling ?? words.under} back={`/household/${id}`}>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>{({ persons }) => <ForWhom of={persons} />}</Shown>
    </Screen>
  );
}

function ForWhom({ of: persons }: { readonly of: Answer<typeof householdCard>['persons'] }) {
  const [person, choose] = useState('');
  return (
    <>
      <Pick
        label={words.whom}
        options={persons.map((one) => ({ id: one.id, name: [one.masked, one.relation].filter(Boolean).join(' · ') }))}
        value={person}
        onChange={choose}
      />
      {person !== '' && (
        <>
          <Wish key={person} person={person} />
          <Leave person={person} />
        </>
      )}
    </>
  );
}

function Wish({ person }: { readonly person: string }) {
  const choices = useSee<typeof whomToNameFor>('care.whom-to-name-for', { person });
  const asks = useAsk<typeof wishCareFor>('care.wish-care-for');
  return (
    <Shown of={choices} cards={1}>
      {({ posts }) => (
        <Card>
          <CareForm
            posts={posts}
            agree={words.agree}
            asks={asks}
            onWish={(wished) => asks.mutate({ ...wished, person }, { onSuccess: () => toast(words.done) })}
          />
        </Card>
      )}
    </Shown>
  );
}

function Leave({ person }: { readonly person: string }) {
  const { mutate, isPending, error } = useAsk<typeof leaveCareFor>('care.leave-care-for');
  const leave = (close: () => void) =>
    mutate(
      { person },
      {
        onSuccess: () => {
          toast(words.left);
          close();
        },
      },
    );
  return (
    <Sure
      name={words.leave}
      says={words.leaveSay}
      sure={words.leaveSure}
      keep={words.keep}
      pending={isPending}
      error={error}
      onSure={leave}
    />
  );
}
