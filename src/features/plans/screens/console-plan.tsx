import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { board } from '../contract.ts';
import { BoardActions } from './desk/board-actions.tsx';
import { BoardColumn } from './desk/board-column.tsx';
import { ItemDialog } from './desk/item-dialog.tsx';
import { ItemSide } from './desk/item-side.tsx';
import { type Narrowed, Narrowing } from './desk/narrowing.tsx';
import './desk/plans.css';
import { Units } from './desk/units.tsx';
import { words } from './words.ts';

const said = words.board;
type Board = Answer<typeof board>;

type PlanProps = { readonly id: string; readonly item: string | undefined; readonly onItem: (item: string | undefined) => void };

/** One campaign, plan or list: its columns side by side, what stands in each, and the item that is open beside them. */
export function ConsolePlan({ id, item, onItem }: PlanProps) {
  const seen = useSee<typeof board>('plans.board', { sheet: id });
  const head = seen.data;
  return (
    <Page
      title={head?.name ?? words.title}
      under={head && <Under of={head} />}
      actions={head && <BoardActions board={head} />}
      side={item !== undefined && head && <ItemSide id={item} board={head} onClose={() => onItem(undefined)} />}
    >
      <p className="plan-back">
        <Link to="/plans">{said.back}</Link>
      </p>
      <Shown of={seen}>{(of) => <Columns board={of} open={item} onItem={onItem} />}</Shown>
    </Page>
  );
}

function Under({ of: { kind, patternName, area, startsOn, endsOn, closing, stageNow, columns } }: { readonly of: Board }) {
  const staged = columns.some(({ stage }) => stage !== null);
  return (
    <>
      {said.under(patternName === words.kinds[kind] ? patternName : `${words.kinds[kind]} · ${patternName}`, area, startsOn, endsOn)}
      {staged && ` · ${stageNow === null ? said.stagesOver : said.stageNow(stageNow)}`}
      {closing !== null && ` · ${said.closing(closing)}`}
    </>
  );
}

type ColumnsProps = { readonly board: Board; readonly open: string | undefined; readonly onItem: (item: string) => void };

function Columns({ board: of, open, onItem }: ColumnsProps) {
  const [narrowed, narrow] = useState<Narrowed>({});
  const [adding, add] = useState<Board['columns'][number] | null>(null);
  return (
    <>
      <Narrowing board={of} narrowed={narrowed} onNarrow={narrow} />
      {of.units.length > 0 && <Units board={of} chosen={narrowed.unit} onUnit={(unit) => narrow({ ...narrowed, unit })} />}
      <div className="plan-board">
        {of.columns.map((column) => (
          <BoardColumn
            key={column.id}
            {...{ board: of, column, narrowed, open, onItem }}
            onAdd={of.mayKeep && !column.stageDone ? () => add(column) : undefined}
          />
        ))}
      </div>
      {adding && <ItemDialog board={of} column={adding} onClose={() => add(null)} />}
    </>
  );
}
