import { Link } from '@tanstack/react-router';
import { Breadcrumb, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useHere, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { coverage, gridKinds } from '../contract.ts';
import { OutOfGrid } from './out-of-grid.tsx';
import { AddPlaceDialog, SortDialog } from './place-dialogs.tsx';
import './covering.css';
import { words } from './words.ts';

type Coverage = Answer<typeof coverage>;
type Row = Coverage['rows'][number];
type DeskProps = { readonly area: string | undefined; readonly onArea: (area: string | undefined) => void };

/** 网格覆盖: from the county down to the grid, and the two lists that should be empty. */
export function CoverageDesk({ area, onArea }: DeskProps) {
  const seen = useSee<typeof coverage>('areas.coverage', { area: area ?? null });
  return (
    <>
      <p className="covering-tells">{words.tells}</p>
      <Shown of={seen}>{(here) => <Here of={here} onArea={onArea} />}</Shown>
    </>
  );
}

function Here({ of: { path, kind, rows }, onArea }: { readonly of: Coverage; readonly onArea: DeskProps['onArea'] }) {
  const here = path.at(-1);
  const { works } = useHere();
  const keeps = useHolds(['secretary']);
  const [sorts, sort] = useState<Row | null>(null);
  const [adds, add] = useState(false);
  const isOwn = kind === 'community' && works.includes('staff');
  return (
    <>
      <div className="covering-head">
        <Breadcrumb
          items={path.map(({ id, name }) => ({
            key: id,
            title:
              id === here?.id ? (
                <b>{name}</b>
              ) : (
                <Button type="link" size="small" onClick={() => onArea(id)}>
                  {name}
                </Button>
              ),
          }))}
        />
        {here && <Kinds area={here.id} />}
        {isOwn && keeps && <Button onClick={() => add(true)}>{words.add}</Button>}
      </div>
      {rows.length === 0 ? (
        <Nothing icon="place" {...words.empty} />
      ) : (
        <div className="listing">
          <Table<Row>
            aria-label={words.table}
            rowKey="id"
            pagination={false}
            columns={columnsFor(onArea, isOwn && keeps ? sort : null).filter(
              ({ key }) => key !== 'grids' || kind === 'city' || kind === 'county' || kind === 'street',
            )}
            dataSource={[...rows]}
          />
        </div>
      )}
      {isOwn && here && <OutOfGrid community={here.id} grids={rows} keeps={keeps} />}
      {adds && here && <AddPlaceDialog community={here} grids={rows} onClose={() => add(false)} />}
      {sorts && <SortDialog place={sorts} onClose={() => sort(null)} />}
    </>
  );
}

function Kinds({ area }: { readonly area: string }) {
  const seen = useSee<typeof gridKinds>('areas.grid-kinds', { area });
  if (!seen.data || seen.data.kinds.every(({ name }) => name === null)) return null;
  return (
    <p className="covering-kinds">
      {[words.kindsHere(seen.data.total), ...seen.data.kinds.map(({ name, count }) => words.kindCount(name, count))].join(' · ')}
    </p>
  );
}

function columnsFor(onArea: DeskProps['onArea'], onSort: ((row: Row) => void) | null): TableColumnsType<Row> {
  const { columns } = words;
  const figure = (title: string, of: 'households' | 'none' | 'two') => ({
    title,
    className: 'tight',
    align: 'right' as const,
    render: (_: unknown, row: Row) => (row[of] === null ? words.few : row[of].toLocaleString('zh-CN')),
  });
  return [
    { title: columns.name, render: (_, row) => <Name of={row} onArea={onArea} /> },
    { title: columns.kind, className: 'tight', render: (_, { placeKind }) => placeKind ?? '' },
    { key: 'grids', title: columns.grids, className: 'tight', align: 'right', render: (_, { grids }) => grids },
    figure(columns.households, 'households'),
    figure(columns.none, 'none'),
    figure(columns.two, 'two'),
    { title: columns.state, className: 'tight', render: (_, row) => <State of={row} /> },
    ...(onSort ? [{ title: columns.acts, className: 'tight', render: (_: unknown, row: Row) => <Sort of={row} onSort={onSort} /> }] : []),
  ];
}

function Name({ of: { id, name, opens, kind }, onArea }: { readonly of: Row; readonly onArea: DeskProps['onArea'] }) {
  const { works } = useHere();
  if (opens)
    return (
      <Button type="link" size="small" onClick={() => onArea(id)}>
        {name}
      </Button>
    );
  if (!works.includes('staff') || (kind !== 'grid' && kind !== 'micro-grid')) return name;
  return (
    <Link to="/households" search={{ area: id }}>
      {name}
    </Link>
  );
}

function State({ of: { grids, none, two, kind } }: { readonly of: Row }) {
  if (grids === 0 && kind !== 'micro-grid') return <Tag kind="soon">{words.noGrid}</Tag>;
  return none === 0 && two === 0 ? <Tag kind="ok">{words.whole}</Tag> : <Tag kind="soon">{words.gaps}</Tag>;
}

function Sort({ of, onSort }: { readonly of: Row; readonly onSort: (row: Row) => void }) {
  return (
    <Button size="small" aria-label={words.sortOf(of.name)} onClick={() => onSort(of)}>
      {words.sort}
    </Button>
  );
}
