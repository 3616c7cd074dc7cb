import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import '../../screens/desk/rooms.css';
import type { contracts, noteContract } from '../contract.ts';
import { words } from './desk-words.ts';

type Row = Answer<typeof contracts>['rows'][number];
const tags = { none: 'q', running: 'ok', soon: 'soon', over: 'late' } as const;

/** The staff of a community with the end of their contract, those that end soonest first. */
export function ContractsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof contracts>('organizations.contracts', { community });
  const [setting, set] = useState<Row | null>(null);
  const { columns } = words;
  return (
    <Shown of={seen}>
      {({ rows }) => (
        <>
          <p className="rooms-head">{words.tells}</p>
          {rows.length === 0 ? (
            <Nothing icon="paper" {...words.none} />
          ) : (
            <div className="listing">
              <Table<Row>
                aria-label={columns.until}
                rowKey="post"
                pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
                dataSource={[...rows]}
                columns={[
                  { title: columns.called, dataIndex: 'called', width: 150 },
                  { title: columns.kind, dataIndex: 'kindName', width: 150 },
                  { title: columns.area, dataIndex: 'area' },
                  { title: columns.since, dataIndex: 'since', width: 120 },
                  {
                    title: columns.until,
                    width: 220,
                    render: (_, { until, standing }) => (
                      <>
                        {until} <Tag kind={tags[standing]}>{words.standing[standing]}</Tag>
                      </>
                    ),
                  },
                  {
                    title: columns.acts,
                    width: 120,
                    render: (_, row) => (
                      <Button size="small" aria-label={words.setFor(row.called)} onClick={() => set(row)}>
                        {words.set}
                      </Button>
                    ),
                  },
                ]}
              />
            </div>
          )}
          {setting && <ContractDialog of={setting} onClose={() => set(null)} />}
        </>
      )}
    </Shown>
  );
}

function ContractDialog({ of: { post, called, until }, onClose }: { readonly of: Row; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof noteContract, { until?: string }>
      name="organizations.note-contract"
      title={words.setFor(called)}
      tells={words.tells}
      done={words.done}
      initial={until === null ? {} : { until }}
      asked={(given) => ({ post, until: given.until || null })}
      onClose={onClose}
    >
      <Form.Item name="until" label={words.until}>
        <Input type="date" />
      </Form.Item>
    </ChangeDialog>
  );
}
