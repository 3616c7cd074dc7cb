import { Button, Form, InputNumber, Table, type TableColumnsType } from 'antd';
import type { setEntrustedCap } from '#features/matters/entrusting/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { Facts } from '#ui/phone/card.tsx';
import { civilDay, when } from '#ui/when.ts';
import type { choresToConfirm, confirmChores } from '../chores/contract.ts';
import type { logTally } from '../log/contract.ts';
import { logKinds } from '../words.ts';
import { KnownChores } from './known-chores.tsx';
import './fieldwork.css';
import { words as all } from './words.ts';

const words = all.desk;
type Row = Answer<typeof choresToConfirm>['rows'][number];
type Of = { readonly community: HerePlace };

/** 网格日常: sums of what was done by kind, hours that wait for a word, and how much departments may send in a day. */
export function ConsoleFieldwork() {
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under}>
          <Tally community={community} />
          <Hours key={community.id} community={community} />
          <KnownChores key={`chores ${community.id}`} community={community} />
          <Cap community={community} />
        </Page>
      )}
    </InCommunity>
  );
}

function Tally({ community }: Of) {
  const month = civilDay(useNow()).slice(0, 7);
  const seen = useSee<typeof logTally>('fieldwork.tally', { community: community.id, month });
  return (
    <section className="fieldwork-part">
      <h2>{words.tally}</h2>
      <Shown of={seen}>{({ kinds }) => <Facts of={kinds.map(({ kind, count }) => [logKinds[kind].name, all.log.times(count)])} />}</Shown>
    </section>
  );
}

function Hours({ community }: Of) {
  const seen = useSee<typeof choresToConfirm>('fieldwork.chores-to-confirm', { community: community.id });
  const now = useNow();
  return (
    <section className="fieldwork-part">
      <h2>{words.hours}</h2>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing icon="hand" {...words.none} />
          ) : (
            <div className="listing">
              <Table<Row> aria-label={words.hours} columns={columnsFor(now)} dataSource={rows} rowKey="id" pagination={false} />
            </div>
          )
        }
      </Shown>
    </section>
  );
}

function columnsFor(now: number): TableColumnsType<Row> {
  const { columns } = words;
  return [
    { title: columns.called, dataIndex: 'called' },
    { title: columns.what, render: (_, { chores }) => chores.join('、') },
    { title: columns.when, render: (_, { from, hours }) => all.chores.line(when(from, now), hours) },
    { title: columns.acts, className: 'tight', width: 120, render: (_, row) => <Confirm of={row} /> },
  ];
}

function Confirm({ of: { id, called } }: { readonly of: Row }) {
  const confirms = useAsk<typeof confirmChores>('fieldwork.confirm-chores');
  return (
    <>
      <Button
        size="small"
        loading={confirms.isPending}
        aria-label={words.confirmFor(called)}
        onClick={() => confirms.mutate({ record: id })}
      >
        {words.confirm}
      </Button>
      {confirms.error && <p className="fault">{confirms.error.message}</p>}
    </>
  );
}

/** Only the secretary says how much a day holds. */
function Cap({ community }: Of) {
  const says = useHolds(['secretary']);
  const change = useChange<typeof setEntrustedCap>('matters.set-entrusted-cap', words.saved, () => undefined);
  if (!says) return null;
  return (
    <section className="fieldwork-part">
      <h2>{words.cap}</h2>
      <p>{words.capTells}</p>
      <Form<{ most: number }> layout="inline" onFinish={({ most }) => change.submit({ community: community.id, most })}>
        <Form.Item name="most" label={words.capField} rules={[{ required: true, message: words.capField }]}>
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
        <Button htmlType="submit" loading={change.pending}>
          {words.save}
        </Button>
      </Form>
      {change.fault && <p className="fault">{change.fault.message}</p>}
    </section>
  );
}
