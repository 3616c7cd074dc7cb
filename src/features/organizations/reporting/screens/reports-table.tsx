import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { answerReport, reports } from '../contract.ts';
import { words } from './desk-words.ts';
import { reportWords } from './words.ts';

type Row = Answer<typeof reports>['rows'][number];
type Doing = { readonly what: 'here' | 'not'; readonly of: Row };

/** Who reported, those who wait to be checked first. */
export function ReportsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof reports>('organizations.reports', { community });
  const [does, act] = useState<Doing | null>(null);
  return (
    <>
      <Shown of={seen}>{({ rows }) => (rows.length === 0 ? <Nothing icon="star" {...words.none} /> : <Rows of={rows} onDo={act} />)}</Shown>
      {does?.what === 'here' && <HereDialog of={does.of} onClose={() => act(null)} />}
      {does?.what === 'not' && <NotDialog of={does.of} onClose={() => act(null)} />}
    </>
  );
}

function Rows({ of: rows, onDo }: { readonly of: readonly Row[]; readonly onDo: (doing: Doing) => void }) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Row>
        aria-label={words.table}
        rowKey="person"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...rows]}
        columns={[
          { title: columns.who, width: 130, render: (_, { called, masked }) => (called === null ? masked : `${called}（${masked}）`) },
          { title: columns.grid, width: 110, render: (_, { grid }) => grid ?? words.noGrid },
          { title: columns.unit, dataIndex: 'unit' },
          { title: columns.skills, render: (_, { skills }) => skills.join('、') },
          { title: columns.first, width: 120, dataIndex: 'firstOn', className: 'tight' },
          { title: columns.again, width: 80, render: (_, { again }) => words.times(again) },
          { title: columns.acts, width: 170, render: (_, row) => <Acts of={row} onDo={(what) => onDo({ what, of: row })} /> },
        ]}
      />
    </div>
  );
}

function Acts({ of: { masked, standing }, onDo }: { readonly of: Row; readonly onDo: (what: Doing['what']) => void }) {
  if (standing === 'here') return <Tag kind="ok">{reportWords.here}</Tag>;
  return (
    <>
      <Button type="link" size="small" aria-label={words.hereFor(masked)} onClick={() => onDo('here')}>
        {words.here}
      </Button>
      <Button type="link" size="small" aria-label={words.notFor(masked)} onClick={() => onDo('not')}>
        {words.not}
      </Button>
    </>
  );
}

type DialogProps = { readonly of: Row; readonly onClose: () => void };

function HereDialog({ of: { person, masked, firstOn: reported }, onClose }: DialogProps) {
  return (
    <ChangeDialog<typeof answerReport, { firstOn?: string }>
      name="organizations.answer-report"
      title={words.hereFor(masked)}
      tells={words.hereTells}
      done={words.welcomed}
      asked={({ firstOn }) => ({ person, here: true, ...(firstOn ? { firstOn } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="firstOn" label={words.firstOn}>
        <Input type="date" max={reported} />
      </Form.Item>
    </ChangeDialog>
  );
}

function NotDialog({ of: { person, masked }, onClose }: DialogProps) {
  return (
    <ChangeDialog<typeof answerReport, { reason: string }>
      name="organizations.answer-report"
      title={words.notFor(masked)}
      tells={words.notTells}
      done={words.declined}
      asked={({ reason }) => ({ person, here: false, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, min: 4, message: words.missing }]}>
        <Input.TextArea rows={2} maxLength={120} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
