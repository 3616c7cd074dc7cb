import { App, Button, Form, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import type { move } from '../../changing/contract.ts';
import type { areaTree } from '../../contract.ts';
import type { followDoor, outOfGrid } from '../contract.ts';
import { words } from './words.ts';

type Which = 'none' | 'two' | 'micro';
type Row = Answer<typeof outOfGrid>['rows'][number];
type Grid = { readonly id: string; readonly name: string };
type ListsProps = { readonly community: string; readonly grids: readonly Grid[]; readonly keeps: boolean };

/** The lists, each with why somebody stands on it and what puts it right. */
export function OutOfGrid(props: ListsProps) {
  return (['none', 'two', 'micro'] as const).map((which) => <List key={which} which={which} {...props} />);
}

function List({ which, community, grids, keeps }: ListsProps & { readonly which: Which }) {
  const list = useSeeAll<typeof outOfGrid>('areas.out-of-grid', { community, which });
  const [gives, give] = useState<Row | null>(null);
  const said = words.lists[which];
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <section className="covering-list">
      <h2>{said.title}</h2>
      {isEmpty ? (
        <Nothing icon="ok" {...said.empty} />
      ) : (
        <>
          <p>{said.why}</p>
          <KeysetTable<Row> of={list} label={said.title} columns={columnsFor(which, keeps ? give : null)} />
        </>
      )}
      {gives &&
        (which === 'micro' && gives.grid !== null ? (
          <GiveToMicroGrid row={gives} grid={gives.grid} onClose={() => give(null)} />
        ) : (
          <GiveDialog row={gives} into={grids} onClose={() => give(null)} />
        ))}
    </section>
  );
}

function columnsFor(which: Which, give: ((row: Row) => void) | null): TableColumnsType<Row> {
  const { listColumns: columns } = words;
  const acts = (_: unknown, row: Row) => (which === 'two' ? <Follow of={row} /> : <Give of={row} onGive={give} />);
  return [
    { title: columns.dwelling, dataIndex: 'dwelling' },
    ...(which === 'two'
      ? [
          { title: columns.inLedger, dataIndex: 'inLedger' },
          { title: columns.atDoor, dataIndex: 'atDoor' },
        ]
      : []),
    ...(give ? [{ title: columns.acts, className: 'tight', render: acts }] : []),
  ];
}

function Give({ of, onGive }: { readonly of: Row; readonly onGive: ((row: Row) => void) | null }) {
  return (
    <Button size="small" aria-label={words.giveOf(of.dwelling)} onClick={() => onGive?.(of)}>
      {words.give}
    </Button>
  );
}

function Follow({ of: { id, dwelling } }: { readonly of: Row }) {
  const { message } = App.useApp();
  const follows = useAsk<typeof followDoor>('areas.follow-door');
  return (
    <>
      <Button
        size="small"
        aria-label={words.followOf(dwelling)}
        loading={follows.isPending}
        onClick={() => follows.mutate({ household: id }, { onSuccess: () => void message.success(words.done) })}
      >
        {words.follow}
      </Button>
      {follows.error && (
        <p className="fault" role="alert">
          {follows.error.message}
        </p>
      )}
    </>
  );
}

type Given = { to: string; reason: string };
type GiveProps = { readonly row: Row; readonly onClose: () => void };

/** A door of a grid that has micro-grids goes into one of these. */
function GiveToMicroGrid({ grid, ...props }: GiveProps & { readonly grid: string }) {
  const inside = useSee<typeof areaTree>('areas.tree', { parent: grid });
  return <GiveDialog into={(inside.data?.areas ?? []).filter(({ kind }) => kind === 'micro-grid')} {...props} />;
}

function GiveDialog({ row, into, onClose }: GiveProps & { readonly into: readonly Grid[] }) {
  const { form } = words;
  return (
    <ChangeDialog<typeof move, Given>
      name="areas.move"
      title={words.giveOf(row.dwelling)}
      done={words.done}
      initial={{ reason: form.usual }}
      asked={(given) => ({ places: [row.place], ...given })}
      onClose={onClose}
    >
      <Form.Item name="to" label={form.to} rules={[{ required: true, message: form.missing }]}>
        <Select options={into.map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="reason" label={form.reason} rules={[{ required: true, whitespace: true, min: 2, message: form.reasonMissing }]}>
        <Input maxLength={200} />
      </Form.Item>
    </ChangeDialog>
  );
}
