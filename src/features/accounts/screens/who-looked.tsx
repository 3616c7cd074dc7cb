import type { ReactNode } from 'react';
import type { whoLooked } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, Section } from '#ui/phone/card.tsx';
import { Fold } from '#ui/phone/fold.tsx';
import { MoreRows, Shown } from '#ui/phone/states.tsx';
import { Timeline } from '#ui/phone/steps.tsx';
import { when } from '#ui/when.ts';
import type { me } from '../contract.ts';
import { lookedWords as words } from './words.ts';

type Look = Answer<typeof whoLooked>['rows'][number];
/** As many as are read at a glance; the others stand behind their title. */
const LATEST = 1;

/**
 * 谁看过我的信息, for whoever is known in the ledger: who, why and when, the newest first (PIPL articles 44 and 45).
 * @param children the ways on from there, to what is kept
 */
export function WhoLooked({ children }: { readonly children?: ReactNode }) {
  const self = useSee<typeof me>('accounts.me', {}).data;
  if (self?.person == null) return null;
  return (
    <Section title={words.title}>
      <Looks />
      {children}
    </Section>
  );
}

function Looks() {
  const looks = useSeeAll<typeof whoLooked>('people.who-looked', {});
  return (
    <Card>
      <div className="form-fields">
        <p className="card-more">{words.why}</p>
        <Shown of={looks} cards={1}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows);
            if (rows.length === 0) return <p>{words.none}</p>;
            return (
              <>
                <Told of={rows.slice(0, LATEST)} />
                {rows.length > LATEST && (
                  <Fold title={words.earlier}>
                    <Told of={rows.slice(LATEST)} />
                    <MoreRows of={looks} />
                  </Fold>
                )}
              </>
            );
          }}
        </Shown>
      </div>
    </Card>
  );
}

function Told({ of }: { readonly of: readonly Look[] }) {
  const now = useNow();
  return <Timeline entries={of.map(({ id, byCalled, reason, at }) => ({ id, title: byCalled, text: reason, at: when(at, now) }))} />;
}
