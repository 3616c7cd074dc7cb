import { Button, Form, Input, InputNumber, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { closeJob, jobBoard, offerJob } from '../contract.ts';
import { hoursNames, tradeNames } from '../words.ts';
import { sumsOf } from './jobs-list.tsx';
import { words } from './words.ts';

const said = words.desk;
type Row = Answer<typeof jobBoard>['openings'][number];

/** What units offer; of who looks for work only the sums. */
export function ConsoleJobs({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof jobBoard>('jobs.board', { community: community.id });
  const closes = useAsk<typeof closeJob>('jobs.close');
  const [writes, write] = useState(false);
  return (
    <section>
      <h2>{said.title}</h2>
      <p>{said.under}</p>
      <Shown of={seen}>
        {(board) => (
          <>
            <p>
              {sumsOf(board)} {board.mayOffer && <Button onClick={() => write(true)}>{said.offer}</Button>}
            </p>
            {board.openings.length === 0 ? (
              <Nothing icon="hand" {...words.noOpenings} />
            ) : (
              <div className="listing">
                <Table<Row>
                  aria-label={said.title}
                  columns={columnsFor(board.mayOffer ? (opening) => closes.mutate({ opening }) : null)}
                  dataSource={board.openings}
                  rowKey="id"
                  pagination={false}
                />
              </div>
            )}
          </>
        )}
      </Shown>
      {writes && <OfferDialog community={community} onClose={() => write(false)} />}
    </section>
  );
}

function columnsFor(close: ((opening: string) => void) | null): TableColumnsType<Row> {
  const shown: TableColumnsType<Row> = [
    { title: said.jobTitle, dataIndex: 'title' },
    { title: said.unit, dataIndex: 'unit' },
    { title: said.trade, width: 130, render: (_, { trade }) => tradeNames[trade] },
    { title: said.hours, width: 130, render: (_, { hours }) => hoursNames[hours] },
    { title: said.places, dataIndex: 'places', width: 90 },
    { title: said.pay, dataIndex: 'pay' },
    { title: said.until, dataIndex: 'until', className: 'tight', width: 120 },
  ];
  if (close === null) return shown;
  const last = (_: unknown, { id, title }: Row) => (
    <Button size="small" aria-label={said.closeOf(title)} onClick={() => close(id)}>
      {said.close}
    </Button>
  );
  return [...shown, { title: said.close, width: 110, render: last }];
}

type Offered = Omit<Asked<typeof offerJob>, 'community'>;
const required = { required: true, message: said.missing };
const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

function OfferDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  const change = useChange<typeof offerJob>('jobs.offer', said.done, onClose);
  return (
    <FormDialog<Offered>
      title={said.offer}
      tells={said.offerTells}
      submit={said.offer}
      pending={change.pending}
      fault={change.fault}
      onSubmit={(offered) => change.submit({ community: community.id, ...offered })}
      onClose={onClose}
    >
      <Form.Item name="unit" label={said.unit} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="title" label={said.jobTitle} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="trade" label={said.trade} rules={[required]}>
        <Select options={options(tradeNames)} />
      </Form.Item>
      <Form.Item name="hours" label={said.hours} rules={[required]}>
        <Select options={options(hoursNames)} />
      </Form.Item>
      <Form.Item name="places" label={said.places} rules={[required]}>
        <InputNumber min={1} max={500} />
      </Form.Item>
      <Form.Item name="pay" label={said.pay} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label={said.phone} rules={[required]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="until" label={said.until} rules={[required]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
    </FormDialog>
  );
}
