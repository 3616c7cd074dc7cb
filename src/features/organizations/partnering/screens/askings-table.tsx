import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { answerAsking, askingsHere } from '../contract.ts';
import { words as said } from './desk-words.ts';
import { partnerWords } from './words.ts';

const words = said.askings;
type Asking = Answer<typeof askingsHere>['rows'][number];
const tags = { waiting: 'soon', agreed: 'ok', declined: 'q' } as const;

/** What neighbours asked of units; the office answers for a unit that said so by telephone. */
export function AskingsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof askingsHere>('organizations.askings-here', { community });
  const { columns } = words;
  return (
    <Shown of={seen}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Nothing icon="clock" {...words.none} />
        ) : (
          <div className="listing">
            <Table<Asking>
              aria-label={said.shown.askings}
              rowKey="id"
              pagination={false}
              dataSource={[...rows]}
              columns={[
                { title: columns.day, width: 170, render: (_, { day, from, until }) => `${day} ${partnerWords.hours(from, until)}` },
                { title: columns.what, render: (_, { unit, what }) => `${unit} · ${what}` },
                { title: columns.group, render: (_, { group, purpose }) => `${group} · ${purpose}` },
                {
                  title: columns.standing,
                  width: 130,
                  render: (_, { standing }) => <Tag kind={tags[standing]}>{partnerWords.standing[standing]}</Tag>,
                },
                { title: columns.acts, width: 170, render: (_, asking) => asking.standing === 'waiting' && <Acts of={asking} /> },
              ]}
            />
            <p className="rooms-quiet">{words.contacts}</p>
          </div>
        )
      }
    </Shown>
  );
}

function Acts({ of: { id, group } }: { readonly of: Asking }) {
  const [declines, decline] = useState(false);
  const answering = useChange<typeof answerAsking>('organizations.answer-asking', words.done, () => decline(false));
  return (
    <>
      <Button
        size="small"
        aria-label={words.agreeFor(group)}
        loading={answering.pending}
        onClick={() => answering.submit({ asking: id, agreed: true })}
      >
        {words.agree}
      </Button>{' '}
      <Button size="small" aria-label={words.declineFor(group)} onClick={() => decline(true)}>
        {words.decline}
      </Button>
      {answering.fault && !declines && <p role="alert">{answering.fault.message}</p>}
      {declines && (
        <ReasonDialog
          title={words.decline}
          tells={words.declineTells}
          pending={answering.pending}
          fault={answering.fault}
          onSubmit={(why) => answering.submit({ asking: id, agreed: false, why: [...why].slice(0, 120).join('') })}
          onClose={() => decline(false)}
        />
      )}
    </>
  );
}
