import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { areaTree } from '../../contract.ts';
import './changing.css';
import { type Act, ChangeOf } from './change-dialogs.tsx';
import { History } from './history.tsx';
import { words } from './words.ts';

type Area = Answer<typeof areaTree>['areas'][number];
type Opens = (act: Act, grid: Area) => void;

/** 网格调整: every grid and micro-grid with what may be done to it, and what was done before. */
export function GridChanges({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof areaTree>('areas.tree', { parent: community.id });
  const keeps = useHolds(['secretary']);
  const [open, opens] = useState<{ act: Act; grid: Area } | null>(null);
  return (
    <>
      <p className="changing-tells">{words.tells}</p>
      <Shown of={seen}>
        {({ areas }) => {
          const grids = areas.filter(({ kind }) => kind === 'grid');
          if (grids.length === 0) return <Nothing icon="place" {...words.noGrids} />;
          return (
            <>
              <Grids of={grids} onOpen={keeps ? (act, grid) => opens({ act, grid }) : null} />
              {open && <ChangeOf key={open.grid.id} {...open} grids={grids} onClose={() => opens(null)} />}
            </>
          );
        }}
      </Shown>
      <History community={community} keeps={keeps} />
    </>
  );
}

/** An area says how many stand under it in `children`, which the table would take for the rows below. */
const NO_TREE = 'rows';

function Grids({ of: grids, onOpen }: { readonly of: readonly Area[]; readonly onOpen: Opens | null }) {
  return (
    <div className="listing">
      <Table<Area>
        aria-label={words.grids}
        rowKey="id"
        pagination={false}
        columns={columnsFor(onOpen)}
        dataSource={[...grids]}
        expandable={{
          childrenColumnName: NO_TREE,
          columnTitle: words.columns.unfold,
          rowExpandable: ({ children }) => children > 0,
          expandedRowRender: (grid) => <MicroGrids of={grid} onOpen={onOpen} />,
        }}
      />
    </div>
  );
}

function MicroGrids({ of: { id, name }, onOpen }: { readonly of: Area; readonly onOpen: Opens | null }) {
  const seen = useSee<typeof areaTree>('areas.tree', { parent: id });
  return (
    <Shown of={seen}>
      {({ areas }) => (
        <Table<Area>
          aria-label={name}
          size="small"
          rowKey="id"
          pagination={false}
          showHeader={false}
          expandable={{ childrenColumnName: NO_TREE }}
          columns={columnsFor(onOpen)}
          dataSource={areas.filter(({ kind }) => kind === 'micro-grid')}
        />
      )}
    </Shown>
  );
}

function columnsFor(onOpen: Opens | null): TableColumnsType<Area> {
  const { columns, kinds } = words;
  const count = (figure: number | null) => (figure === null ? words.none : figure.toLocaleString('zh-CN'));
  return [
    { title: columns.name, dataIndex: 'name', render: (name: string) => <b>{name}</b> },
    {
      title: columns.kind,
      className: 'tight',
      width: 90,
      render: (_, { kind }) => (kind === 'grid' || kind === 'micro-grid' ? kinds[kind] : words.none),
    },
    { title: columns.households, className: 'tight', width: 90, align: 'right', render: (_, { households }) => count(households) },
    { title: columns.persons, className: 'tight', width: 90, align: 'right', render: (_, { persons }) => count(persons) },
    ...(onOpen
      ? [{ title: columns.acts, className: 'tight', width: 360, render: (_: unknown, grid: Area) => <Acts of={grid} onOpen={onOpen} /> }]
      : []),
  ];
}

const acts = ['split', 'move', 'merge', 'rename', 'end'] as const satisfies readonly Act[];

function Acts({ of: grid, onOpen }: { readonly of: Area; readonly onOpen: Opens }) {
  return (
    <div className="changing-acts">
      {acts.map((act) => (
        <Button key={act} size="small" aria-label={words.actOf(words.acts[act], grid.name)} onClick={() => onOpen(act, grid)}>
          {words.acts[act]}
        </Button>
      ))}
    </div>
  );
}
