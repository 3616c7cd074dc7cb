import type { TableColumnsType } from 'antd';
import type { queue } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { when } from '#ui/when.ts';
import { DueAt, Lamp, Light } from './light.tsx';
import { words } from './words.ts';

export type QueueRow = Answer<typeof queue>['rows'][number];
const { columns } = words;

/** The columns of the queue; what has ended shows when it came in and how it ended instead of a deadline. `narrow` while a matter is open beside it. */
export function queueColumns(
  now: number,
  { ended, narrow }: { readonly ended: boolean; readonly narrow: boolean },
): TableColumnsType<QueueRow> {
  return [
    {
      title: columns.number,
      className: 'tight desk-number',
      render: (_, row) => (
        <>
          <Lamp of={row.light} /> {row.number}
        </>
      ),
    },
    { title: columns.subject, render: (_, row) => (narrow ? row.subject : <Subject of={row} />), className: 'desk-subject' },
    { title: columns.place, dataIndex: 'place', className: 'desk-place' },
    ...(narrow ? [] : [{ title: columns.method, dataIndex: 'method', className: 'tight desk-method' }]),
    ...(ended ? [] : [{ title: columns.waitsFor, dataIndex: 'waitsFor', className: 'desk-waits' }]),
    ended
      ? { title: columns.openedAt, className: 'tight', render: (_, row) => when(row.openedAt, now) }
      : { title: columns.dueAt, className: 'tight', render: (_, row) => <DueAt of={row} now={now} /> },
    { title: ended ? columns.outcome : columns.status, className: 'tight', render: (_, row) => <Light of={row} now={now} /> },
  ];
}

function Subject({ of: { subject, leaf, met } }: { readonly of: QueueRow }) {
  return (
    <>
      {subject} {leaf && !subject.includes(leaf) && <small>{leaf}</small>} {met > 0 && <small className="desk-met">{words.met(met)}</small>}
    </>
  );
}
