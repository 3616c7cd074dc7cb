import { type ComponentProps, useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { CooperationsList } from '../../cooperating/screens/cooperations-list.tsx';
import { LinkedList } from '../../linking/screens/linked-list.tsx';
import type { partners } from '../contract.ts';
import { AskFor } from './ask-for.tsx';
import { MyAskings } from './my-askings.tsx';
import { daysOf } from './said.ts';
import { partnerWords as words } from './words.ts';

type Page = Answer<typeof partners>;
type Unit = Page['rows'][number];
type Offer = Unit['offers'][number];

/** The units of a community for everybody: how to reach them, what they lend, and one's own bookings. */
export function PartnersList({ community }: { readonly community: string }) {
  const seen = useSee<typeof partners>('organizations.partners', { community });
  const self = useSee<typeof me>('accounts.me', {}).data;
  return (
    <>
      <p className="hint">{words.under}</p>
      {self?.person && <MyAskings />}
      <Shown of={seen}>
        {({ rows, empty, mine }) => (
          <>
            {rows.length === 0 && <Empty icon="people" {...words.none} />}
            {rows.map((unit) => (
              <UnitCard key={unit.id} of={unit} groups={mine} isKnown={self ? self.person !== null : undefined} />
            ))}
            {rows.length > 0 && empty.length > 0 && <p className="hint">{words.empty(empty)}</p>}
          </>
        )}
      </Shown>
      <CooperationsList community={community} />
      <LinkedList community={community} />
    </>
  );
}

type UnitProps = { readonly of: Unit; readonly groups: Page['mine']; readonly isKnown: boolean | undefined };

function UnitCard({ of: unit, groups, isKnown }: UnitProps) {
  const { name, kind, joined, contactCalled, contactPhone, agreedUntil, open, fields, offers } = unit;
  return (
    <Card>
      <CardHead title={name} tag={<Tag kind="q">{words.kinds[kind]}</Tag>} more={open ? standingOf(unit) : words.over(agreedUntil)} />
      <Person name={contactCalled} does={words.joined(joined)} phone={contactPhone} />
      {fields.length > 0 && <Facts of={[[words.fields, fields.map((field) => field.name).join('、')]]} />}
      {offers.map((offer) => (
        <OfferLine key={offer.id} of={offer} groups={groups} isKnown={isKnown} />
      ))}
    </Card>
  );
}

function standingOf({ agreedUntil }: Unit): string | undefined {
  return agreedUntil === null ? undefined : words.agreed(agreedUntil);
}

type OfferProps = {
  readonly of: Offer;
  readonly groups: Page['mine'];
  readonly isKnown: boolean | undefined;
  readonly says?: ComponentProps<typeof AskFor>['says'];
};

/** One thing that is lent, and the form to ask for it. */
export function OfferLine({ of: offer, groups, isKnown, says }: OfferProps) {
  const [asking, ask] = useState(false);
  const { what, kind, weekdays, from, until } = offer;
  return (
    <>
      <Facts of={[[words.offers[kind], [what, daysOf(weekdays), words.hours(from, until)].join(' · ')]]} />
      {!asking && (
        <Buttons>
          <Button wide label={words.askFor(what)} onPress={() => ask(true)}>
            {words.ask}
          </Button>
        </Buttons>
      )}
      {asking && !isKnown && <SignInFirst {...words.signIn} />}
      {asking && isKnown && <AskFor offer={offer} groups={groups} {...(says ? { says } : {})} onDone={() => ask(false)} />}
    </>
  );
}
