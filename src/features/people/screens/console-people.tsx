import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Filters, GridFilter, SearchBox } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Trouble } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { LedgerProps } from '#ui/search.ts';
import './desk/ledger.css';
import { words } from './desk/words.ts';

type Person = Answer<typeof persons>['rows'][number];
const { people: said } = words;

const COLUMNS: TableColumnsType<Person> = [
  { title: said.columns.masked, dataIndex: 'masked', className: 'tight' },
  { title: said.columns.sex, dataIndex: 'sex', className: 'tight' },
  { title: said.columns.age, className: 'tight', align: 'right', render: (_, { age }) => (age === null ? said.none : said.age(age)) },
  {
    title: said.columns.dwelling,
    render: (_, { dwelling, household }) =>
      household === null ? (
        <span className="ledger-quiet">{said.outside}</span>
      ) : (
        <Link to="/households" search={{ open: household }} className="ledger-link">
          {dwelling}
        </Link>
      ),
  },
  { title: said.columns.grid, className: 'tight', render: (_, { grid }) => grid ?? said.none },
  { title: said.columns.residence, dataIndex: 'residence', className: 'tight' },
  { title: said.columns.member, className: 'tight', render: (_, { member }) => member && <Tag kind="q">{said.member}</Tag> },
];

/** The people of the ledger, masked, and found by whatever is known of them. What is looked for stands in no address: it may be a name or a number. */
export function ConsolePeople({ search, onSearch }: LedgerProps) {
  const { area } = search;
  const [like, setLike] = useState<string>();
  const [round, setRound] = useState(0);
  const all = () => {
    setLike(undefined);
    setRound(round + 1); // the box is empty again
    onSearch({});
  };
  const list = useSeeAll<typeof persons>('people.persons', { ...(area ? { area } : {}), ...(like ? { like } : {}) });
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <Page title={said.title} under={said.under}>
      <Filters>
        <GridFilter value={area} onChange={(picked) => onSearch({ ...search, area: picked })} />
        <SearchBox key={round} label={said.search} value={like} onSearch={setLike} />
      </Filters>
      <p className="ledger-quiet ledger-hint">{said.searchHint}</p>
      {list.error && like !== undefined ? (
        <Trouble error={list.error} />
      ) : isEmpty ? (
        <Empty searched={like !== undefined || area !== undefined} onAll={all} />
      ) : (
        <KeysetTable<Person> of={list} label={said.table} columns={COLUMNS} />
      )}
    </Page>
  );
}

function Empty({ searched, onAll }: { readonly searched: boolean; readonly onAll: () => void }) {
  const { title, next } = searched ? said.notFound : said.empty;
  return (
    <div className="ledger-empty">
      <Nothing
        icon="person"
        title={title}
        next={next}
        action={searched ? <Button onClick={onAll}>{said.notFound.clear}</Button> : <Link to="/import">{said.empty.go}</Link>}
      />
    </div>
  );
}
