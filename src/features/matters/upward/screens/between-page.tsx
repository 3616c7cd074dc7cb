import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { between, branchTopics } from '../contract.ts';
import { PassUpForm } from './pass-up-form.tsx';
import { words } from './words.ts';

type Row = Answer<typeof between>['rows'][number];

/** The way there, for whoever stands on one of the two sides. */
export function ToBetween() {
  const seen = useSee<typeof branchTopics>('matters.branch-topics', {});
  return seen.data?.on ? <CardLink to="/branch" {...words.link} /> : null;
}

/** The one list of grid and branch, and the way to add to it. */
export function BetweenPage() {
  const [shown, show] = useState<'open' | 'over'>('open');
  const [passes, pass] = useState(false);
  const topics = useSee<typeof branchTopics>('matters.branch-topics', {});
  const seen = useSeeAll<typeof between>('matters.between', { open: shown === 'open' });
  const { on = false, places = [] } = topics.data ?? {};
  return (
    <Screen
      title={words.title}
      under={words.under}
      back="/me"
      foot={
        on && places.length > 0 ? (
          <Button look="main" wide onPress={() => pass(true)}>
            {words.pass}
          </Button>
        ) : undefined
      }
    >
      {topics.data && !on && <p className="hint">{words.off}</p>}
      <Segments
        label={words.show}
        options={[
          { id: 'open', name: words.open },
          { id: 'over', name: words.over },
        ]}
        value={shown}
        onChange={(id) => show(id === 'over' ? 'over' : 'open')}
      />
      <Shown of={seen}>{({ pages }) => <Rows rows={pages.flatMap(({ rows }) => rows)} />}</Shown>
      <MoreRows of={seen} />
      <Sheet open={passes} title={words.form.title} onClose={() => pass(false)}>
        {topics.data && <PassUpForm of={topics.data} onDone={() => pass(false)} />}
      </Sheet>
    </Screen>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <Empty icon="people" {...words.none} />;
  return (
    <ul>
      {rows.map(({ id, number, subject, place, turn }) => (
        <li key={id}>
          <CardLink
            to="/matters/$id"
            params={{ id }}
            title={subject}
            tag={<Tag kind={turn === 'over' ? 'ok' : 'go'}>{words.turns[turn]}</Tag>}
            more={[number, place].join(' · ')}
          />
        </li>
      ))}
    </ul>
  );
}
