import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Pieces } from '#ui/phone/pieces.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { endMicroHome, microHome, microHomes } from '../contract.ts';
import { words } from './desk-words.ts';
import { OpenDialog, SetDialog } from './micro-dialogs.tsx';
import './micro.css';
import { tags } from './micro-homes.tsx';
import { microWords } from './words.ts';

type Row = Answer<typeof microHomes>['rows'][number];

/** The micro homes at the desk: what each is put together from is kept where it is. */
export function ConsoleMicro({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof microHomes>('venues.micro-homes', { community: community.id });
  const [opens, open] = useState(false);
  const [changes, change] = useState<Row | null>(null);
  return (
    <Shown of={seen}>
      {({ rows, keeps }) => (
        <>
          <div className="micro-tells">
            <p>{words.tells}</p>
            {keeps && (
              <Button type="primary" onClick={() => open(true)}>
                {words.open}
              </Button>
            )}
          </div>
          {rows.length === 0 ? <Nothing icon="home" {...words.none} /> : <Homes of={rows} onChange={keeps ? change : null} />}
          {opens && <OpenDialog community={community.id} onClose={() => open(false)} />}
          {changes && <SetDialog community={community.id} of={changes} onClose={() => change(null)} />}
        </>
      )}
    </Shown>
  );
}

type HomesProps = { readonly of: readonly Row[]; readonly onChange: ((row: Row) => void) | null };

function Homes({ of: rows, onChange }: HomesProps) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Row>
        aria-label={microWords.title}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: columns.name,
            width: 200,
            render: (_, { name, near }) => (
              <>
                <b>{name}</b>
                <br />
                {near}
              </>
            ),
          },
          { title: columns.room, width: 200, render: (_, row) => <Room of={row} /> },
          { title: columns.host, width: 120, render: (_, { host }) => host?.called ?? microWords.nobody },
          { title: columns.talks, width: 120, render: (_, { talksOn }) => talksOn ?? microWords.noDay },
          { title: columns.help, width: 170, render: (_, { id }) => <Help home={id} /> },
          { title: columns.acts, width: 210, render: (_, row) => onChange && <Acts of={row} onChange={onChange} /> },
        ]}
      />
    </div>
  );
}

function Room({ of: { place, from, until, standing } }: { readonly of: Row }) {
  return (
    <>
      {place} <span className="tight">{microWords.hours(from, until)}</span>{' '}
      <Tag kind={tags[standing]}>{microWords.standing[standing]}</Tag>
    </>
  );
}

function Help({ home }: { readonly home: string }) {
  const desk = useSee<typeof microHome>('venues.micro-home', { home }).data?.desk;
  return desk ? <Pieces of={words.count(desk.open, desk.helped)} /> : null;
}

type ActsProps = { readonly of: Row; readonly onChange: (row: Row) => void };

function Acts({ of: row, onChange }: ActsProps) {
  const ending = useAsk<typeof endMicroHome>('venues.end-micro-home');
  const asks = { title: words.endTitle(row.name), content: words.endTells, okText: words.end };
  const confirm = useConfirmed(asks, words.ended, () => ending.mutateAsync({ home: row.id }));
  return (
    <span className="micro-acts">
      <Button size="small" aria-label={words.setFor(row.name)} onClick={() => onChange(row)}>
        {words.set}
      </Button>
      <Button size="small" aria-label={words.endFor(row.name)} onClick={confirm}>
        {words.end}
      </Button>
    </span>
  );
}
