import '#ui/phone/buttons.css';
import '#ui/phone/choices.css';
import '#ui/phone/forms.css';
import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { Card } from '#ui/phone/card.tsx';
import type { promises, promisesAtDoor } from '../contract.ts';
import { OnePromise } from './one-promise.tsx';
import { Promising } from './promises-card.tsx';
import { words } from './words.ts';

/** The same beside the queue, and on the page of a matter. */
export function DeskPromises({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof promises>('matters.promises', { matter });
  if (!data || (data.rows.length === 0 && !data.mayPromise)) return null;
  return (
    <SideSection title={words.title}>
      {data.rows.map((promise) => (
        <Card key={promise.id}>
          <OnePromise promise={promise} />
        </Card>
      ))}
      {data.mayPromise && (
        <div className="promise-more no-print">
          <Promising to={{ matter }} />
        </div>
      )}
    </SideSection>
  );
}

/** What was promised at the door of a household, beside its card. */
export function DeskPromisesAtDoor({ household }: { readonly household: string }) {
  const { data } = useSee<typeof promisesAtDoor>('matters.promises-at-door', { household });
  if (!data || data.rows.length === 0) return null;
  return (
    <SideSection title={words.promisedAtDoor}>
      {data.rows.map((promise) => (
        <Card key={promise.id}>
          <OnePromise promise={promise} atPlace />
        </Card>
      ))}
    </SideSection>
  );
}
