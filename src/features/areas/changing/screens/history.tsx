import { App, Button, Popconfirm, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import type { changes, undoChange } from '../contract.ts';
import { words } from './words.ts';

type Change = Answer<typeof changes>['rows'][number];
const { historyColumns: columns } = words;

/** What was changed, when and why; the newest may be taken back for a day. */
export function History({ community, keeps }: { readonly community: HerePlace; readonly keeps: boolean }) {
  const list = useSeeAll<typeof changes>('areas.changes', { community: community.id });
  const now = useNow();
  return (
    <section className="changing-history">
      <h2>{words.history}</h2>
      {list.data?.pages[0]?.rows.length === 0 ? (
        <Nothing icon="clock" {...words.noHistory} />
      ) : (
        <KeysetTable<Change> of={list} label={words.history} columns={columnsFor(now, keeps)} />
      )}
    </section>
  );
}

function columnsFor(now: number, keeps: boolean): TableColumnsType<Change> {
  return [
    { title: columns.at, className: 'tight', render: (_, { at }) => when(at, now) },
    { title: columns.what, render: (_, change) => whatOf(change) },
    { title: columns.why, dataIndex: 'reason' },
    { title: columns.moved, className: 'tight', render: (_, { places, matters }) => words.moved(places, matters) },
    { title: columns.by, className: 'tight', dataIndex: 'by' },
    {
      title: columns.acts,
      className: 'tight',
      render: (_, change) => {
        if (change.undoneAt !== null) return words.undone(when(change.undoneAt, now));
        return keeps && change.mayUndo && <Undo change={change} />;
      },
    },
  ];
}

function whatOf({ kind, was, became }: Change): string {
  return words.became[kind](was, became);
}

function Undo({ change }: { readonly change: Change }) {
  const { message } = App.useApp();
  const undoing = useAsk<typeof undoChange>('areas.undo-change');
  const undo = () => undoing.mutate({ change: change.id }, { onSuccess: () => void message.success(words.undid) });
  return (
    <>
      <Popconfirm title={words.undoOf(whatOf(change))} description={words.undoTells} okText={words.undo} onConfirm={undo}>
        <Button size="small" aria-label={words.undoOf(whatOf(change))} loading={undoing.isPending}>
          {words.undo}
        </Button>
      </Popconfirm>
      {undoing.error && (
        <p className="fault" role="alert">
          {undoing.error.message}
        </p>
      )}
    </>
  );
}
