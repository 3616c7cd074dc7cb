import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { whichDay } from '#ui/when.ts';
import type { metOpenly } from '../contract.ts';
import { Sat } from './sat.tsx';
import { meetingWords as words } from './words.ts';
import './meetings.css';

type Met = Answer<typeof metOpenly>['rows'][number];
const looks: Readonly<Record<Met['decided'][number]['state'], TagKind>> = { open: 'go', late: 'late', done: 'ok', explained: 'q' };

/** 会上定的: which units came to a meeting, and what it decided; no person stands in it. */
export function MetOpenly({ community }: { readonly community: string }) {
  const seen = useSeeAll<typeof metOpenly>('matters.met-openly', { community });
  return (
    <>
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty {...words.publicNone} />;
          return (
            <ul className="openly">
              {rows.map((row) => (
                <li key={row.id}>
                  <Meeting of={row} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      <MoreRows of={seen} />
    </>
  );
}

function Meeting({ of: { name, at, came, absent, decided, council } }: { readonly of: Met }) {
  return (
    <Card>
      <CardHead title={name} more={whichDay(at, useNow())} />
      <ul className="meeting-lines">
        {decided.map(({ what, by, due, state }) => (
          <li key={what}>
            <b>{what}</b> <Tag kind={looks[state]}>{words.states[state]}</Tag>
            <small>{words.by(by, due)}</small>
          </li>
        ))}
      </ul>
      {council && <Sat of={council} />}
      {came.length > 0 && <p className="meeting-units">{words.publicCame(came)}</p>}
      {absent.length > 0 && <p className="meeting-units">{words.publicAbsent(absent)}</p>}
    </Card>
  );
}
