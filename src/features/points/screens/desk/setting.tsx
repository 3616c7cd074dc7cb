import { Button, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { rules, setRule } from '../../contract.ts';
import { words } from './words.ts';

type Rules = Answer<typeof rules>;
const filled = { required: true, message: words.missing } as const;

/** What a finished order gives today and from later days on, and the two ways to change it. */
export function Setting({ community }: { readonly community: string }) {
  const seen = useSee<typeof rules>('points.rules', { community });
  const [does, act] = useState<'set' | 'stop' | null>(null);
  return (
    <section className="rooms-part">
      <h2>{words.setting}</h2>
      <Shown of={seen}>
        {({ today, rows }) => (
          <>
            <div className="rooms-head">
              <p>{today === null ? words.givesNone : words.gives(today)}</p>
              <span className="rooms-acts">
                <Button type="primary" onClick={() => act('set')}>
                  {words.set}
                </Button>
                {rows[0] && rows[0].points !== null && <Button onClick={() => act('stop')}>{words.stop}</Button>}
              </span>
            </div>
            {rows.length > 0 && <Said of={rows} />}
          </>
        )}
      </Shown>
      {does && <SetDialog community={community} stops={does === 'stop'} onClose={() => act(null)} />}
    </section>
  );
}

function Said({ of: rows }: { readonly of: Rules['rows'] }) {
  return (
    <div className="listing">
      <Table<Rules['rows'][number]>
        aria-label={words.rules}
        rowKey="id"
        pagination={{ pageSize: 5, hideOnSinglePage: true }}
        dataSource={[...rows]}
        columns={[
          { title: words.ruleColumns.from, width: 140, dataIndex: 'from', className: 'tight' },
          { title: words.ruleColumns.points, width: 120, render: (_, { points }) => (points === null ? words.stopped : words.has(points)) },
          { title: words.ruleColumns.by, dataIndex: 'by' },
        ]}
      />
    </div>
  );
}

type DialogProps = { readonly community: string; readonly stops: boolean; readonly onClose: () => void };

function SetDialog({ community, stops, onClose }: DialogProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof setRule, { points?: number; from: string }>
      name="points.set-rule"
      title={stops ? words.stop : words.set}
      tells={words.setTells}
      done={words.done}
      initial={{ from: today }}
      asked={({ points = null, from }) => ({ community, points, from })}
      onClose={onClose}
    >
      {!stops && (
        <Form.Item name="points" label={words.points} rules={[filled]}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      )}
      <Form.Item name="from" label={words.from} rules={[filled]}>
        <Input type="date" min={today} />
      </Form.Item>
    </ChangeDialog>
  );
}
