import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { queue } from '#features/matters/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Filter, Filters, GridFilter, SearchBox } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { QueueTiles } from '#ui/console/queue-tiles.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useRowKeys } from '#ui/console/use-row-keys.ts';
import { useNow } from '#ui/now.ts';
import { words as kit } from '#ui/words.ts';
import { ChosenBar } from '../joining/screens/chosen-bar.tsx';
import './desk/desk.css';
import { FilingDrawer } from './desk/filing-drawer.tsx';
import { MatterSide } from './desk/matter-side.tsx';
import { type QueueRow, queueColumns } from './desk/queue-columns.tsx';
import { words } from './desk/words.ts';

export type QueueSearch = {
  readonly pick: 'open' | 'todo' | 'soon' | 'late' | 'returned' | 'confirm' | 'ended';
  readonly area?: string | undefined;
  readonly method?: string | undefined;
  readonly leaf?: string | undefined;
  readonly number?: string | undefined;
  readonly matter?: string | undefined;
};

type QueueProps = { readonly search: QueueSearch; readonly onSearch: (search: QueueSearch) => void };

const FILERS = ['secretary', 'community-staff', 'grid-head', 'grid-worker'];

/** The secretary's desk: what waits for whom, the matter beside it, and registering for somebody who phoned or came. */
export function ConsoleQueue({ search, onSearch }: QueueProps) {
  const { matter, ...asked } = search;
  const list = useSeeAll<typeof queue>('matters.queue', asked);
  const [filing, setFiling] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const mayFile = useHolds(FILERS);
  const now = useNow();
  const close = useCallback(() => onSearch({ ...search, matter: undefined }), [search, onSearch]);
  useRowKeys({ isOpen: matter !== undefined, onClose: close });
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <Page
      title={words.title}
      actions={
        mayFile && (
          <Button type="primary" onClick={() => setFiling(true)}>
            {words.file}
          </Button>
        )
      }
      side={matter && <MatterSide key={matter} id={matter} onClose={close} />}
    >
      <Tiles counts={list.data?.pages[0]?.counts} search={search} onSearch={onSearch} />
      <QueueFilters search={search} onSearch={onSearch} />
      <ChosenBar rows={rows.filter(({ id }) => chosen.includes(id))} onClear={() => setChosen([])} />
      {isEmpty ? (
        <Empty search={search} onSearch={onSearch} />
      ) : (
        <KeysetTable<QueueRow>
          of={list}
          chosen={mayFile ? { ids: chosen, onChoose: setChosen } : undefined}
          label={words.table}
          columns={queueColumns(now, { ended: search.pick === 'ended', narrow: matter !== undefined })}
          open={matter}
          onOpen={({ id }) => onSearch({ ...search, matter: id })}
        />
      )}
      {list.data && !isEmpty && <p className="desk-keys">{words.keys}</p>}
      {filing && <FilingDrawer onClose={() => setFiling(false)} onOpen={(id) => onSearch({ pick: 'open', matter: id })} />}
    </Page>
  );
}

type Counts = Record<'open' | 'soon' | 'late' | 'returned' | 'confirm', number>;

function Tiles({ counts, search, onSearch }: QueueProps & { readonly counts: Counts | undefined }) {
  const { queue: names } = kit;
  return (
    <QueueTiles
      value={search.pick}
      onPick={(id) => onSearch({ ...search, pick: PICKS.find((known) => known === id) ?? 'open', matter: undefined })}
      tiles={[
        { id: 'open', name: names.waiting, count: counts?.open },
        { id: 'soon', name: names.soon, count: counts?.soon, tone: 'soon' },
        { id: 'late', name: names.late, count: counts?.late, tone: 'late' },
        { id: 'returned', name: names.returned, count: counts?.returned },
        { id: 'confirm', name: names.confirming, count: counts?.confirm },
      ]}
    />
  );
}

const PICKS: readonly QueueSearch['pick'][] = ['open', 'todo', 'soon', 'late', 'returned', 'confirm', 'ended'];

function QueueFilters({ search, onSearch }: QueueProps) {
  const services = useSee<typeof catalogue>('methods.catalogue', {});
  const { filters } = words;
  const change = (part: Partial<QueueSearch>) => onSearch({ ...search, ...part, matter: undefined });
  return (
    <Filters>
      <GridFilter value={search.area} onChange={(area) => change({ area })} />
      <Filter
        label={filters.leaf}
        all={filters.all}
        options={(services.data?.leaves ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={search.leaf}
        onChange={(leaf) => change({ leaf })}
      />
      <SearchBox key={search.number ?? ''} label={filters.number} value={search.number} onSearch={(number) => change({ number })} />
      <div className="filters-end">
        {(['todo', 'ended'] as const).map((pick) => (
          <button key={pick} type="button" aria-pressed={search.pick === pick} onClick={() => change({ pick })}>
            {words.picks[pick]}
          </button>
        ))}
      </div>
    </Filters>
  );
}

function Empty({ search, onSearch }: QueueProps) {
  const filtered = search.area !== undefined || search.leaf !== undefined || search.number !== undefined || search.method !== undefined;
  const { title, next } = words.empty[filtered ? 'filtered' : search.pick];
  return (
    <div className="desk-nothing">
      <Nothing
        title={title}
        next={next}
        icon={filtered ? 'list' : 'ok'}
        action={filtered && <Button onClick={() => onSearch({ pick: search.pick })}>{words.filters.clear}</Button>}
      />
    </div>
  );
}
