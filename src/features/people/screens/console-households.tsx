import { Link } from '@tanstack/react-router';
import { Segmented, type TableColumnsType } from 'antd';
import { type ReactNode, useCallback } from 'react';
import type { households, uncovered } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Filters, GridFilter } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useRowKeys } from '#ui/console/use-row-keys.ts';
import type { LedgerProps } from '#ui/search.ts';
import { BooksPanel } from '../books/screens/books-panel.tsx';
import { ComingPanel } from '../bringing/screens/desk/coming-panel.tsx';
import { words as coming } from '../bringing/screens/desk/words.ts';
import { type ForPerson, HouseholdSide } from './desk/household-side.tsx';
import './desk/ledger.css';
import { words } from './desk/words.ts';

const kinds = ['covered', 'uncovered', 'books', 'coming'] as const;
type Household = Answer<typeof households>['rows'][number];
type Uncovered = Answer<typeof uncovered>['rows'][number];
const { households: said } = words;

const COLUMNS: TableColumnsType<Household> = [
  { title: said.columns.dwelling, dataIndex: 'dwelling' },
  { title: said.columns.head, className: 'tight', render: (_, { head }) => head ?? words.card.none },
  { title: said.columns.persons, className: 'tight', align: 'right', render: (_, { persons }) => said.persons(persons) },
  { title: said.columns.grid, className: 'tight', render: (_, { grid }) => grid ?? words.card.none },
  { title: said.columns.microGrid, className: 'tight', render: (_, { microGrid }) => microGrid ?? words.card.none },
];

type More = ((household: string) => ReactNode) | undefined;
type HouseholdsProps = LedgerProps & { readonly forPerson?: ForPerson; readonly more?: More };

/** Households by grid, the card of one beside the list, and the list that should be empty: those in no grid. */
export function ConsoleHouseholds({ search, onSearch, forPerson, more }: HouseholdsProps) {
  const close = useCallback(() => onSearch({ ...search, open: undefined }), [search, onSearch]);
  useRowKeys({ isOpen: search.open !== undefined, onClose: close });
  const shown = kinds.find((kind) => kind === search.kind) ?? 'covered';
  return (
    <Page
      title={said.title}
      under={said.under}
      actions={
        <Segmented
          value={shown}
          options={[
            { value: 'covered', label: said.covered },
            { value: 'uncovered', label: said.uncovered },
            { value: 'books', label: said.books },
            { value: 'coming', label: coming.tab },
          ]}
          onChange={(kind) => onSearch(kind === 'covered' ? {} : { kind })}
        />
      }
      side={
        search.open && <HouseholdSide key={search.open} id={search.open} onClose={close} forPerson={forPerson} more={more?.(search.open)} />
      }
    >
      {shown === 'covered' && <Covered search={search} onSearch={onSearch} />}
      {shown === 'books' && <InCommunity>{({ id }) => <BooksPanel key={id} community={id} />}</InCommunity>}
      {shown === 'coming' && <InCommunity>{({ id }) => <ComingPanel key={id} community={id} />}</InCommunity>}
      {shown === 'uncovered' && (
        <InCommunity>{(community) => <NotCovered community={community} search={search} onSearch={onSearch} />}</InCommunity>
      )}
    </Page>
  );
}

function Covered({ search, onSearch }: LedgerProps) {
  const list = useSeeAll<typeof households>('people.households', search.area ? { area: search.area } : {});
  if (list.data?.pages[0]?.rows.length === 0 && search.area === undefined)
    return (
      <div className="ledger-empty">
        <Nothing icon="home" title={said.empty.title} next={said.empty.next} action={<Link to="/import">{said.empty.go}</Link>} />
      </div>
    );
  return (
    <>
      <Filters>
        <GridFilter value={search.area} onChange={(area) => onSearch({ area })} />
      </Filters>
      <KeysetTable<Household>
        of={list}
        label={said.table}
        columns={COLUMNS}
        open={search.open}
        onOpen={({ id }) => onSearch({ ...search, open: id })}
      />
    </>
  );
}

function NotCovered({ community, search, onSearch }: LedgerProps & { readonly community: HerePlace }) {
  const list = useSeeAll<typeof uncovered>('people.uncovered', { community: community.id });
  if (list.data?.pages[0]?.rows.length === 0)
    return (
      <div className="ledger-empty">
        <Nothing icon="ok" title={said.allCovered.title} next={said.allCovered.next} />
      </div>
    );
  return (
    <KeysetTable<Uncovered>
      of={list}
      label={said.uncovered}
      columns={[{ title: said.columns.dwelling, dataIndex: 'dwelling' }]}
      open={search.open}
      onOpen={({ id }) => onSearch({ ...search, open: id })}
    />
  );
}
