import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { cooperations } from '../contract.ts';
import { EndDialog, RenewDialog, SignDialog } from './cooperation-dialogs.tsx';
import { looks } from './cooperations-list.tsx';
import { words } from './desk-words.ts';
import { cooperationWords } from './words.ts';

type Row = Answer<typeof cooperations>['rows'][number];
type Doing = { readonly what: 'renew' | 'end'; readonly row: Row };

/** Agreements with units outside: what is to be renewed or ended first. */
export function CooperationsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof cooperations>('organizations.cooperations', { community });
  const [signs, sign] = useState(false);
  const [does, act] = useState<Doing | null>(null);
  const close = () => act(null);
  return (
    <Shown of={seen}>
      {({ rows, mayKeep }) => (
        <>
          <div className="rooms-head">
            <p>{words.tells}</p>
            {mayKeep && (
              <Button type="primary" onClick={() => sign(true)}>
                {words.sign}
              </Button>
            )}
          </div>
          {rows.length === 0 ? <Nothing icon="paper" {...words.none} /> : <Rows of={rows} onDo={mayKeep ? act : null} />}
          {signs && <SignDialog community={community} onClose={() => sign(false)} />}
          {does?.what === 'renew' && <RenewDialog of={does.row} onClose={close} />}
          {does?.what === 'end' && <EndDialog of={does.row} onClose={close} />}
        </>
      )}
    </Shown>
  );
}

type RowsProps = { readonly of: readonly Row[]; readonly onDo: ((doing: Doing) => void) | null };

function Rows({ of: rows, onDo }: RowsProps) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Row>
        aria-label={cooperationWords.title}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: columns.name,
            width: 220,
            render: (_, { name, parties }) => (
              <>
                <b>{name}</b>
                <br />
                {parties.join('、')}
              </>
            ),
          },
          { title: columns.services, width: 240, render: (_, { services }) => services.join('、') },
          {
            title: columns.days,
            width: 200,
            render: (_, { since, until, noticeDays }) => (
              <>
                {cooperationWords.days(since, until)}
                <br />
                {words.remind(noticeDays)}
              </>
            ),
          },
          {
            title: columns.standing,
            width: 150,
            render: (_, { standing, endedWhy }) => (
              <>
                <Tag kind={looks[standing]}>{cooperationWords.standings[standing]}</Tag> {endedWhy}
              </>
            ),
          },
          ...(onDo ? [{ title: columns.acts, width: 150, render: (_: unknown, row: Row) => <Acts of={row} onDo={onDo} /> }] : []),
        ]}
      />
    </div>
  );
}

function Acts({ of: row, onDo }: { readonly of: Row; readonly onDo: (doing: Doing) => void }) {
  if (row.standing === 'renewed' || row.standing === 'ended') return null;
  return (
    <span className="rooms-acts">
      <Button size="small" aria-label={words.renewFor(row.name)} onClick={() => onDo({ what: 'renew', row })}>
        {words.renew}
      </Button>
      <Button size="small" aria-label={words.endFor(row.name)} onClick={() => onDo({ what: 'end', row })}>
        {words.end}
      </Button>
    </span>
  );
}
