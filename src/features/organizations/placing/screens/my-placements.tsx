import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import { NoteLine } from '../../duties/screens/note-line.tsx';
import { dutyWords as words } from '../../duties/screens/words.ts';
import type { myPlacements, noteDay } from '../contract.ts';

/** Where I am placed as a cadre, and the days I note there; for whoever is. */
export function MyPlacements() {
  const month = civilDay(useNow()).slice(0, 7);
  const rows = useSee<typeof myPlacements>('organizations.my-placements', { month }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.placed}>
      {rows.map((row) => (
        <Placed key={row.post} of={row} />
      ))}
    </Section>
  );
}

function Placed({ of: { post, grid, homeUnit, planned, there, days } }: { readonly of: Answer<typeof myPlacements>['rows'][number] }) {
  const noting = useAsk<typeof noteDay>('organizations.note-placement-day');
  return (
    <Card>
      <CardHead title={homeUnit} more={words.placedAt(grid, planned, there)} />
      {days.map(({ on, what }) => (
        <p key={on}>{`${on} ${what}`}</p>
      ))}
      <NoteLine
        label={words.placedWhat}
        max={60}
        field="what"
        pending={noting.isPending}
        error={noting.error}
        onNote={(given, done) =>
          noting.mutate(
            { post, ...given },
            {
              onSuccess: () => {
                done();
                toast(words.noted);
              },
            },
          )
        }
      />
    </Card>
  );
}
