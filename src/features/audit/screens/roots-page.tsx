import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Fold } from '#ui/phone/fold.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { whichDay } from '#ui/when.ts';
import type { roots } from '../contract.ts';
import { words } from './public-words.ts';
import './roots.css';

type Root = Answer<typeof roots>['roots'][number];
/** Whoever copies one down comes for the last days; the others stand behind their heading. */
const LATEST = 3;

/** 审计根: what stood at the end of each day, for everybody to copy down, signed in or not. */
export function RootsPage() {
  const seen = useSee<typeof roots>('audit.roots', {});
  return (
    <Screen title={words.title} under={words.under} back="/openly">
      <Callout kind="calm" title={words.why.title}>
        <p>{words.why.more}</p>
      </Callout>
      <Shown of={seen}>
        {({ roots: days }) =>
          days.length === 0 ? (
            <Empty {...words.none} />
          ) : (
            <>
              <Days of={days.slice(0, LATEST)} />
              <p className="hint">{words.what}</p>
              {days.length > LATEST && (
                <Fold title={words.earlier}>
                  <Days of={days.slice(LATEST)} />
                </Fold>
              )}
            </>
          )
        }
      </Shown>
    </Screen>
  );
}

function Days({ of }: { readonly of: readonly Root[] }) {
  const now = useNow();
  return (
    <ul>
      {of.map(({ day, toSeq, chained }) => (
        <li key={day}>
          <Card>
            <CardHead title={whichDay(`${day}T00:00:00+08:00`, now)} more={words.upTo(toSeq)} />
            <p className="root">{chained.match(/.{8}/g)?.join(' ')}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
