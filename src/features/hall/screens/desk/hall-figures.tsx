import { Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { behind, figures } from '../../counting/contract.ts';
import { words } from './words.ts';

const said = words.figures;
type Share = Pick<Answer<typeof figures>['here'], 'yes' | 'of' | 'percent'>;
type Span = { readonly community: string; readonly from: string; readonly until: string };
type PartProps = { readonly community: string; readonly onSlip: (slip: string) => void };

/** What share was done in the community and with one trip at most: each with what it means, for which days, and the matters behind it. */
export function HallFigures({ community, onSlip }: PartProps) {
  const today = civilDay(useNow());
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [until, setUntil] = useState(today);
  const span = { community, from, until };
  return (
    <>
      <div className="hall-span">
        <Input
          type="date"
          aria-label={said.from}
          value={from}
          max={until}
          onChange={({ target }) => target.value && setFrom(target.value)}
        />
        <Input
          type="date"
          aria-label={said.until}
          value={until}
          min={from}
          onChange={({ target }) => target.value && setUntil(target.value)}
        />
      </div>
      <Shares {...span} />
      <Behind {...span} onSlip={onSlip} />
    </>
  );
}

function Shares(span: Span) {
  const seen = useSee<typeof figures>('hall.figures', span);
  return (
    <Shown of={seen}>
      {({ here, affairs, trips, target, papersNotAsked, answersNotAsked }) => (
        <ul className="hall-windows hall-parts">
          <Figure name={said.here} of={here} means={said.hereMeans}>
            {affairs.map(({ affair, ...share }) => `${said.affairs[affair]} ${said.percent(share.percent)}`).join(' · ')}
          </Figure>
          <Figure name={said.trips(target)} of={trips} means={said.tripsMeans} />
          <li className="hall-figure">
            <h2>{said.once}</h2>
            <p>{said.onceOf(papersNotAsked, answersNotAsked)}</p>
            <small>{said.onceMeans}</small>
          </li>
        </ul>
      )}
    </Shown>
  );
}

type FigureProps = { readonly name: string; readonly of: Share; readonly means: string; readonly children?: string };

function Figure({ name, of: { yes, of, percent }, means, children }: FigureProps) {
  return (
    <li className="hall-figure">
      <h2>{name}</h2>
      {percent === null ? <p>{said.percent(null)}</p> : <b>{said.percent(percent)}</b>}
      <p>{said.of(yes, of)}</p>
      {children && <p>{children}</p>}
      <small>{means}</small>
    </li>
  );
}

type Row = Answer<typeof behind>['rows'][number];
type Picked = keyof typeof said.picks;

function Behind({ onSlip, ...span }: Span & { readonly onSlip: (slip: string) => void }) {
  const [pick, setPick] = useState<Picked>('more-trips');
  const seen = useSeeAll<typeof behind>('hall.behind', { ...span, pick });
  const isEmpty = seen.data?.pages[0]?.rows.length === 0;
  const options = Object.entries(said.picks).map(([value, label]) => ({ value: value as Picked, label })); // the keys of the very table
  return (
    <>
      <Select className="hall-parts" aria-label={said.behind} value={pick} options={options} onChange={setPick} />
      {isEmpty ? (
        <Nothing icon="list" {...said.none} />
      ) : (
        <KeysetTable<Row> of={seen} label={said.behind} columns={columns} onOpen={({ slip }) => onSlip(slip)} />
      )}
    </>
  );
}

const columns: TableColumnsType<Row> = [
  { title: said.columns.number, dataIndex: 'number', className: 'tight', width: 100 },
  { title: said.columns.service, render: (_, { service }) => service ?? said.closed },
  { title: said.columns.affair, className: 'tight', width: 130, render: (_, { affair }) => said.affairs[affair] },
  { title: said.columns.ended, className: 'tight', width: 130, render: (_, { ended }) => civilDay(ended) },
  { title: said.columns.trips, dataIndex: 'trips', className: 'tight', width: 80 },
];
