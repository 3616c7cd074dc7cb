import { App, Button, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { useTakeFrom } from '#ui/take-file.ts';
import { civilDay, when } from '#ui/when.ts';
import type { mine, withdraw } from '../contract.ts';
import { AskedFor, DeedCell } from './asked-for.tsx';
import { approvalWords as words } from './words.ts';

type Row = Answer<typeof mine>['rows'][number];
const { columns, mine: said } = words;

const COLUMNS: TableColumnsType<Row> = [
  { title: columns.deed, render: (_, row) => <DeedCell of={row} /> },
  { title: columns.whose, width: 140, render: (_, { whose }) => whose },
  { title: columns.state, width: 160, className: 'tight', render: (_, row) => stateOf(row) },
  { title: columns.due, width: 130, className: 'tight', render: (_, { dueAt }) => civilDay(dueAt) },
];

/** A list is fetched, anything else that is lent is done. */
function stateOf({ kind, state }: Row): string {
  const lent = words.lentStates;
  return kind !== 'export' && state in lent ? lent[state as keyof typeof lent] : words.states[state];
}

type ListProps = { readonly open: string | undefined; readonly onOpen: (row: Row) => void };

/** What I asked for, the newest first, and what became of it. */
export function MineList({ open, onOpen }: ListProps) {
  const seen = useSeeAll<typeof mine>('approvals.mine', {});
  if (seen.data?.pages[0]?.rows.length === 0) return <Nothing icon="paper" {...words.none.mine} />;
  return <KeysetTable<Row> of={seen} columns={COLUMNS} label={words.page.tabs.mine} open={open} onOpen={onOpen} />;
}

type SideProps = { readonly of: Row; readonly onClose: () => void };

/** One of them: the answer, or a way to take it back; a list that was allowed is fetched from here. */
export function MineSide({ of: row, onClose }: SideProps) {
  return (
    <SidePanel title={row.deed} under={stateOf(row)} onClose={onClose}>
      <AskedFor of={row} />
      {row.answer !== null && (
        <SideSection title={said.answered}>
          <p className="approvals-reason">{said.said(row.decidedAs ?? row.by, row.answer)}</p>
        </SideSection>
      )}
      {row.state === 'waiting' && <Waits of={row} onDone={onClose} />}
      {row.state === 'usable' && row.fetchFrom === null && <Again until={row.useUntil} />}
      {row.fetchFrom !== null && <Fetch of={row} from={row.fetchFrom} onDone={onClose} />}
    </SidePanel>
  );
}

/** What is lent and gives no file is done where it was asked for. */
function Again({ until }: { readonly until: string | null }) {
  const now = useNow();
  return until !== null && <p className="approvals-reason">{said.again(when(until, now))}</p>;
}

function Waits({ of: { id, by, dueAt, provisional }, onDone }: { readonly of: Row; readonly onDone: () => void }) {
  const taking = useChange<typeof withdraw>('approvals.withdraw', said.withdrawn, onDone);
  return (
    <>
      <p className="approvals-reason">
        {said.by(by)}，{words.side.due(civilDay(dueAt), provisional)}
      </p>
      <FormFault of={taking.fault} />
      <div className="approvals-acts">
        <Button loading={taking.pending} onClick={() => taking.submit({ approval: id })}>
          {said.withdraw}
        </Button>
      </div>
    </>
  );
}

type FetchProps = { readonly of: Row; readonly from: string; readonly onDone: () => void };

function Fetch({ of: { useUntil }, from, onDone }: FetchProps) {
  const { message } = App.useApp();
  const now = useNow();
  const taking = useTakeFrom();
  const fetched = () => {
    void message.success(words.states.used);
    onDone();
  };
  return (
    <>
      {useUntil !== null && <p className="approvals-reason">{said.until(when(useUntil, now))}</p>}
      <FormFault of={taking.error} />
      <div className="approvals-acts">
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate(from, { onSuccess: fetched })}>
          {said.fetch}
        </Button>
      </div>
    </>
  );
}
