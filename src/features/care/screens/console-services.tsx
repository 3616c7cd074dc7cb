import type { TableColumnsType } from 'antd';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { Page, SidePanel, SideSection } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { ErrorBox } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { openService, services, serviceTotals } from '../contract.ts';
import { CareReview } from '../list/screens/console-review.tsx';
import { serviceNames } from '../words.ts';
import './care.css';
import { words as all } from './words.ts';

const words = all.desk;
type Row = Answer<typeof services>['rows'][number];

/** 服务台账: what was done for residents, opened one by one; beside it a year in sums. */
export function ConsoleServices() {
  return <InCommunity>{(community) => <ServicesOf key={community.id} community={community} />}</InCommunity>;
}

function ServicesOf({ community }: { readonly community: HerePlace }) {
  const seen = useSeeAll<typeof services>('care.services', {});
  const [open, setOpen] = useState<Row | null>(null);
  const oversees = useHolds(['secretary', 'community-staff', 'grid-head']);
  const sitsHere = useHolds(['secretary', 'community-staff']);
  const isEmpty = seen.data?.pages[0]?.rows.length === 0;
  const side = open === null ? undefined : <Opened key={open.id} entry={open} onClose={() => setOpen(null)} />;
  return (
    <Page title={words.title} under={words.under} side={side}>
      {isEmpty ? (
        <Nothing icon="hand" {...words.none} />
      ) : (
        <KeysetTable<Row> of={seen} columns={columns} label={words.table} open={open?.id} onOpen={setOpen} />
      )}
      {oversees && <Sums community={community} />}
      {sitsHere && <CareReview community={community} />}
    </Page>
  );
}

const columns: TableColumnsType<Row> = [
  { title: words.columns.day, dataIndex: 'day', className: 'tight', width: 120 },
  { title: words.columns.kind, width: 130, render: (_, { kind }) => serviceNames[kind] },
  { title: words.columns.whom, render: (_, { dwelling, masked }) => `${dwelling} · ${masked ?? words.household}` },
  { title: words.columns.by, dataIndex: 'by', width: 130 },
  {
    title: words.columns.said,
    width: 160,
    render: (_, { corrections }) => (corrections > 0 ? words.corrected(corrections) : ''),
  },
];

/** That it was opened is written down, so it is asked once, when somebody opens it. */
function Opened({ entry: { id, day, kind, dwelling, by }, onClose }: { readonly entry: Row; readonly onClose: () => void }) {
  const { mutate, data, error } = useAsk<typeof openService>('care.open-service');
  useEffect(() => mutate({ entry: id }), [mutate, id]);
  return (
    <SidePanel title={serviceNames[kind]} under={[day, dwelling, by].join(' · ')} onClose={onClose}>
      {error && <ErrorBox error={error} />}
      {data && (
        <>
          <SideSection title={words.result}>
            <p>{data.result}</p>
          </SideSection>
          <SideSection title={words.saidTitle}>
            {data.said.length === 0 && <p>{words.notSaid}</p>}
            {data.said.map(({ says, at }) => (
              <p key={at}>
                {civilDay(Date.parse(at))} {says}
              </p>
            ))}
          </SideSection>
        </>
      )}
    </SidePanel>
  );
}

function Sums({ community }: { readonly community: HerePlace }) {
  const thisYear = Number(civilDay(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const seen = useSee<typeof serviceTotals>('care.service-totals', { community: community.id, year });
  const { grids = [], kinds = [] } = seen.data ?? {};
  return (
    <section className="care-sums">
      <h2>
        {words.sums}{' '}
        <Select
          aria-label={words.year}
          value={year}
          options={[0, 1, 2].map((back) => ({ value: thisYear - back, label: String(thisYear - back) }))}
          onChange={setYear}
        />
      </h2>
      <ul>
        {grids.map(({ name, count }) => (
          <li key={name}>
            {name} {words.times(count)}
          </li>
        ))}
        {kinds.map(({ kind, count }) => (
          <li key={kind}>
            {serviceNames[kind]} {words.times(count)}
          </li>
        ))}
      </ul>
    </section>
  );
}
