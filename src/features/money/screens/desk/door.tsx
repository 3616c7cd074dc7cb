import { Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { crewNames } from '#features/estates/words.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Shown } from '#ui/console/states.tsx';
import { TakeAway } from '#ui/console/take-away.tsx';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { book, entries } from '../../contract.ts';
import { yuan } from '../../words.ts';
import { type Entry, monthsSince, sumOf, whatOf } from '../said.ts';
import { deskWords as words } from './words.ts';

type Estate = { readonly id: string; readonly name: string };
type Book = Answer<typeof book>;

/** The two lines of estates that look after themselves, month by month, with each entry. */
export function MoneyOf({ estates }: { readonly estates: readonly Estate[] }) {
  return (
    <section className="estates-part">
      <h2>{words.title}</h2>
      <p>{words.tells}</p>
      {estates.length === 0 ? <p>{words.none}</p> : estates.map((estate) => <BookOf key={estate.id} estate={estate} />)}
    </section>
  );
}

function BookOf({ estate }: { readonly estate: Estate }) {
  const now = civilDay(useNow()).slice(0, 7);
  const [month, choose] = useState(now);
  const seen = useSee<typeof book>('money.book', { estate: estate.id, month });
  const months = monthsSince(seen.data?.since ?? null, now).map((value) => ({ value, label: value }));
  const year = month.slice(0, 4);
  return (
    <>
      <h3>{estate.name}</h3>
      <p className="estates-acts">
        <Select aria-label={words.monthOf(estate.name)} value={month} options={months} onChange={choose} />
        <TakeAway from={`/api/money.export?estate=${estate.id}&year=${year}`}>{words.take(year)}</TakeAway>
      </p>
      <Shown of={seen}>
        {(shown) => (
          <>
            <LinesOf estate={estate} of={shown} />
            {shown.since === null ? <p>{words.empty}</p> : <EntriesOf estate={estate} month={month} />}
          </>
        )}
      </Shown>
    </>
  );
}

type Line = Book['income'] & { readonly id: 'income' | 'spending' };

function LinesOf({ estate, of: { income, spending } }: { readonly estate: Estate; readonly of: Book }) {
  const { columns } = words;
  const sums = (['opening', 'came', 'went', 'closing'] as const).map((key) => ({
    ...{ title: columns[key], align: 'right' as const, render: (_: unknown, line: Line) => yuan(line[key]) },
  }));
  return (
    <div className="listing">
      <Table<Line>
        aria-label={words.linesOf(estate.name)}
        rowKey="id"
        pagination={false}
        columns={[{ title: columns.line, render: (_, { id }) => <b>{words.lines[id]}</b> }, ...sums]}
        dataSource={[
          { id: 'income', ...income },
          { id: 'spending', ...spending },
        ]}
      />
    </div>
  );
}

function EntriesOf({ estate, month }: { readonly estate: Estate; readonly month: string }) {
  const seen = useSeeAll<typeof entries>('money.entries', { estate: estate.id, month });
  return <KeysetTable<Entry> of={seen} label={words.entriesOf(estate.name)} columns={columns} />;
}

const { entryColumns } = words;
const columns: TableColumnsType<Entry> = [
  { title: entryColumns.day, dataIndex: 'day', className: 'tight' },
  { title: entryColumns.what, render: (_, entry) => <What of={entry} /> },
  { title: entryColumns.sum, align: 'right', className: 'tight', render: (_, entry) => sumOf(entry, '') },
  { title: entryColumns.by, render: (_, { by }) => words.who(by.kind, by.called) },
  { title: entryColumns.allowedBy, render: (_, { allowedBy }) => allowedBy && words.who(allowedBy.kind, allowedBy.called) },
];

function What({ of: entry }: { readonly of: Entry }) {
  const { reverses, reversed, receipt, parts, why } = entry;
  const what = reverses ? words.reversal(reverses.day, whatOf({ ...entry, ...reverses }, words.of)) : whatOf(entry, words.of);
  const more = [
    receipt && words.receipt(receipt),
    ...(parts ?? []).map(({ kind, shift, fen }) => words.part(crewNames[kind], shift, yuan(fen))),
    why,
  ];
  return (
    <>
      {what} {reversed && <Tag kind="q">{words.reversed}</Tag>} <small>{more.filter(Boolean).join('；')}</small>
    </>
  );
}
