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
type Limits = Page['limits'][number];
const { columns } = words;

const COLUMNS: TableColumnsType<Row> = [
  { title: columns.community, render: (_, { community, street }) => words.place(community, street) },
  { title: columns.workers, width: 110, align: 'right', render: (_, { workers }) => words.persons(workers) },
  { title: columns.residents, width: 120, align: 'right', render: (_, { residents }) => said(residents, words.persons) },
  { title: columns.residentsEach, width: 140, align: 'right', render: (_, { residentsEach }) => said(residentsEach, words.persons) },
  { title: columns.open, width: 100, align: 'right', render: (_, { open }) => said(open, words.matters) },
  { title: columns.openEach, width: 140, align: 'right', render: (_, { openEach }) => said(openEach, words.matters) },
  { title: columns.over, width: 200, render: (_, { over }) => <Over of={over} /> },
];

/** Of each community, in the order of places, how much comes to one worker; over the line it is said. */
export function StaffLoads() {
  const seen = useSee<typeof staffLoads>('organizations.staff-loads', {});
  return <Shown of={seen}>{(page) => <Loads of={page} />}</Shown>;
}

function Loads({ of: { limits, rows } }: { readonly of: Page }) {
  const [changing, change] = useState<Limits | null>(null);
  return (
    <section className="posts-loads">
      <h2>{words.title}</h2>
      {limits.map((lines) => (
        <div key={lines.area} className="rooms-head">
          <p>{limits.length === 1 ? words.under(lines.residents, lines.open) : words.underAt(lines.name, lines.residents, lines.open)}</p>
          <div className="rooms-acts">
            <Button onClick={() => change(lines)}>{limits.length === 1 ? words.change : words.changeAt(lines.name)}</Button>
          </div>
        </div>
      ))}
      {rows.some(({ residents, open }) => residents === null || open === null) && <p>{words.whyUnsaid}</p>}
      <div className="listing">
        <Table<Row> aria-label={words.title} rowKey="id" pagination={false} dataSource={[...rows]} columns={COLUMNS} />
      </div>
      {changing && <LimitDialog limits={changing} onClose={() => change(null)} />}
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

type DialogProps = { readonly limits: Limits; readonly onClose: () => void };

function LimitDialog({ limits: { area, residents, open }, onClose }: DialogProps) {
  const chosen = [{ required: true, message: words.missing }];
  return (
    <ChangeDialog<typeof setLoadLimit, { residents: number; open: number }>
      name="organizations.set-load-limit"
      title={words.change}
      tells={words.tells}
      done={words.done}
      initial={{ residents, open }}
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
