import { Button, Form, InputNumber, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { setLoadLimit, staffLoads } from '../contract.ts';
import { words } from './desk-words.ts';

type Page = Answer<typeof staffLoads>;
type Row = Page['rows'][number];
const { columns } = words;

const COLUMNS: TableColumnsType<Row> = [
  { title: columns.community, dataIndex: 'community' },
  { title: columns.workers, width: 110, align: 'right', render: (_, { workers }) => words.persons(workers) },
  { title: columns.residents, width: 120, align: 'right', render: (_, { residents }) => said(residents, words.persons) },
  { title: columns.residentsEach, width: 140, align: 'right', render: (_, { residentsEach }) => said(residentsEach, words.persons) },
  { title: columns.open, width: 100, align: 'right', render: (_, { open }) => words.matters(open) },
  { title: columns.openEach, width: 140, align: 'right', render: (_, { openEach }) => said(openEach, words.matters) },
  { title: columns.over, width: 200, render: (_, { over }) => <Over of={over} /> },
];

/** Of each community, in the order of places, how much comes to one worker; over the line it is said. */
export function StaffLoads() {
  const seen = useSee<typeof staffLoads>('organizations.staff-loads', {});
  return <Shown of={seen}>{(page) => <Loads of={page} />}</Shown>;
}

function Loads({ of: { limits, rows } }: { readonly of: Page }) {
  const [changing, change] = useState(false);
  return (
    <section className="posts-loads">
      <h2>{words.title}</h2>
      <div className="rooms-head">
        <p>{words.under(limits.residents, limits.open)}</p>
        <div className="rooms-acts">
          <Button onClick={() => change(true)}>{words.change}</Button>
        </div>
      </div>
      <div className="listing">
        <Table<Row> aria-label={words.title} rowKey="community" pagination={false} dataSource={[...rows]} columns={COLUMNS} />
      </div>
      {changing && <LimitDialog limits={limits} onClose={() => change(false)} />}
    </section>
  );
}

function Over({ of: over }: { readonly of: Row['over'] }) {
  if (over.length === 0) return <Tag kind="ok">{words.fine}</Tag>;
  return over.map((what) => (
    <Tag key={what} kind="soon">
      {words.over[what]}
    </Tag>
  ));
}

function said(count: number | null, as: (count: number) => string): string {
  return count === null ? words.unsaid : as(count);
}

type DialogProps = { readonly limits: Page['limits']; readonly onClose: () => void };

function LimitDialog({ limits: { area, ...initial }, onClose }: DialogProps) {
  const chosen = [{ required: true, message: words.missing }];
  return (
    <ChangeDialog<typeof setLoadLimit, { residents: number; open: number }>
      name="organizations.set-load-limit"
      title={words.change}
      tells={words.tells}
      done={words.done}
      initial={initial}
      asked={(given) => ({ area, ...given })}
      onClose={onClose}
    >
      <Form.Item name="residents" label={words.residents} rules={chosen}>
        <InputNumber min={50} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="open" label={words.openEach} rules={chosen}>
        <InputNumber min={1} max={500} precision={0} />
      </Form.Item>
    </ChangeDialog>
  );
}
