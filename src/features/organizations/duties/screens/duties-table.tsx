import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { duties, endDuty } from '../contract.ts';
import { words } from './desk-words.ts';
import { GiveDialog } from './duty-dialogs.tsx';

type Duty = Answer<typeof duties>['rows'][number];
type Doing = { readonly what: 'give' | 'end'; readonly duty: Duty };

export function DutiesTable({ rows, mayKeep }: { readonly rows: readonly Duty[]; readonly mayKeep: boolean }) {
  const [does, act] = useState<Doing | null>(null);
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Duty>
        aria-label={words.shown.posts}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: columns.name,
            width: 160,
            render: (_, { name, set }) => (
              <>
                <b>{name}</b>
                {set && <br />}
                {set}
              </>
            ),
          },
          { title: columns.duty, dataIndex: 'duty' },
          { title: columns.whom, width: 110, render: (_, { forWhom }) => words.whom[forWhom] },
          {
            title: columns.held,
            width: 90,
            render: (_, { held, places }) => (places === null ? words.persons(held) : words.of(held, places)),
          },
          { title: columns.waiting, width: 80, render: (_, { waiting }) => (waiting > 0 ? words.persons(waiting) : null) },
          { title: columns.field, width: 110, dataIndex: 'field' },
          ...(mayKeep
            ? [
                {
                  title: columns.acts,
                  width: 170,
                  render: (_: unknown, duty: Duty) => <Acts of={duty} onDo={(what) => act({ what, duty })} />,
                },
              ]
            : []),
        ]}
      />
      {does?.what === 'give' && <GiveDialog duty={does.duty} onClose={() => act(null)} />}
      {does?.what === 'end' && (
        <ChangeDialog<typeof endDuty, object>
          name="organizations.end-duty"
          title={words.endFor(does.duty.name)}
          tells={words.endTells}
          done={words.ended}
          asked={() => ({ duty: does.duty.id })}
          onClose={() => act(null)}
        />
      )}
    </div>
  );
}

function Acts({ of: { name }, onDo }: { readonly of: Duty; readonly onDo: (what: Doing['what']) => void }) {
  return (
    <>
      <Button type="link" size="small" aria-label={words.giveFor(name)} onClick={() => onDo('give')}>
        {words.give}
      </Button>
      <Button type="link" size="small" aria-label={`${words.end} ${name}`} onClick={() => onDo('end')}>
        {words.end}
      </Button>
    </>
  );
}
