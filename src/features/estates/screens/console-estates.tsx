import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { MoneyOf } from '#features/money/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { estates } from '../contract.ts';
import { modeNames } from '../words.ts';
import { CrewsOf } from './desk/crews.tsx';
import { EndingsOf } from './desk/endings.tsx';
import { ManageDialog, SeatDialog } from './desk/estate-dialogs.tsx';
import { StandingOf } from './desk/standing.tsx';
import { deskWords as words } from './desk/words.ts';
import { ZerosOf } from './desk/zeros.tsx';
import './estates.css';

type Row = Answer<typeof estates>['rows'][number];
type Writes = { readonly what: 'manage' | 'seat'; readonly row: Row };
type ConsoleProps = { readonly onMatter: (matter: string) => void };

/** 小区: who looks after each, its committee, its zeros. */
export function ConsoleEstates({ onMatter }: ConsoleProps) {
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under}>
          <EstatesOf key={community.id} community={community} onMatter={onMatter} />
          <StandingOf community={community} />
          <CrewsOf community={community} />
          <BooksOf community={community} />
          <EndingsOf community={community} />
          <ZerosOf community={community} />
        </Page>
      )}
    </InCommunity>
  );
}

/** The money of those that look after themselves. */
function BooksOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof estates>('estates.list', { community: community.id });
  return <Shown of={seen}>{({ rows }) => <MoneyOf estates={rows.filter(({ managed }) => managed?.mode === 'self')} />}</Shown>;
}

function EstatesOf({ community, onMatter }: ConsoleProps & { readonly community: HerePlace }) {
  const seen = useSee<typeof estates>('estates.list', { community: community.id });
  const [writes, write] = useState<Writes | null>(null);
  const seats = useHolds(['secretary']);
  return (
    <section className="estates-part">
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing icon="home" {...words.none} />
          ) : (
            <div className="listing">
              <Table<Row>
                aria-label={words.list}
                columns={columnsFor({ write, onMatter, seats })}
                dataSource={rows}
                rowKey="id"
                pagination={false}
              />
            </div>
          )
        }
      </Shown>
      {writes?.what === 'manage' && <ManageDialog estate={writes.row} onClose={() => write(null)} />}
      {writes?.what === 'seat' && <SeatDialog estate={writes.row} onClose={() => write(null)} />}
    </section>
  );
}

type Acts = ConsoleProps & { readonly write: (writes: Writes) => void; readonly seats: boolean };

function columnsFor({ write, onMatter, seats }: Acts): TableColumnsType<Row> {
  const { columns } = words;
  return [
    { title: columns.name, dataIndex: 'name', render: (name: string) => <b>{name}</b> },
    {
      title: columns.managed,
      render: (_, { managed }) => (managed ? words.since(modeNames[managed.mode], managed.since) : words.unsaid),
    },
    { title: columns.committee, render: (_, row) => <CommitteeCell of={row} onMatter={onMatter} /> },
    {
      title: columns.acts,
      className: 'tight',
      width: 220,
      render: (_, row) => (
        <div className="estates-acts">
          <Button size="small" aria-label={words.manageOf(row.name)} onClick={() => write({ what: 'manage', row })}>
            {words.manage}
          </Button>
          {seats && row.term && row.term.seated < row.term.seats && (
            <Button size="small" aria-label={words.seatFor(row.name)} onClick={() => write({ what: 'seat', row })}>
              {words.seat}
            </Button>
          )}
        </div>
      ),
    },
  ];
}

function CommitteeCell({ of: { settingUp, term }, onMatter }: ConsoleProps & { readonly of: Row }) {
  return (
    <>
      {term && (
        <>
          {words.term(term.since, term.until)} <small>{words.seated(term.seated, term.seats)}</small>
        </>
      )}
      {settingUp && (
        <>
          <Tag kind="go">{words.settingUp}</Tag>{' '}
          <Button size="small" type="link" onClick={() => onMatter(settingUp)}>
            {words.toMatter}
          </Button>
        </>
      )}
      {!term && !settingUp && words.noCommittee}
    </>
  );
}
