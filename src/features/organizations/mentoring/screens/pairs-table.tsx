import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { endPair, mentorPairs } from '../contract.ts';
import { words } from './desk-words.ts';
import { PairDialog, TalkDialog } from './pair-dialogs.tsx';

type Pair = Answer<typeof mentorPairs>['rows'][number];
type Doing = { readonly what: 'talk' | 'end'; readonly pair: Pair };

/** The pairs of a community, for its committees: what they want to reach and when they talk next. */
export function PairsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof mentorPairs>('organizations.mentor-pairs', { community });
  const [opening, open] = useState(false);
  const [does, act] = useState<Doing | null>(null);
  return (
    <Shown of={seen}>
      {({ rows, mayKeep }) => (
        <>
          <p className="bodies-head">
            {words.tells}
            {mayKeep && (
              <Button type="primary" onClick={() => open(true)}>
                {words.open}
              </Button>
            )}
          </p>
          {rows.length === 0 ? <Nothing icon="people" {...words.none} /> : <Rows of={rows} mayKeep={mayKeep} onDo={act} />}
          {opening && <PairDialog community={community} onClose={() => open(false)} />}
          {does?.what === 'talk' && <TalkDialog pair={does.pair} onClose={() => act(null)} />}
          {does?.what === 'end' && (
            <ChangeDialog<typeof endPair, object>
              name="organizations.end-pair"
              title={words.endFor(does.pair.reserve)}
              tells={words.endTells}
              done={words.endDone}
              asked={() => ({ pair: does.pair.id })}
              onClose={() => act(null)}
            />
          )}
        </>
      )}
    </Shown>
  );
}

type RowsProps = { readonly of: readonly Pair[]; readonly mayKeep: boolean; readonly onDo: (does: Doing) => void };

function Rows({ of: rows, mayKeep, onDo }: RowsProps) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Pair>
        aria-label={words.open}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          { title: columns.pair, width: 200, render: (_, { mentor, reserve }) => words.pair(mentor, reserve) },
          { title: columns.goals, dataIndex: 'goals' },
          { title: columns.next, width: 170, render: (_, pair) => <Next of={pair} /> },
          {
            title: columns.talks,
            render: (_, { talks }) => talks.slice(0, 3).map(({ id, on, about }) => <div key={id}>{`${on} ${about}`}</div>),
          },
          ...(mayKeep ? [{ title: columns.acts, width: 150, render: (_: unknown, pair: Pair) => <Acts of={pair} onDo={onDo} /> }] : []),
        ]}
      />
    </div>
  );
}

function Next({ of: { nextBy, late, until } }: { readonly of: Pair }) {
  if (nextBy === null) return until && words.ended(until);
  return <Tag kind={late ? 'late' : 'ok'}>{late ? words.late(nextBy) : words.nextBy(nextBy)}</Tag>;
}

function Acts({ of: pair, onDo }: { readonly of: Pair; readonly onDo: (does: Doing) => void }) {
  if (pair.nextBy === null) return null;
  return (
    <>
      <Button type="link" size="small" aria-label={words.talkFor(pair.reserve)} onClick={() => onDo({ what: 'talk', pair })}>
        {words.talk}
      </Button>
      <Button type="link" size="small" aria-label={`${words.end} ${pair.reserve}`} onClick={() => onDo({ what: 'end', pair })}>
        {words.end}
      </Button>
    </>
  );
}
