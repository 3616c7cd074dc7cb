import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { TakeAway } from '#ui/console/take-away.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { board, close, showToAll } from '../../contract.ts';
import { words } from '../words.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { columnsWords } from './columns-words.ts';
import { TagDialog } from './tag-dialog.tsx';

const said = words.board;

/** Shown to residents or not, exported, ended; of a campaign also: an order is counted for it. */
export function BoardActions({ board: of }: { readonly board: Answer<typeof board> }) {
  const { id, kind, shown, mayKeep } = of;
  const [asking, ask] = useState<'columns' | 'close' | 'tag' | null>(null);
  const end = () => ask(null);
  const shows = useChange<typeof showToAll>('plans.show', shown ? said.hiddenDone : said.shownDone, end);
  const closes = useChange<typeof close>('plans.close', said.closeDone, end);
  return (
    <div className="plan-actions">
      {kind === 'campaign' && <Button onClick={() => ask('tag')}>{words.tag.order}</Button>}
      <TakeAway from={`/api/plans.export?sheet=${id}`}>{said.export}</TakeAway>
      {mayKeep && (
        <>
          <Button loading={shows.pending} onClick={() => shows.submit({ sheet: id, shown: !shown })}>
            {shown ? said.hide : said.show}
          </Button>
          <Button onClick={() => ask('columns')}>{columnsWords.title}</Button>
          <Button onClick={() => ask('close')}>{said.close}</Button>
          <FormFault of={shows.fault} />
        </>
      )}
      {asking === 'columns' && <ColumnsDialog board={of} onClose={end} />}
      {asking === 'tag' && <TagDialog campaign={id} onClose={end} />}
      {asking === 'close' && (
        <ReasonDialog
          title={said.close}
          tells={said.closeTells}
          pending={closes.pending}
          fault={closes.fault}
          onSubmit={(reason) => closes.submit({ sheet: id, said: reason })}
          onClose={end}
        />
      )}
    </div>
  );
}
