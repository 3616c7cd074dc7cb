import { Link } from '@tanstack/react-router';
import { useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import { MoreRows } from '#ui/phone/states.tsx';
import { whichDay } from '#ui/when.ts';
import { PromisesAtDoor } from '../../promises/screens/promises-at-door.tsx';
import type { householdThread } from '../contract.ts';
import { words } from './words.ts';
import './thread.css';

/** What one door has asked for, under who lives there, and what is promised to them on the spot. */
export function HouseholdThread({ household }: { readonly household: string }) {
  const now = useNow();
  const seen = useSeeAll<typeof householdThread>('matters.household-thread', { household });
  const rows = (seen.data?.pages ?? []).flatMap((page) => page.rows);
  if (!seen.data) return null;
  return (
    <>
      <PromisesAtDoor household={household} />
      <Section title={words.household}>
        <Card>
          {rows.length === 0 && <p>{words.householdNone}</p>}
          <ul className="thread">
            {rows.map(({ id, number, subject, method, status, openedAt }) => (
              <li key={id}>
                <time dateTime={openedAt}>{whichDay(openedAt, now)}</time>
                <div>
                  <p>
                    <Link to="/matters/$id" params={{ id }}>
                      {number} {subject}
                    </Link>
                  </p>
                  <small>{`${method} · ${status}`}</small>
                </div>
              </li>
            ))}
          </ul>
        </Card>
        <MoreRows of={seen} />
      </Section>
    </>
  );
}
