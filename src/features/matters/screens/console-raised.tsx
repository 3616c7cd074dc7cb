import type { TableColumnsType } from 'antd';
import { useCallback } from 'react';
import type { inbox } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useRowKeys } from '#ui/console/use-row-keys.ts';
import { useNow } from '#ui/now.ts';
import './desk/desk.css';
import { DueAt, Light } from './desk/light.tsx';
import { MatterSide } from './desk/matter-side.tsx';
import { words } from './desk/words.ts';

type Row = Answer<typeof inbox>['rows'][number];
type RaisedProps = { readonly matter?: string | undefined; readonly onMatter: (matter: string | undefined) => void };
const { columns, raised: said } = words;

/** What was raised to a leader: what is asked and in which grid, who raised it and why; not whose it is. */
export function ConsoleRaised({ matter, onMatter }: RaisedProps) {
  const waiting = useSeeAll<typeof inbox>('matters.inbox', {});
  const now = useNow();
  const close = useCallback(() => onMatter(undefined), [onMatter]);
  useRowKeys({ isOpen: matter !== undefined, onClose: close });
  const isEmpty = waiting.data?.pages[0]?.rows.length === 0;
  return (
    <Page title={said.title} under={said.under} side={matter && <MatterSide key={matter} id={matter} onClose={close} />}>
      {isEmpty ? (
        <div className="desk-nothing">
          <Nothing {...said.none} icon="ok" />
        </div>
      ) : (
        <KeysetTable<Row> of={waiting} columns={columnsAt(now)} label={said.title} open={matter} onOpen={({ id }) => onMatter(id)} />
      )}
    </Page>
  );
}

function columnsAt(now: number): TableColumnsType<Row> {
  return [
    { title: columns.number, dataIndex: 'number', className: 'tight desk-number' },
    { title: columns.subject, dataIndex: 'subject', className: 'desk-subject' },
    { title: columns.place, dataIndex: 'place', className: 'desk-place' },
    { title: columns.waitsFor, dataIndex: 'waitsFor', className: 'desk-waits' },
    { title: columns.dueAt, className: 'tight', render: (_, row) => <DueAt of={row} now={now} /> },
    { title: columns.status, className: 'tight', render: (_, row) => <Light of={row} now={now} /> },
  ];
}
