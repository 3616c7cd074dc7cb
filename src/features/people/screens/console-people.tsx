import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import type { persons } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Filters, GridFilter, SearchBox } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Trouble } from '#ui/console/states.tsx';
import { useUnsaidNumber } from '#ui/console/unsaid-number.ts';
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
  { title: said.columns.dwelling, render: (_, { dwelling }) => dwelling ?? <span className="ledger-quiet">{said.outside}</span> },
  { title: said.columns.grid, className: 'tight', render: (_, { grid }) => grid ?? said.none },
  { title: said.columns.residence, dataIndex: 'residence', className: 'tight' },
  { title: said.columns.member, className: 'tight', render: (_, { member }) => member && <Tag kind="q">{said.member}</Tag> },
];

/** The people of the ledger, masked; found by a name, a phone or the end of an ID number. */
export function ConsolePeople(asked: LedgerProps) {
  const { search, onSearch } = useUnsaidNumber(asked);
  const { area, like } = search;
  const list = useSeeAll<typeof persons>('people.persons', { ...(area ? { area } : {}), ...(like ? { like } : {}) });
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <Page title={said.title} under={said.under}>
      <Filters>
        <GridFilter value={area} onChange={(picked) => onSearch({ ...search, area: picked })} />
        <SearchBox key={like ?? ''} label={said.search} value={like} onSearch={(typed) => onSearch({ ...search, like: typed })} />
      </Filters>
      {list.error && like !== undefined ? (
        <Trouble error={list.error} />
      ) : isEmpty ? (
        <Empty searched={like !== undefined || area !== undefined} onAll={() => onSearch({})} />
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
