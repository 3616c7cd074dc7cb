import { useNavigate } from '@tanstack/react-router';
import { Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { agencyLedger } from '../contract.ts';
import './agency.css';
import { pickNames, ledgerWords as words } from './words.ts';

type Row = Answer<typeof agencyLedger>['rows'][number];

/** 代办台账: who has what, and what nobody has taken. */
export function ConsoleAgency() {
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>{({ id }) => <Ledger community={id} />}</InCommunity>
    </Page>
  );
}

const picks = ['all', 'untaken', 'red'] as const;

function Ledger({ community }: { readonly community: string }) {
  const [pick, setPick] = useState<(typeof picks)[number]>('all');
  const go = useNavigate();
  const seen = useSeeAll<typeof agencyLedger>('matters.agency-ledger', { community, pick });
  const counts = seen.data?.pages.at(0)?.counts;
  const isEmpty = seen.data?.pages.at(0)?.rows.length === 0;
  return (
    <>
      <Segmented
        className="agency-picks"
        value={pick}
        onChange={setPick}
        options={picks.map((value) => ({ value, label: counts ? `${pickNames[value]} ${counts[value]}` : pickNames[value] }))}
      />
      {isEmpty ? (
        <Nothing {...(pick === 'all' ? words.none : words.nonePicked)} icon="paper" />
      ) : (
        <KeysetTable<Row>
          of={seen}
          label={words.list}
          columns={columns}
          onOpen={({ id, open }) => open && void go({ to: '/matters/$id', params: { id } })}
        />
      )}
    </>
  );
}

const columns: TableColumnsType<Row> = [
  { title: words.number, dataIndex: 'number', className: 'tight' },
  { title: words.what, dataIndex: 'subject' },
  { title: words.group, dataIndex: 'group', className: 'tight' },
  { title: words.step, dataIndex: 'step', className: 'tight' },
  { title: words.agent, key: 'agent', render: (_, { agent }) => agent ?? <span className="hint">{words.nobody}</span> },
  { title: words.openedAt, key: 'opened', className: 'tight', render: (_, { openedAt }) => civilDay(openedAt) },
  {
    title: words.dueAt,
    key: 'due',
    className: 'tight',
    render: (_, { dueAt, red }) => (red === null ? dueAt && civilDay(dueAt) : <Tag kind="late">{words[red]}</Tag>),
  },
];
