import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { passedOn } from '../acting/contract.ts';
import { actingWords } from './phone/acting-words.ts';
import { tagKindOf } from './phone/light.tsx';
import './phone/worker.css';

const words = actingWords.passedOn;
type Passed = Answer<typeof passedOn>['rows'][number];

/** 我转出的: what I handed over, passed up or returned, and what became of it. What I may no longer look into is named and not opened. */
export function WorkerPassedOn() {
  const seen = useSeeAll<typeof passedOn>('matters.passed-on', {});
  return (
    <Screen title={words.title} under={words.under} back="/">
      <Shown of={seen}>{({ pages }) => <Rows rows={pages.flatMap(({ rows }) => rows)} />}</Shown>
      <MoreRows of={seen} />
    </Screen>
  );
}

/** The way there from 「我的」: in the list it stands behind everything that waits. */
export function ToPassedOn() {
  return <CardLink to="/passed-on" title={words.link} more={words.linkMore} />;
}

function Rows({ rows }: { readonly rows: readonly Passed[] }) {
  if (rows.length === 0) return <Empty icon="people" {...words.empty} />;
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.id} ${row.seq}`}>
          <Row of={row} />
        </li>
      ))}
    </ul>
  );
}

function Row({ of: { id, subject, how, at, light, status, waitsFor, open } }: { readonly of: Passed }) {
  const now = useNow();
  const isOver = light === 'done' || light === 'ended';
  const head = {
    title: subject,
    tag: <Tag kind={tagKindOf(light)}>{status}</Tag>,
    more: [words.how[how], when(at, now), isOver ? words.over : words.now(waitsFor)].join(' · '),
  };
  if (open) return <CardLink to="/matters/$id" params={{ id }} {...head} />;
  return (
    <Card>
      <CardHead {...head} />
    </Card>
  );
}
