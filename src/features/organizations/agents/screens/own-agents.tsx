import { Button, Form, InputNumber, Radio, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { agentsOf, listAgent } from '../contract.ts';
import { words } from './desk-words.ts';

type Agent = Answer<typeof agentsOf>['rows'][number];
const { mine: columns } = words;

/** The agents of one's own village: in which batches, and whether they show themselves; the secretary lists them. */
export function OwnAgents({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof agentsOf>('organizations.agents-of', { community: community.id });
  return (
    <section className="rooms-part">
      <h2>{words.own(community.name)}</h2>
      <Shown of={seen}>{({ rows }) => (rows.length === 0 ? <Nothing icon="people" {...words.none} /> : <Rows of={rows} />)}</Shown>
    </section>
  );
}

function Rows({ of: rows }: { readonly of: readonly Agent[] }) {
  const [chosen, choose] = useState<Agent | null>(null);
  const leads = useHolds(['secretary']);
  return (
    <div className="listing rooms-wide">
      <Table<Agent>
        aria-label={words.ownTable}
        rowKey="post"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          { title: columns.called, dataIndex: 'called' },
          { title: columns.kind, dataIndex: 'kind', width: 130 },
          { title: columns.batches, width: 170, render: (_, { batches }) => words.batchNames(batches) || words.noBatch },
          { title: columns.workPhone, width: 150, render: (_, { workPhone }) => workPhone ?? words.noPhone },
          { title: columns.shown, width: 150, render: (_, { shown }) => (shown ? words.yes : words.no) },
          { title: columns.since, dataIndex: 'since', width: 120 },
          ...(leads
            ? [
                {
                  title: columns.acts,
                  width: 120,
                  render: (_: unknown, agent: Agent) => (
                    <Button size="small" aria-label={`${words.list} ${agent.called}`} onClick={() => choose(agent)}>
                      {words.list}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {chosen && <ListDialog of={chosen} onClose={() => choose(null)} />}
    </div>
  );
}

function ListDialog({ of: { post, called, batches }, onClose }: { readonly of: Agent; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof listAgent, { nth: number; listed: boolean }>
      name="organizations.list-agent"
      title={words.listFor(called)}
      tells={words.listTells}
      done={words.listed}
      initial={{ nth: (batches.at(-1) ?? 0) + 1, listed: true }}
      asked={(given) => ({ post, ...given })}
      onClose={onClose}
    >
      <Form.Item name="nth" label={words.nth} rules={[{ required: true, message: words.missing }]}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
      <Form.Item name="listed" label={words.how}>
        <Radio.Group
          options={[
            { value: true, label: words.in },
            { value: false, label: words.out },
          ]}
        />
      </Form.Item>
    </ChangeDialog>
  );
}
