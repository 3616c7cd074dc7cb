import { Button, Form, Input, InputNumber, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { begin, endPlot, list, plots, recordOutput } from '../contract.ts';
import { PlotDialog } from './plot-dialog.tsx';
import { words } from './words.ts';

const { desk } = words;
const required = { required: true, message: desk.missing };
type Industry = Answer<typeof list>['industries'][number];
type Does = { readonly what: 'plot' | 'output'; readonly industry: Industry };

/** Products at the desk, each with its plots for whoever keeps the list. */
export function ConsoleIndustries({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof list>('industries.list', { community: community.id });
  const [begins, setBegins] = useState(false);
  const [does, act] = useState<Does | null>(null);
  const close = () => act(null);
  return (
    <Shown of={seen}>
      {({ industries, keeps }) => (
        <>
          <p>{words.under}</p>
          {keeps && (
            <p className="page-actions">
              <Button type="primary" onClick={() => setBegins(true)}>
                {desk.begin}
              </Button>
            </p>
          )}
          {industries.length === 0 ? <Nothing icon="star" {...words.none} /> : <Products of={industries} keeps={keeps} onDo={act} />}
          {begins && <BeginDialog community={community} onClose={() => setBegins(false)} />}
          {does?.what === 'plot' && <PlotDialog community={community} industry={does.industry} onClose={close} />}
          {does?.what === 'output' && <OutputDialog industry={does.industry} onClose={close} />}
        </>
      )}
    </Shown>
  );
}

type ListProps = { readonly of: readonly Industry[]; readonly keeps: boolean; readonly onDo: (does: Does) => void };
function Products({ of: industries, keeps, onDo }: ListProps) {
  const { columns } = desk;
  return (
    <div className="listing">
      <Table<Industry>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        dataSource={[...industries]}
        expandable={{
          columnTitle: <span className="for-readers">{desk.opens}</span>,
          expandedRowRender: ({ id }) => <Plots industry={id} />,
          rowExpandable: () => keeps,
        }}
        columns={[
          { title: columns.name, dataIndex: 'name' },
          {
            title: columns.households,
            width: 160,
            render: (_, { households }) => (households === null ? words.few : words.households(households)),
          },
          { title: columns.mu, width: 160, render: (_, { mu }) => (mu === null ? words.few : words.mu(mu)) },
          {
            title: desk.acts,
            width: 220,
            render: (_, industry) =>
              keeps && (
                <>
                  <Button type="link" onClick={() => onDo({ what: 'plot', industry })}>
                    {desk.plot}
                  </Button>
                  <Button type="link" onClick={() => onDo({ what: 'output', industry })}>
                    {desk.output}
                  </Button>
                </>
              ),
          },
        ]}
      />
    </div>
  );
}

function Plots({ industry }: { readonly industry: string }) {
  const seen = useSee<typeof plots>('industries.plots', { industry });
  const ends = useAsk<typeof endPlot>('industries.end-plot');
  return (
    <Shown of={seen}>
      {({ plots: rows, mu, outputs }) => (
        <>
          <b>{rows.length === 0 ? desk.noPlots : desk.plots(words.mu(mu))}</b>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                {row.home} · {words.mu(row.mu)}
                <Popconfirm title={desk.removeTells} okText={desk.remove} onConfirm={() => ends.mutate({ plot: row.id })}>
                  <Button type="link">{desk.remove}</Button>
                </Popconfirm>
              </li>
            ))}
          </ul>
          {outputs.map(({ year, kilograms }) => (
            <p key={year}>
              {words.year(year)} {words.kilograms(kilograms)}
            </p>
          ))}
        </>
      )}
    </Shown>
  );
}

function BeginDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof begin, Omit<Asked<typeof begin>, 'community'>>
      name="industries.begin"
      title={desk.begin}
      tells={desk.tells}
      done={desk.done}
      asked={(given) => ({ community: community.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={desk.name} rules={[required]}>
        <Input maxLength={30} placeholder={desk.nameHint} />
      </Form.Item>
      <Form.Item name="about" label={desk.about} rules={[required]}>
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}

function OutputDialog({ industry, onClose }: { readonly industry: Industry; readonly onClose: () => void }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  return (
    <ChangeDialog<typeof recordOutput, { year: number; kilograms: number }>
      name="industries.record-output"
      title={desk.output}
      tells={industry.name}
      done={desk.done}
      initial={{ year }}
      asked={(given) => ({ industry: industry.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="year" label={desk.year} rules={[required]}>
        <InputNumber min={1950} max={year} precision={0} />
      </Form.Item>
      <Form.Item name="kilograms" label={desk.kilograms} rules={[required]}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
    </ChangeDialog>
  );
}
