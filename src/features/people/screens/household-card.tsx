import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card } from '#ui/phone/card.tsx';
import { MaskedPerson } from '#ui/phone/masked-person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { householdCard, reveal } from '../contract.ts';
import { cardWords as words } from './card-words.ts';

/** Nobody calls a child under fourteen: what is known of them is sensitive (PIPL 28), and a grown-up of the household can be asked. */
const CHILD = 14;

type Household = Answer<typeof householdCard>;
type Member = Household['persons'][number];
/** `more`: what else may be done for this household. */
type CardProps = { readonly id: string; readonly matter: string | undefined; readonly more?: ReactNode };

/** Who lives behind one door, masked. That it was opened is written down, once a day; names come only for a matter in hand. */
export function HouseholdCard({ id, matter, more }: CardProps) {
  const seen = useSee<typeof householdCard>('people.household-card', { household: id });
  const back = matter === undefined ? '/' : `/matters/${matter}`;
  return (
    <Screen title={seen.data?.dwelling ?? words.title} under={seen.data && groundOf(seen.data)} back={back}>
      <Callout kind="calm" title={words.logged}>
        <p>{matter === undefined ? words.fromTask : words.forTask}</p>
      </Callout>
      <Shown of={seen}>{({ persons }) => <Members persons={persons} matter={matter} />}</Shown>
      <Go to="/household/$id/order" params={{ id }} look="main" icon="plus" wide>
        {words.order}
      </Go>
      {more}
    </Screen>
  );
}

function Members({ persons, matter }: { readonly persons: readonly Member[]; readonly matter: string | undefined }) {
  if (persons.length === 0) return <Empty icon="home" {...words.empty} />;
  return (
    <ul>
      {persons.map((person) => (
        <li key={person.id}>
          <Card>
            <OneOfThem person={person} matter={matter} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

type OneProps = { readonly person: Member; readonly matter: string | undefined };

function OneOfThem({ person: { id, masked, relation, age, residence }, matter }: OneProps) {
  const look = useAsk<typeof reveal>('people.reveal');
  const known = [relation, age === null ? null : words.age(age), residence === words.usual ? null : residence];
  const mayAsk = matter !== undefined && (age === null || age >= CHILD);
  return (
    <MaskedPerson
      name={masked}
      does={known.filter(Boolean).join(' · ')}
      onReveal={mayAsk ? (reason) => look.mutate({ person: id, matter, reason }) : undefined}
      pending={look.isPending}
      error={look.error}
      revealed={look.data}
    />
  );
}

function groundOf({ grid, microGrid }: Household): string {
  return [grid, microGrid].filter(Boolean).join(' · ') || words.noGrid;
}
