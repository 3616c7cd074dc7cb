import { Link } from '@tanstack/react-router';
import { Button, Form, Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { rate } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { entrusted } from '../../contract.ts';
import { words } from '../words.ts';

type Row = Answer<typeof entrusted>['rows'][number];
type Part = Row['parts'][number];

/** Every sending with how it stands at each place; what waits for the department’s word says so with two buttons. */
export function EntrustedList() {
  const list = useSeeAll<typeof entrusted>('matters.entrusted', {});
  const now = useNow();
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  if (isEmpty) return <Nothing {...words.none} icon="paper" />;
  return <KeysetTable<Row> of={list} label={words.list} columns={columnsFor(now)} />;
}

function columnsFor(now: number): TableColumnsType<Row> {
  return [
    {
      title: words.columns.subject,
      render: (_, { subject, department, leaf }) => (
        <>
          <b>{subject}</b>
          <small className="entrust-by">{words.by(department, leaf)}</small>
        </>
      ),
    },
    { title: words.columns.evidence, dataIndex: 'evidence' },
    { title: words.columns.until, className: 'tight', render: (_, { until }) => when(until, now) },
    { title: words.columns.parts, render: (_, { parts }) => <Parts of={parts} /> },
  ];
}

function Parts({ of: parts }: { readonly of: readonly Part[] }) {
  return (
    <ul className="entrust-parts">
      {parts.map((part) => (
        <li key={part.matter}>
          <Link to="/matters/$id" params={{ id: part.goesOn?.matter ?? part.matter }}>
            {part.place}
          </Link>{' '}
          <Tag kind={tagOf(part)}>{part.status}</Tag> {part.goesOn && <small>{words.goesOn(part.goesOn.number)}</small>}
          {part.look !== null && <Look part={part} step={part.look} />}
        </li>
      ))}
    </ul>
  );
}

function tagOf({ light }: Part): 'late' | 'ok' | 'go' | 'q' {
  if (light === 'late') return 'late';
  if (light === 'done') return 'ok';
  return light === 'ended' ? 'q' : 'go';
}

/** The department’s own word: it is enough, or what is missing. */
function Look({ part, step }: { readonly part: Part; readonly step: string }) {
  const [lacking, lack] = useState(false);
  const close = () => lack(false);
  const says = useChange<typeof rate>('matters.rate', words.look.done, close);
  const asked = { matter: part.matter, step };
  return (
    <span className="entrust-look">
      <Button
        size="small"
        type="primary"
        aria-label={words.look.enoughFor(part.number)}
        loading={says.pending && !lacking}
        onClick={() => says.submit({ ...asked, solved: true })}
      >
        {words.look.enough}
      </Button>
      <Button size="small" aria-label={words.look.lacksFor(part.number)} onClick={() => lack(true)}>
        {words.look.lacks}
      </Button>
      {says.fault && !lacking && <small className="fault">{says.fault.message}</small>}
      {lacking && (
        <FormDialog<{ readonly said: string }>
          title={words.look.title}
          tells={words.look.tells}
          submit={words.look.lacks}
          pending={says.pending}
          fault={says.fault}
          onSubmit={({ said }) => says.submit({ ...asked, solved: false, said })}
          onClose={close}
        >
          <Form.Item name="said" label={words.look.field} rules={[{ required: true, whitespace: true, message: words.look.missing }]}>
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
        </FormDialog>
      )}
    </span>
  );
}
