import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { partners } from '#features/organizations/partnering/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { cancel, list, mine } from '../contract.ts';
import { hoursSaid } from '../words.ts';
import { BookVenue } from './book-venue.tsx';
import { words } from './words.ts';

type Venue = Answer<typeof list>['venues'][number];
const tags: Readonly<Record<Venue['standing'], TagKind>> = { planned: 'q', open: 'ok', closed: 'late' };

/** The places of a community for everybody, and one's own bookings. */
export function VenuesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof list>('venues.list', { community });
  const self = useSee<typeof me>('accounts.me', {});
  const units = useSee<typeof partners>('organizations.partners', { community }, { enabled: self.data?.person != null });
  return (
    <>
      <p className="hint">{words.under}</p>
      {self.data?.person && <Mine />}
      <Shown of={seen}>
        {({ venues }) =>
          venues.length === 0 ? (
            <Empty icon="home" {...words.none} />
          ) : (
            venues.map((venue) => (
              <VenueCard
                key={venue.id}
                of={venue}
                groups={units.data?.mine ?? []}
                isKnown={self.data ? self.data.person !== null : undefined}
              />
            ))
          )
        }
      </Shown>
    </>
  );
}

type CardProps = {
  readonly of: Venue;
  readonly groups: Answer<typeof partners>['mine'];
  readonly isKnown: boolean | undefined;
};

function VenueCard({ of: venue, groups, isKnown }: CardProps) {
  const [books, setBooks] = useState(false);
  const { facts } = words;
  return (
    <Card>
      <CardHead title={venue.name} tag={<Tag kind={tags[venue.standing]}>{words.standing[venue.standing]}</Tag>} more={venue.what} />
      <Facts
        of={[
          [facts.place, venue.place],
          [facts.hours, words.hours(venue.from, venue.until)],
          [facts.seats, words.seats(venue.seats)],
        ]}
      />
      {venue.standing === 'planned' && <p className="hint">{venue.work ? words.plannedWork(venue.work.name) : words.planned}</p>}
      {venue.standing === 'closed' && <p className="hint">{venue.closing}</p>}
      {venue.standing === 'open' && !books && (
        <Buttons>
          <Button wide onPress={() => setBooks(true)}>
            {words.book}
          </Button>
        </Buttons>
      )}
      {books &&
        (isKnown ? <BookVenue venue={venue.id} groups={groups} onDone={() => setBooks(false)} /> : <SignInFirst {...words.signIn} />)}
    </Card>
  );
}

function Mine() {
  const seen = useSee<typeof mine>('venues.mine', {});
  const gives = useAsk<typeof cancel>('venues.cancel');
  const bookings = seen.data?.bookings ?? [];
  if (bookings.length === 0) return null;
  return (
    <Section title={words.myTitle}>
      {bookings.map(({ id, venue, day, hours }) => (
        <Card key={id}>
          <p>{words.booking(venue, day, hoursSaid(hours))}</p>
          <Buttons>
            <Button pending={gives.isPending} onPress={() => gives.mutate({ booking: id })}>
              {words.cancel}
            </Button>
          </Buttons>
        </Card>
      ))}
      {gives.error && <ErrorBox error={gives.error} />}
    </Section>
  );
}
