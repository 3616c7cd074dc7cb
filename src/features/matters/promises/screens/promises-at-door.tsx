import type { householdCard } from '#features/people/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import type { promisesAtDoor } from '../contract.ts';
import { OnePromise } from './one-promise.tsx';
import { Promising } from './promises-card.tsx';
import { words } from './words.ts';

/** What was promised at a door where nobody asked for anything yet, and one more: each stands in 承诺本 with the place. */
export function PromisesAtDoor({ household }: { readonly household: string }) {
  const { data: card } = useSee<typeof householdCard>('people.household-card', { household });
  const { data: promised } = useSee<typeof promisesAtDoor>('matters.promises-at-door', { household });
  const more = card && <Promising to={{ place: card.place }} label={words.atDoor} />;
  if (!promised || promised.rows.length === 0) return more;
  return (
    <Section title={words.promisedAtDoor}>
      {promised.rows.map((promise) => (
        <Card key={promise.id}>
          <OnePromise promise={promise} atPlace />
        </Card>
      ))}
      {more}
    </Section>
  );
}
