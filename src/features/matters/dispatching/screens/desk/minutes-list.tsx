import { App, Button, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { decideMinutes, minutesOpen } from '../../../effort/contract.ts';
import { sayMinutes } from '../../../effort/screens/words.ts';
import { desk } from './words.ts';

const words = desk.minutes;
type Order = Answer<typeof minutesOpen>['orders'][number];

/** Orders whose two sides do not agree how long it took: staff decide, with a reason both read. */
export function MinutesList({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof minutesOpen>('matters.minutes-open', { community: community.id });
  const [deciding, decide] = useState<Order | null>(null);
  return (
    <section className="dispatching">
      <Shown of={seen}>
        {({ orders }) => (orders.length === 0 ? <Nothing {...words.none} icon="ok" /> : <Orders of={orders} onDecide={decide} />)}
      </Shown>
      {deciding && <DecideDialog of={deciding} onClose={() => decide(null)} />}
    </section>
  );
}

function Orders({ of: orders, onDecide }: { readonly of: readonly Order[]; readonly onDecide: (order: Order) => void }) {
  return (
    <Table<Order>
      aria-label={desk.shown.minutes}
      rowKey="id"
      pagination={false}
      dataSource={orders}
      columns={[
        { title: words.number, dataIndex: 'number', className: 'tight' },
        { title: words.subject, dataIndex: 'subject' },
        { title: words.called, dataIndex: 'called', className: 'tight' },
        { title: words.helper, className: 'tight', render: (_, { helper }) => sayMinutes(helper) },
        { title: words.opener, className: 'tight', render: (_, { opener }) => sayMinutes(opener) },
        {
          title: words.decide,
          className: 'tight',
          render: (_, order) => (
            <Button size="small" onClick={() => onDecide(order)}>
              {words.decide}
            </Button>
          ),
        },
      ]}
    />
  );
}

type Decided = { readonly minutes: number; readonly reason: string };

function DecideDialog({ of: { id, subject, opener }, onClose }: { readonly of: Order; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const decide = useAsk<typeof decideMinutes>('matters.decide-minutes');
  const save = (decided: Decided) =>
    decide.mutate({ matter: id, ...decided }, { onSuccess: () => [void message.success(words.decided), onClose()] });
  return (
    <FormDialog<Decided>
      title={`${words.title}：${subject}`}
      tells={words.tells}
      submit={words.decide}
      pending={decide.isPending}
      fault={decide.error}
      initial={{ minutes: opener }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item
        name="minutes"
        label={words.minutes}
        rules={[{ required: true, type: 'integer', min: 0, max: 6000, message: words.minutesMissing }]}
      >
        <InputNumber min={0} max={6000} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, min: 4, message: words.reasonMissing }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
