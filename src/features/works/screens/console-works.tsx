import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page, SidePanel } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { show, years } from '../contract.ts';
import { kindNames, standingNames } from '../words.ts';
import { Bar } from './bar.tsx';
import { PastDialog, PlanDialog } from './desk/plan-dialog.tsx';
import { words as desk } from './desk/words.ts';
import { WorkDesk } from './desk/work-desk.tsx';
import './works.css';
import { grouped } from './money.ts';
import { words } from './words.ts';
import { standingTags } from './works-page.tsx';

type Work = Answer<typeof years>['years'][number]['works'][number];
type Search = { readonly work: string | undefined; readonly onWork: (work: string | undefined) => void };
const office = ['secretary', 'community-staff', 'grid-head'];

/** 工程: the list by year, and beside it the work that is open. */
export function ConsoleWorks(props: Search) {
  return <InCommunity>{(community) => <WorksOf key={community.id} community={community} {...props} />}</InCommunity>;
}

function WorksOf({ community, work, onWork }: Search & { readonly community: HerePlace }) {
  const seen = useSee<typeof years>('works.years', { community: community.id });
  const [writes, write] = useState<'plan' | 'past' | null>(null);
  const keeps = useHolds(office);
  return (
    <Page
      title={words.deskTitle}
      under={words.deskUnder}
      actions={
        <>
          <Button href={`/api/works.export?community=${community.id}`}>{words.export}</Button>
          {keeps && <Button onClick={() => write('past')}>{desk.past}</Button>}
          {keeps && (
            <Button type="primary" onClick={() => write('plan')}>
              {desk.plan}
            </Button>
          )}
        </>
      }
      side={work && <OpenWork id={work} onClose={() => onWork(undefined)} />}
    >
      <Shown of={seen}>
        {({ years: all }) =>
          all.length === 0 ? (
            <Nothing icon="fix" {...words.none} />
          ) : (
            all.map((year) => <Year key={year.year} of={year} open={work} onOpen={onWork} />)
          )
        }
      </Shown>
      {writes === 'plan' && <PlanDialog community={community} onClose={() => write(null)} />}
      {writes === 'past' && <PastDialog community={community} onClose={() => write(null)} />}
    </Page>
  );
}

type YearProps = {
  readonly of: Answer<typeof years>['years'][number];
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
};
function Year({ of: { year, budget, spent, works }, open, onOpen }: YearProps) {
  return (
    <section className="works-year">
      <h2>{words.year(year)}</h2>
      <p className="works-sum">{words.sum(grouped(budget), grouped(spent))}</p>
      <div className="listing">
        <Table<Work>
          aria-label={words.year(year)}
          columns={columnsFor(onOpen)}
          dataSource={works}
          rowKey="id"
          pagination={false}
          rowClassName={({ id }) => (id === open ? 'row-open' : '')}
        />
      </div>
    </section>
  );
}

function columnsFor(onOpen: (id: string) => void): TableColumnsType<Work> {
  const { columns } = words;
  return [
    {
      title: columns.name,
      render: (_, { id, name, kind }) => (
        <>
          <Button type="link" className="works-open" onClick={() => onOpen(id)}>
            {name}
          </Button>
          <small className="works-kind">{kindNames[kind]}</small>
        </>
      ),
    },
    { title: columns.place, dataIndex: 'place', width: 150 },
    {
      title: columns.money,
      className: 'tight',
      width: 190,
      render: (_, { spent, budget }) => (budget === 0 ? words.toCome : `${grouped(spent)} / ${grouped(budget)}`),
    },
    { title: columns.percent, width: 140, render: (_, { percent }) => <Bar percent={percent} label={words.percent(percent)} /> },
    {
      title: columns.standing,
      className: 'tight',
      width: 130,
      render: (_, { standing }) => <Tag kind={standingTags[standing]}>{standingNames[standing]}</Tag>,
    },
  ];
}

function OpenWork({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const seen = useSee<typeof show>('works.show', { work: id });
  return (
    <SidePanel title={seen.data?.name ?? words.deskTitle} under={seen.data && standingNames[seen.data.standing]} onClose={onClose}>
      <Shown of={seen}>{(work) => <WorkDesk of={work} />}</Shown>
    </SidePanel>
  );
}
