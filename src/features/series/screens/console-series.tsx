import { Link } from '@tanstack/react-router';
import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer, Contract } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { again, end, list, pause, resume } from '../contract.ts';
import { SetDialog } from './set-dialog.tsx';
import './series.css';
import { words } from './words.ts';

type Row = Answer<typeof list>['rows'][number];
type Past = Row['history'][number];

/** 定期: what comes again in a community, when it comes next, and what came of it. */
export function ConsoleSeries() {
  return <InCommunity>{(community) => <SeriesOf key={community.id} community={community} />}</InCommunity>;
}

function SeriesOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof list>('series.list', { community: community.id });
  const [sets, set] = useState(false);
  const mayKeep = seen.data?.mayKeep ?? false;
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        mayKeep && (
          <Button type="primary" onClick={() => set(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing icon="refresh" {...words.none} />
          ) : (
            <div className="listing">
              <Table<Row> aria-label={words.list} columns={columnsFor(mayKeep)} dataSource={rows} rowKey="id" pagination={false} />
            </div>
          )
        }
      </Shown>
      {sets && <SetDialog community={community} onClose={() => set(false)} />}
    </Page>
  );
}

function columnsFor(mayKeep: boolean): TableColumnsType<Row> {
  const { columns } = words;
  return [
    { title: columns.name, render: (_, row) => <Named of={row} /> },
    { title: columns.rule, dataIndex: 'rule', width: 180 },
    { title: columns.owner, width: 150, render: (_, { owner }) => <Owner of={owner} /> },
    { title: columns.next, width: 150, render: (_, row) => <Next of={row} /> },
    { title: columns.past, width: 280, render: (_, row) => <History of={row} mayKeep={mayKeep} /> },
    ...(mayKeep ? [{ key: 'do', width: 150, render: (_: unknown, row: Row) => <Acts of={row} /> }] : []),
  ];
}

function Named({ of: { name, by, place, subject, paused, ended } }: { readonly of: Row }) {
  return (
    <div className="series-cell">
      <b>{name}</b> {ended ? <Tag kind="q">{words.ended}</Tag> : paused && <Tag kind="soon">{words.paused}</Tag>}
      <small>{subject}</small>
      <small>{words.by(by, place)}</small>
    </div>
  );
}

function Owner({ of: { called, kind, held } }: { readonly of: Row['owner'] }) {
  return (
    <div className="series-cell">
      {called}
      <small>{kind}</small>
      {!held && <Tag kind="late">{words.gone}</Tag>}
    </div>
  );
}

function Next({ of: { next, ended, paused } }: { readonly of: Row }) {
  if (ended || paused) return null;
  if (next.length === 0) return <span className="series-quiet">{words.over}</span>;
  return (
    <ol className="series-days">
      {next.map(({ day, provisional }) => (
        <li key={day}>
          {day}{' '}
          {provisional && (
            <span title={words.provisionalMeans}>
              <Tag kind="q">{words.provisional}</Tag>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const shownPast = 3;

function History({ of: { id, history }, mayKeep }: { readonly of: Row; readonly mayKeep: boolean }) {
  if (history.length === 0) return <span className="series-quiet">{words.nothingYet}</span>;
  return (
    <ol className="series-days">
      {history.slice(0, shownPast).map((one) => (
        <li key={one.of}>
          {one.day} <Came of={one} />
          {one.missed > 0 && <small>{words.missed(one.missed)}</small>}
          {one.fault && <small className="fault">{one.fault}</small>}
          {one.fault && mayKeep && <Again series={id} of={one} />}
        </li>
      ))}
    </ol>
  );
}

function Came({ of: { matter, item } }: { readonly of: Past }) {
  if (item !== null) return <Tag kind="ok">{words.item}</Tag>;
  if (matter === null) return null;
  return (
    <>
      <Link to="/matters/$id" params={{ id: matter.id }}>
        {matter.number}
      </Link>{' '}
      <Tag kind={matter.ended ? 'ok' : 'go'}>{matter.ended ? words.finished : words.going}</Tag>
    </>
  );
}

const nothing = () => undefined;

function Again({ series, of: { of, day } }: { readonly series: string; readonly of: Past }) {
  const change = useChange<typeof again>('series.again', words.done, nothing);
  return (
    <>
      <Button size="small" loading={change.pending} aria-label={words.againFor(day)} onClick={() => change.submit({ series, of })}>
        {words.again}
      </Button>
      {change.fault && <small className="fault">{change.fault.message}</small>}
    </>
  );
}

function Acts({ of: { id, name, paused, ended } }: { readonly of: Row }) {
  if (ended) return null;
  return (
    <div className="series-acts">
      {paused ? (
        <Press<typeof resume> asks="series.resume" series={id} label={words.resumeFor(name)} says={words.resume} />
      ) : (
        <Press<typeof pause> asks="series.pause" series={id} label={words.pauseFor(name)} says={words.pause} />
      )}
      <Press<typeof end> asks="series.end" series={id} label={words.endFor(name)} says={words.end} sure={words.endTells} />
    </div>
  );
}

type Pressing<C extends Contract> = {
  readonly asks: C['name'];
  readonly series: string;
  readonly label: string;
  readonly says: string;
  /** Asked once more before it is done. */
  readonly sure?: string;
};
function Press<C extends typeof pause | typeof resume | typeof end>({ asks, series, label, says, sure }: Pressing<C>) {
  const change = useChange<typeof pause>(asks as (typeof pause)['name'], words.done, nothing); // the three ask the same shape
  const press = () => change.submit({ series });
  const button = (
    <Button size="small" loading={change.pending} aria-label={label} {...(sure ? {} : { onClick: press })}>
      {says}
    </Button>
  );
  if (!sure) return button;
  return (
    <Popconfirm title={label} description={sure} okText={says} onConfirm={press}>
      {button}
    </Popconfirm>
  );
}
