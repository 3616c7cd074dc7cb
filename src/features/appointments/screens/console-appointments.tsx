import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay, clockTime } from '#ui/when.ts';
import type { desks, figures, slots } from '../contract.ts';
import { weekdayNames } from '../words.ts';
import './appointments.css';
import { BookForDialog, type Done, DoneDialog, HoursDialog, KeeperDialog, OneDayDialog, OpenDialog } from './desk-dialogs.tsx';
import { words as all } from './words.ts';

const words = all.console;
type Desk = Answer<typeof desks>['desks'][number];
type Keeper = Desk['keepers'][number];
type Row = Answer<typeof figures>['rows'][number];
type Writes =
  | { readonly what: 'keeper' | 'book'; readonly desk: Desk }
  | { readonly what: 'hours' | 'day'; readonly keeper: Keeper }
  | { readonly what: 'done'; readonly ends: Done };

/** 预约台: who sits where and when, the week at a glance, and the year in numbers. Of who comes it shows how many. */
export function ConsoleAppointments() {
  return <InCommunity>{(community) => <DesksOf key={community.id} community={community} />}</InCommunity>;
}

function DesksOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof desks>('appointments.desks', { community: community.id });
  const [opens, open] = useState(false);
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <Button type="primary" onClick={() => open(true)}>
          {words.open}
        </Button>
      }
    >
      <Shown of={seen}>
        {({ desks: all_ }) =>
          all_.length === 0 ? (
            <Nothing icon="clock" {...words.none} />
          ) : (
            all_.map((desk) => <DeskCard key={desk.id} of={desk} community={community} />)
          )
        }
      </Shown>
      <Figures community={community} />
      {opens && <OpenDialog community={community} onClose={() => open(false)} />}
    </Page>
  );
}

function DeskCard({ of: desk, community }: { readonly of: Desk; readonly community: HerePlace }) {
  const [writes, write] = useState<Writes | null>(null);
  const close = () => write(null);
  return (
    <section className="desk-card">
      <b>{desk.name}</b>
      <small>{[desk.place, all.minutes(desk.minutes), desk.topics.join('、')].filter(Boolean).join(' · ')}</small>
      <Week desk={desk} />
      <ul className="desk-keepers">
        {desk.keepers.map((keeper) => (
          <li key={keeper.id}>
            {keeper.called} <small>{weekOf(keeper) || words.noSlots}</small>
            <div className="desk-acts">
              <Button size="small" onClick={() => write({ what: 'hours', keeper })}>
                {words.setHours}
              </Button>
              <Button size="small" onClick={() => write({ what: 'day', keeper })}>
                {words.closeDay}
              </Button>
              <Button size="small" onClick={() => write({ what: 'done', ends: { keeper } })}>
                {words.drop}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className="desk-acts">
        <Button onClick={() => write({ what: 'book', desk })}>{words.bookFor}</Button>
        <Button onClick={() => write({ what: 'keeper', desk })}>{words.addKeeper}</Button>
        <Button onClick={() => write({ what: 'done', ends: { desk } })}>{words.end}</Button>
      </div>
      {writes?.what === 'keeper' && <KeeperDialog desk={writes.desk} community={community} onClose={close} />}
      {writes?.what === 'book' && <BookForDialog desk={writes.desk} onClose={close} />}
      {writes?.what === 'hours' && <HoursDialog keeper={writes.keeper} onClose={close} />}
      {writes?.what === 'day' && <OneDayDialog keeper={writes.keeper} onClose={close} />}
      {writes?.what === 'done' && <DoneDialog of={writes.ends} onClose={close} />}
    </section>
  );
}

function weekOf({ week }: Keeper): string {
  return week.map(({ weekday, from, until }) => `${weekdayNames[weekday - 1]} ${from}-${until}`).join('，');
}

/** Seven days, and how many are booked on each: never whose. */
function Week({ desk }: { readonly desk: Desk }) {
  const seen = useSee<typeof slots>('appointments.slots', { desk: desk.id, days: 7 });
  return (
    <ul className="desk-week" aria-label={words.week}>
      {(seen.data?.days ?? []).map(({ day, booked, slots: of }) => (
        <li key={day}>
          {weekdayNames[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]} {day.slice(5)}
          <small>{of.length === 0 ? words.noSlots : words.bookings(booked)}</small>
          <small>{of.length === 0 ? '' : `${clockTime(of[0]?.at ?? '')}-${clockTime(of.at(-1)?.until ?? '')}`}</small>
        </li>
      ))}
    </ul>
  );
}

function Figures({ community }: { readonly community: HerePlace }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  const seen = useSee<typeof figures>('appointments.figures', { community: community.id, year });
  const rows = seen.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="desk-part">
      <h2>{words.figures}</h2>
      <div className="listing">
        <Table<Row> aria-label={words.figures} columns={columns} dataSource={rows} rowKey="keeper" pagination={false} />
      </div>
    </section>
  );
}

const named = words.columns;
const columns: TableColumnsType<Row> = [
  { title: named.desk, dataIndex: 'desk' },
  { title: named.keeper, dataIndex: 'called' },
  { title: named.ahead, dataIndex: 'ahead', className: 'tight' },
  { title: named.held, dataIndex: 'held', className: 'tight' },
  { title: named.absent, dataIndex: 'absent', className: 'tight' },
  { title: named.unsettled, dataIndex: 'unsettled', className: 'tight' },
  { title: named.calledOff, dataIndex: 'calledOff', className: 'tight' },
  { title: named.minutes, className: 'tight', render: (_, { minutes }) => all.minutes(minutes) },
];
