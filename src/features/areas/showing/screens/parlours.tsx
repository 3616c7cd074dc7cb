import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { endParlour, parlours } from '../contract.ts';
import { deskWords as words } from './desk-words.ts';
import { ParlourDialog } from './show-dialogs.tsx';

type Row = Answer<typeof parlours>['rows'][number];
type Branch = Row['branches'][number];

/** One community, one branch, one parlour: what is missing stands in words. */
export function Parlours({ area, keeps }: { readonly area: string | null; readonly keeps: boolean }) {
  const seen = useSee<typeof parlours>('areas.parlours', { area });
  const [open, opens] = useState<Branch | null>(null);
  return (
    <section className="shown-parlours">
      <h2>{words.parlours}</h2>
      <Shown of={seen}>
        {({ rows }) => (
          <div className="listing">
            <Table<Row>
              aria-label={words.parlours}
              rowKey="id"
              pagination={false}
              columns={columnsFor(keeps ? opens : null)}
              dataSource={[...rows]}
            />
          </div>
        )}
      </Shown>
      {open && <ParlourDialog branch={open} onClose={() => opens(null)} />}
    </section>
  );
}

function columnsFor(onOpen: ((branch: Branch) => void) | null): TableColumnsType<Row> {
  const { parlourColumns: columns } = words;
  return [
    { title: columns.community, dataIndex: 'community' },
    { title: columns.branch, render: (_, { branches }) => branches.map(({ name }) => name).join('、') },
    {
      title: columns.parlour,
      render: (_, { branches }) => branches.flatMap(({ parlour }) => (parlour ? [`${parlour.name} ${parlour.place}`] : [])).join('、'),
    },
    {
      title: columns.state,
      className: 'tight',
      render: (_, { state }) => <Tag kind={state === 'whole' ? 'ok' : 'soon'}>{words.states[state]}</Tag>,
    },
    ...(onOpen
      ? [
          {
            title: columns.acts,
            className: 'tight',
            render: (_: unknown, { branches }: Row) => branches.map((one) => <Act key={one.id} of={one} onOpen={onOpen} />),
          },
        ]
      : []),
  ];
}

function Act({ of: branch, onOpen }: { readonly of: Branch; readonly onOpen: (branch: Branch) => void }) {
  const ends = useAsk<typeof endParlour>('areas.end-parlour');
  const { parlour } = branch;
  if (parlour === null)
    return (
      <Button size="small" onClick={() => onOpen(branch)}>
        {words.openParlour}
      </Button>
    );
  return (
    <Button
      size="small"
      aria-label={words.endParlourOf(parlour.name)}
      loading={ends.isPending}
      onClick={() => ends.mutate({ parlour: parlour.id })}
    >
      {words.endParlour}
    </Button>
  );
}
