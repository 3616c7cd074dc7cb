import { Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { civilDay, clockTime } from '#ui/when.ts';
import type { slips } from '../../receiving/contract.ts';
import { words } from './words.ts';

const said = words.slips;
type Row = Answer<typeof slips>['rows'][number];
type ListProps = { readonly community: string; readonly open: string | undefined; readonly onOpen: (id: string) => void };

/** What came in, the newest first, or the one whose number somebody says. */
export function SlipsList({ community, open, onOpen }: ListProps) {
  const [number, setNumber] = useState('');
  const seen = useSeeAll<typeof slips>('hall.slips', { community, ...(number === '' ? {} : { number }) });
  const isEmpty = seen.data?.pages[0]?.rows.length === 0;
  return (
    <>
      <Input.Search
        className="hall-parts"
        aria-label={said.search}
        placeholder={said.search}
        allowClear
        maxLength={12}
        onSearch={(typed) => setNumber(typed.trim())}
      />
      {isEmpty ? (
        <Nothing icon="paper" {...(number === '' ? said.none : said.noneFound)} />
      ) : (
        <KeysetTable<Row> of={seen} label={said.list} columns={columns} open={open} onOpen={({ id }) => onOpen(id)} />
      )}
    </>
  );
}

const columns: TableColumnsType<Row> = [
  { title: said.columns.number, dataIndex: 'number', className: 'tight', width: 100 },
  { title: said.columns.services, render: (_, { services }) => services.join('、') },
  { title: said.columns.channel, dataIndex: 'channel', className: 'tight', width: 110 },
  { title: said.columns.at, className: 'tight', width: 160, render: (_, { at }) => `${civilDay(at)} ${clockTime(at)}` },
  { title: said.columns.open, className: 'tight', width: 90, render: (_, { open }) => (open === 0 ? said.all : said.going(open)) },
];
