import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { book, entries } from '../contract.ts';
import { yuan } from '../words.ts';
import { EntryCard } from './entry-card.tsx';
import { AskedFor, Officer } from './officer.tsx';
import { monthsSince } from './said.ts';
import { words } from './words.ts';

type Book = Answer<typeof book>;

/** 收支账: the two lines of an estate month by month, and each entry with who made and who allowed it. */
export function MoneyPage({ id }: { readonly id: string }) {
  const now = civilDay(useNow()).slice(0, 7);
  const [month, choose] = useState(now);
  const seen = useSee<typeof book>('money.book', { estate: id, month });
  const months = monthsSince(seen.data?.since ?? null, now).map((one) => ({ id: one, name: words.month(one) }));
  return (
    <Screen title={words.title} under={seen.data?.name} back="/estate">
      {months.length > 1 && <Pick label={words.which} options={months} value={month} onChange={(one) => one && choose(one)} />}
      <Shown of={seen} cards={3}>
        {(shown) => (
          <>
            <Lines of={shown} isNow={month === now} />
            {(shown.collects || shown.pays) && <Officer estate={id} month={month} of={shown} />}
            {(shown.pays || shown.collects) && <AskedFor />}
            {shown.since === null ? <Empty icon="paper" {...words.none} /> : <Entries estate={id} month={month} />}
            <p className="hint">{words.tells}</p>
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Lines({ of: { income, spending }, isNow }: { readonly of: Book; readonly isNow: boolean }) {
  const holds = isNow ? words.holdsNow : words.holds;
  return (
    <>
      <Card>
        <CardHead title={words.income} tag={<b>{holds(yuan(income.closing))}</b>} />
        <Facts
          of={[
            [words.opening, yuan(income.opening)],
            [words.incomeCame, yuan(income.came)],
            [words.incomeWent, yuan(income.went)],
          ]}
        />
      </Card>
      <Card>
        <CardHead title={words.spending} tag={<b>{holds(yuan(spending.closing))}</b>} />
        <Facts
          of={[
            [words.opening, yuan(spending.opening)],
            [words.spendingCame, yuan(spending.came)],
            [words.spendingWent, yuan(spending.went)],
          ]}
        />
      </Card>
    </>
  );
}

function Entries({ estate, month }: { readonly estate: string; readonly month: string }) {
  const seen = useSeeAll<typeof entries>('money.entries', { estate, month });
  const rows = seen.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={words.entries}>
      <Shown of={seen} cards={2}>
        {() =>
          rows.length === 0 ? <p className="hint">{words.noneInMonth}</p> : rows.map((entry) => <EntryCard key={entry.id} of={entry} />)
        }
      </Shown>
      <MoreRows of={seen} />
    </Section>
  );
}
