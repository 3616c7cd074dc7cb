import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import type { queue } from '#features/matters/contract.ts';
import type { search as searching } from '#features/matters/searching/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { QueueTiles } from '#ui/console/queue-tiles.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { TakeAway } from '#ui/console/take-away.tsx';
import { useRowKeys } from '#ui/console/use-row-keys.ts';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { words as kit } from '#ui/words.ts';
import { BatchButton } from '../dispatching/screens/desk/batch-dialog.tsx';
import { BeginButton } from '../gathering/screens/begin-drawer.tsx';
import { ChosenBar } from '../joining/screens/chosen-bar.tsx';
import './desk/desk.css';
import { FilingDrawer } from './desk/filing-drawer.tsx';
import { KeysHelp } from './desk/keys-help.tsx';
import { MatterSide } from './desk/matter-side.tsx';
import { type QueueRow, queueColumns } from './desk/queue-columns.tsx';
import { QueueFilters } from './desk/queue-filters.tsx';
import { exportAddress, filtersOf, isFiltered, picks, type QueueProps } from './desk/queue-search.ts';
import { words } from './desk/words.ts';

const FILERS = ['secretary', 'community-staff', 'grid-head', 'grid-worker'];

type DeskProps = QueueProps & { readonly papers?: (matter: string) => ReactNode };

/** The secretary's desk: what waits for whom, the matter beside it, and registering for somebody who phoned or came. */
export function ConsoleQueue({ search, onSearch, papers }: DeskProps) {
  const [text, setText] = useState<string>();
  const [filing, setFiling] = useState(false);
  const [helping, setHelping] = useState(false);
  const mayFile = useHolds(FILERS);
  const close = useCallback(() => onSearch({ ...search, matter: undefined }), [search, onSearch]);
  const help = useCallback(() => setHelping(true), []);
  useRowKeys({ isOpen: search.matter !== undefined, onClose: close, onHelp: help });
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Button type="text" onClick={help}>
            {words.keyboard.open}
          </Button>
          <Link to="/round" search={{ grid: search.area }} className="desk-back">
            <Icon of="print" />
            {words.round.open}
          </Link>
          <TakeAway from={exportAddress(search)}>{words.filters.export}</TakeAway>
          <BeginButton onOpen={(id) => onSearch({ pick: 'open', matter: id })} />
          {mayFile && (
            <Button type="primary" onClick={() => setFiling(true)}>
              {words.file}
            </Button>
          )}
        </>
      }
      side={search.matter && <MatterSide key={search.matter} id={search.matter} onClose={close} papers={papers?.(search.matter)} />}
    >
      <List search={search} onSearch={onSearch} text={text} onText={setText} mayChoose={mayFile} />
      {filing && <FilingDrawer onClose={() => setFiling(false)} onOpen={(id) => onSearch({ pick: 'open', matter: id })} />}
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
    </Page>
  );
}

type ListProps = QueueProps & {
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
  readonly mayChoose: boolean;
};

/** Tiles, filters and rows; while words are looked for, what was found. */
function List({ search, onSearch, text, onText, mayChoose }: ListProps) {
  const queued = useSeeAll<typeof queue>('matters.queue', filtersOf(search));
  const found = useSeeAll<typeof searching>(
    'matters.search',
    { text: text ?? '', ...(search.area ? { area: search.area } : {}) },
    { enabled: text !== undefined },
  );
  const list = text === undefined ? queued : found;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const now = useNow();
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <>
      <Tiles counts={queued.data?.pages[0]?.counts} search={search} onSearch={onSearch} />
      <QueueFilters search={search} onSearch={onSearch} text={text} onText={onText} />
      {text !== undefined && <Found says={words.filters.found(text)} onClear={() => onText(undefined)} />}
      <CameFrom search={search} onSearch={onSearch} />
      <ChosenBar rows={rows.filter(({ id }) => chosen.includes(id))} onClear={() => setChosen([])}>
        <BatchButton matters={chosen} onDone={() => setChosen([])} />
      </ChosenBar>
      {isEmpty ? (
        <Empty search={search} onSearch={onSearch} found={text !== undefined} />
      ) : (
        <KeysetTable<QueueRow>
          of={list}
          chosen={mayChoose ? { ids: chosen, onChoose: setChosen } : undefined}
          label={words.table}
          columns={queueColumns(now, { ended: search.pick === 'ended', narrow: search.matter !== undefined })}
          open={search.matter}
          onOpen={({ id }) => onSearch({ ...search, matter: id })}
        />
      )}
    </>
  );
}

/** Which figure the rows are those of, where one led here. */
function CameFrom({ search, onSearch }: QueueProps) {
  return (
    <>
      {search.opened && (
        <Found
          says={words.filters.countedIn(search.opened, search.openedUntil ?? words.filters.today)}
          onClear={() => onSearch({ pick: 'open' })}
        />
      )}
      {search.solved && (
        <Found
          says={words.filters.solvedIn(search.solved, search.until ?? words.filters.today)}
          onClear={() => onSearch({ ...search, solved: undefined, until: undefined, matter: undefined })}
        />
      )}
    </>
  );
}

function Found({ says, onClear }: { readonly says: string; readonly onClear: () => void }) {
  return (
    <p className="desk-found" role="status">
      {says}
      <Button type="link" size="small" onClick={onClear}>
        {words.filters.back}
      </Button>
    </p>
  );
}

type Counts = Record<'open' | 'soon' | 'late' | 'returned' | 'confirm', number>;

function Tiles({ counts, search, onSearch }: QueueProps & { readonly counts: Counts | undefined }) {
  const { queue: names } = kit;
  return (
    <QueueTiles
      value={search.pick}
      onPick={(id) => onSearch({ ...search, pick: picks.find((known) => known === id) ?? 'open', matter: undefined })}
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

function Empty({ search, onSearch, found }: QueueProps & { readonly found: boolean }) {
  const filtered = isFiltered(search) || found;
  const { title, next } = found ? words.empty.found : words.empty[filtered ? 'filtered' : search.pick];
  return (
    <div className="desk-nothing">
      <Nothing
        title={title}
        next={next}
        icon={filtered ? 'list' : 'ok'}
        action={isFiltered(search) && <Button onClick={() => onSearch({ pick: search.pick })}>{words.filters.clear}</Button>}
      />
    </div>
  );
}
