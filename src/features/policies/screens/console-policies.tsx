import { Button, Form, InputNumber, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { policiesHere, postGranted, toPost } from '../contract.ts';
import { words } from './words.ts';

const said = words.desk;
type Row = Answer<typeof policiesHere>['policies'][number];
type Due = Answer<typeof toPost>['rows'][number];

/** Sums of who applied, and what a law demands to be posted: nobody is listed. */
export function ConsolePolicies({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof policiesHere>('policies.here', { community: community.id });
  const handles = useHolds(['community-staff', 'secretary']);
  return (
    <section>
      <h2>{said.title}</h2>
      <p>{said.under}</p>
      <Shown of={seen}>
        {({ policies }) => (
          <div className="listing">
            <Table<Row> aria-label={said.title} columns={columns} dataSource={policies} rowKey="id" pagination={false} />
          </div>
        )}
      </Shown>
      {handles && <ToPost />}
    </section>
  );
}

const counted = (count: number | null) => (count === null ? said.few : count);
const columns: TableColumnsType<Row> = [
  { title: said.columns.name, dataIndex: 'name' },
  { title: said.columns.applied, width: 140, render: (_, { applied }) => counted(applied) },
  { title: said.columns.granted, width: 140, render: (_, { granted }) => counted(granted) },
  { title: said.columns.demands, render: (_, { demands }) => (demands ? said.law(demands.law, demands.days) : said.noLaw) },
];

function ToPost() {
  const seen = useSee<typeof toPost>('policies.to-post', {});
  const [posts, post] = useState<Due | null>(null);
  return (
    <>
      <h3>{said.toPost}</h3>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{said.noneToPost}</p>
          ) : (
            <ul>
              {rows.map((row) => (
                <li key={row.matter}>
                  {row.number} {row.policy}{' '}
                  <Button size="small" aria-label={`${said.post} ${row.number}`} onClick={() => post(row)}>
                    {said.post}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {posts && <PostDialog matter={posts.matter} onClose={() => post(null)} />}
    </>
  );
}

type Amounts = { family: number; yuan: number };
function PostDialog({ matter, onClose }: { readonly matter: string; readonly onClose: () => void }) {
  const change = useChange<typeof postGranted>('policies.post-granted', said.done, onClose);
  return (
    <FormDialog<Amounts>
      title={said.post}
      tells={said.postTells}
      submit={said.post}
      pending={change.pending}
      fault={change.fault}
      onSubmit={(amounts) => change.submit({ matter, ...amounts })}
      onClose={onClose}
    >
      <Form.Item name="family" label={said.family} rules={[{ required: true, message: said.family }]}>
        <InputNumber min={1} max={20} />
      </Form.Item>
      <Form.Item name="yuan" label={said.yuan} rules={[{ required: true, message: said.yuan }]}>
        <InputNumber min={0} max={100_000} />
      </Form.Item>
    </FormDialog>
  );
}
