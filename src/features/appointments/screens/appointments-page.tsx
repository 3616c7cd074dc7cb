import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { desks, mine } from '../contract.ts';
import { DeskPage } from './desk-page.tsx';
import { MyBooking } from './my-booking.tsx';
import { words } from './words.ts';

export type BookingSearch = {
  readonly community: string | undefined;
  readonly desk: string | undefined;
  readonly move: string | undefined;
};
type PageProps = BookingSearch & { readonly onSearch: (search: Partial<BookingSearch>) => void };
type Booking = Answer<typeof mine>['rows'][number];

/** Whom one can speak to, and when; what one has booked stands first. Open to everybody; to book one signs in. */
export function AppointmentsPage({ community, desk, move, onSearch }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const known = useSee<typeof communities>('areas.communities', {});
  const options = known.data?.communities ?? [];
  const chosen = community ?? self.data?.home?.communityId ?? options[0]?.id;
  const signedIn = self.data?.account != null;
  const seen = useSee<typeof desks>('appointments.desks', { community: chosen ?? '' }, { enabled: chosen !== undefined });
  const at = seen.data?.desks.find(({ id }) => id === desk);
  if (at) return <DeskPage key={at.id} of={at} moves={move} signedIn={signedIn} onDone={() => onSearch({})} />;
  return (
    <Screen title={words.title} under={words.under} back="/">
      {signedIn && <Mine onMove={(booking) => onSearch({ desk: booking.desk, move: booking.id })} />}
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onSearch({ community: id })} />
      )}
      <Section title={words.desks}>
        <Shown of={seen}>
          {({ desks: open }) =>
            open.length === 0 ? (
              <Empty icon="clock" {...words.none} />
            ) : (
              open.map(({ id, name, about, keepers }) => (
                <CardLink key={id} to="/appointments" search={{ desk: id, ...(community ? { community } : {}) }} title={name} more={about}>
                  <p className="card-more">{keepers.length === 0 ? words.nobody : words.who(keepers.map(({ called }) => called))}</p>
                </CardLink>
              ))
            )
          }
        </Shown>
      </Section>
    </Screen>
  );
}

function Mine({ onMove }: { readonly onMove: (booking: Booking) => void }) {
  const seen = useSee<typeof mine>('appointments.mine', {});
  const rows = seen.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.mine}>
      {rows.map((row) => (
        <MyBooking key={row.id} of={row} onMove={() => onMove(row)} />
      ))}
    </Section>
  );
}
