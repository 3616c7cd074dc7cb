import { Link } from '@tanstack/react-router';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { trips } from '../contract.ts';
import { deskEffortWords as words } from './desk-words.ts';

type TripsProps = { readonly community: string; readonly from: string; readonly until: string };

/** How often residents and staff had to go, of what was solved in these days; it opens the orders it is reckoned from. */
export function DeskTrips({ community, from, until }: TripsProps) {
  const seen = useSee<typeof trips>('matters.trips', { community, from, until });
  return (
    <section aria-labelledby="trips">
      <header>
        <h2 id="trips">{words.figure}</h2>
        <span className="desk-quiet">{words.span(from, until)}</span>
      </header>
      <Shown of={seen}>
        {({ orders, resident, staff }) =>
          orders === null ? (
            <Nothing {...words.few} icon="board" />
          ) : (
            <>
              <dl className="desk-trips">
                <Average name={words.ofResident} of={resident} />
                <Average name={words.ofStaff} of={staff} />
              </dl>
              <p>
                <Link to="/" search={{ pick: 'ended', solved: from, until }}>
                  {words.orders(orders)}
                </Link>
              </p>
            </>
          )
        }
      </Shown>
      <p className="desk-quiet">{words.means}</p>
    </section>
  );
}

function Average({ name, of }: { readonly name: string; readonly of: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{of === null ? words.unsaid : words.average(of)}</dd>
    </div>
  );
}
