import { Button } from 'antd';
import { useState } from 'react';
import type { resetSecond, secondHolders } from '#features/accounts/second/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import { deskWords } from './desk-words.ts';

const said = deskWords.holders;
type Holder = Answer<typeof secondHolders>['rows'][number];

/** Who works here and since when they have a second step; a lost phone is taken out of force from here. */
export function Holders() {
  const now = useNow();
  const list = useSeeAll<typeof secondHolders>('accounts.second-holders', {});
  const [lost, setLost] = useState<Holder | null>(null);
  const { columns } = said;
  if (list.data?.pages[0]?.rows.length === 0) return <Nothing icon="shield" {...said.empty} />;
  return (
    <>
      <KeysetTable<Holder>
        of={list}
        label={said.table}
        columns={[
          { title: columns.called, className: 'tight', render: (_, { called }) => <b>{called}</b> },
          {
            title: columns.kindName,
            className: 'tight',
            render: (_, { kindName, until }) => (until === null ? kindName : said.leftOn(kindName, until)),
          },
          { title: columns.area, dataIndex: 'area' },
          {
            title: columns.since,
            className: 'tight',
            render: (_, { since }) => (since === null ? said.no : said.yes(whichDay(since, now))),
          },
          {
            title: said.reset,
            className: 'tight',
            render: (_, holder) =>
              holder.since !== null && (
                <Button size="small" aria-label={said.resetNamed(holder.called)} onClick={() => setLost(holder)}>
                  {said.reset}
                </Button>
              ),
          },
        ]}
      />
      {lost && <Reset of={lost} onClose={() => setLost(null)} />}
    </>
  );
}

function Reset({ of: { id, called }, onClose }: { readonly of: Holder; readonly onClose: () => void }) {
  const resetting = useChange<typeof resetSecond>('accounts.reset-second', said.resetDone, onClose);
  return (
    <ReasonDialog
      title={said.resetTitle(called)}
      tells={said.resetTells}
      submit={said.reset}
      pending={resetting.pending}
      fault={resetting.fault}
      onSubmit={(reason) => resetting.submit({ post: id, reason })}
      onClose={onClose}
    />
  );
}
