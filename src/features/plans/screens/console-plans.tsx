import { Link } from '@tanstack/react-router';
import { Button, Progress, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { sheets } from '../contract.ts';
import { Answering } from './desk/answering.tsx';
import { BeginDialog } from './desk/begin-dialog.tsx';
import { keepers } from './desk/keepers.ts';
import './desk/plans.css';
import { words } from './words.ts';

/** 计划与清单: what is planned in this community and in the areas it stands in. */
export function ConsolePlans({ onSheet }: { readonly onSheet: (id: string) => void }) {
  const [beginning, begin] = useState(false);
  const keeps = useHolds(keepers);
  const act = (
    <Button type="primary" onClick={() => begin(true)}>
      {words.begin}
    </Button>
  );
  return (
    <Page title={words.title} under={words.under} actions={keeps && act}>
      <InCommunity>{(community) => <Sheets community={community} keeps={keeps} />}</InCommunity>
      {beginning && <BeginDialog onClose={() => begin(false)} onBegun={onSheet} />}
    </Page>
  );
}

type Row = Answer<typeof sheets>['rows'][number];

function Sheets({ community, keeps }: { readonly community: HerePlace; readonly keeps: boolean }) {
  const list = useSeeAll<typeof sheets>('plans.sheets', { area: community.id });
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  if (isEmpty) return <Nothing {...words.none} icon="list" />;
  return (
    <>
      <KeysetTable<Row> of={list} label={words.list} columns={columns} />
      {keeps && <Answering community={community.id} />}
    </>
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: words.columns.name,
    render: (_, { id, name, shown, closed }) => (
      <>
        <Link to="/plans/$id" params={{ id }}>
          <b>{name}</b>
        </Link>
        {closed && <small className="plan-by">{words.closed}</small>}
        {shown && !closed && <small className="plan-by">{words.shown}</small>}
      </>
    ),
  },
  {
    title: words.columns.kind,
    render: (_, { kind, patternName }) => (
      <>
        {patternName}
        {words.kinds[kind] !== patternName && <small className="plan-by">{words.kinds[kind]}</small>}
      </>
    ),
  },
  { title: words.columns.where, dataIndex: 'area', className: 'tight' },
  { title: words.columns.progress, width: 200, render: (_, { open, done }) => <Share done={done} all={open + done} /> },
  {
    title: words.columns.late,
    className: 'tight',
    render: (_, { late, ownerless }) => (
      <span className="plan-tags">
        {late > 0 && <Tag kind="late">{words.late(late)}</Tag>}
        {ownerless > 0 && <Tag kind="soon">{words.ownerless(ownerless)}</Tag>}
      </span>
    ),
  },
];

function Share({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <div className="plan-share">
      <span>{words.progress(done, all)}</span>
      {all > 0 && <Progress percent={(done / all) * 100} showInfo={false} size="small" strokeColor="var(--green)" aria-hidden />}
    </div>
  );
}
