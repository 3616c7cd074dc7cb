import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { charges, writeCharge } from '../contract.ts';
import { words } from './desk-words.ts';

type Row = Answer<typeof charges>['rows'][number];

/** One line for each kind of post the community has, those without an entry told above. */
export function ChargesTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof charges>('organizations.charges', { community });
  return (
    <Shown of={seen}>
      {(page) => (page.rows.length === 0 ? <Nothing icon="paper" {...words.none} /> : <Listed community={community} of={page} />)}
    </Shown>
  );
}

type ListedProps = { readonly community: string; readonly of: Answer<typeof charges> };

function Listed({ community, of: { rows, without, mayKeep } }: ListedProps) {
  const [writing, write] = useState<Row | null>(null);
  const { columns } = words;
  const acts = { title: columns.acts, width: 120, render: (_: unknown, row: Row) => <Write of={row} onWrite={write} /> };
  return (
    <>
      <p className="rooms-quiet">{without.length === 0 ? words.whole : words.without(without)}</p>
      <div className="listing">
        <Table<Row>
          aria-label={words.tab}
          rowKey="kind"
          pagination={false}
          dataSource={[...rows]}
          columns={[
            { title: columns.name, width: 170, render: (_, { name }) => <b>{name}</b> },
            { title: columns.does, render: (_, { entry }) => entry?.does ?? <span className="posts-quiet">{words.lacking}</span> },
            { title: columns.since, width: 130, render: (_, { entry }) => entry?.since },
            ...(mayKeep ? [acts] : []),
          ]}
        />
      </div>
      {writing && <WriteDialog community={community} of={writing} onClose={() => write(null)} />}
    </>
  );
}

function Write({ of: row, onWrite }: { readonly of: Row; readonly onWrite: (row: Row) => void }) {
  const { name, entry } = row;
  return (
    <Button size="small" aria-label={entry ? words.changeFor(name) : words.writeFor(name)} onClick={() => onWrite(row)}>
      {entry ? words.change : words.write}
    </Button>
  );
}

type DialogProps = { readonly community: string; readonly of: Row; readonly onClose: () => void };

function WriteDialog({ community, of: { kind, name, entry }, onClose }: DialogProps) {
  return (
    <ChangeDialog<typeof writeCharge, { does: string }>
      name="organizations.write-charge"
      title={entry ? words.changeFor(name) : words.writeFor(name)}
      tells={words.tells}
      done={words.done}
      initial={{ does: entry?.does ?? '' }}
      asked={({ does }) => ({ community, kind, does })}
      onClose={onClose}
    >
      <Form.Item name="does" label={words.does} rules={[{ required: true, whitespace: true, message: words.missing }]}>
        <Input.TextArea rows={4} maxLength={300} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
