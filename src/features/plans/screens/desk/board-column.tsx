import { Button, Progress, Skeleton } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Pieces } from '#ui/phone/pieces.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { board, finishStage, items } from '../../contract.ts';
import { words } from '../words.ts';
import type { Narrowed } from './narrowing.tsx';

const said = words.board;
type Board = Answer<typeof board>;
type Column = Board['columns'][number];
type Item = Answer<typeof items>['rows'][number];
type Props = {
  readonly board: Board;
  readonly column: Column;
  readonly narrowed: Narrowed;
  readonly open: string | undefined;
  readonly onItem: (item: string) => void;
  readonly onAdd: (() => void) | undefined;
};

/** One column: how far it is, its items, and a way to add one. */
export function BoardColumn({ board: of, column, narrowed, open, onItem, onAdd }: Props) {
  const all = column.open + column.done;
  const list = useSeeAll<typeof items>('plans.items', { sheet: of.id, column: column.id, ...narrowed });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="plan-column" aria-label={said.columnLabel(column.name, column.done, all)}>
      <header>
        <h2>{column.name}</h2>
        <span className="plan-count">{words.progress(column.done, all)}</span>
        {of.kind === 'campaign' && <small className="plan-by">{said.unitCount(column.units)}</small>}
        <Progress
          percent={all === 0 ? 0 : (column.done / all) * 100}
          showInfo={false}
          size="small"
          strokeColor="var(--green)"
          aria-hidden
        />
        {column.needs.length > 0 && <small className="plan-by">{said.needs(column.needs.map((need) => words.needed[need]))}</small>}
      </header>
      {column.stage !== null && <Stage of={of} column={column} />}
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      <ul className="plan-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <Card of={row} isOpen={row.id === open} onOpen={() => onItem(row.id)} />
          </li>
        ))}
      </ul>
      {list.data && rows.length === 0 && all > 0 && <p className="plan-empty">{said.nothingHere}</p>}
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{said.more}</Button>}
      {onAdd && (
        <Button block type="dashed" aria-label={said.addTo(column.name)} onClick={onAdd}>
          {said.add}
        </Button>
      )}
    </section>
  );
}

function Stage({ of, column }: { readonly of: Board; readonly column: Column }) {
  const finishes = useChange<typeof finishStage>('plans.finish-stage', said.stageFinished, () => undefined);
  if (column.stageDone) return <Tag kind="ok">{said.stageDone}</Tag>;
  if (!of.mayKeep || of.stageNow !== column.name) return null;
  return (
    <div>
      <Button size="small" loading={finishes.pending} onClick={() => finishes.submit({ column: column.id })}>
        {said.finishStage}
      </Button>
      <FormFault of={finishes.fault} />
    </div>
  );
}

function Card({ of, isOpen, onOpen }: { readonly of: Item; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { subject, owner, ownerless, due, parts, choices, target, measuredIn, reached, follows } = of;
  const facts = [
    ...(owner ? [words.item.owner(owner.called, owner.post)] : []),
    ...(due !== null ? [words.item.before(due)] : []),
    ...(parts.all > 0 ? [words.item.parts(parts.done, parts.all)] : []),
    ...(target !== null ? [words.item.figure(reached, target, measuredIn ?? '')] : []),
    ...(follows !== null ? [words.item.follows(follows)] : []),
    ...choices,
  ];
  return (
    <button type="button" className="plan-card" aria-current={isOpen} onClick={onOpen}>
      <b>{subject}</b>
      <span className="plan-tags">
        <StateTag of={of} />
        {ownerless && <Tag kind="soon">{words.item.ownerless}</Tag>}
      </span>
      {facts.length > 0 && (
        <small>
          <Pieces of={facts.join(' · ')} />
        </small>
      )}
    </button>
  );
}

/** What is over says so; what is late says it with a clock; what simply goes on says nothing. */
export function StateTag({ of: { state, late } }: { readonly of: Pick<Item, 'state' | 'late'> }) {
  if (state === 'done') return <Tag kind="ok">{words.item.done}</Tag>;
  if (state === 'dropped') return <Tag kind="q">{words.item.dropped}</Tag>;
  return late ? <Tag kind="late">{words.item.late}</Tag> : null;
}
