import { Link } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { areaTree } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { ask, useSee } from '#ui/ask.ts';
import { useHere, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { AddCommunityDialog } from './add-community-dialog.tsx';
import { words } from './words.ts';

type Area = Answer<typeof areaTree>['areas'][number];
type Branch = Area & { branches?: Branch[] };
const { columns } = words;

const CODE: TableColumnsType<Branch> = [{ title: columns.code, className: 'tight', render: (_, { code }) => code ?? words.none }];

const COLUMNS: TableColumnsType<Branch> = [
  { title: columns.name, dataIndex: 'name' },
  { title: columns.kind, className: 'tight', render: (_, { kind }) => words.kinds[kind] },
  {
    title: columns.inside,
    className: 'tight',
    align: 'right',
    render: (_, { children }) => (children === 0 ? words.none : words.children(children)),
  },
  { title: columns.households, className: 'tight', align: 'right', render: (_, { households }) => count(households) },
  { title: columns.persons, className: 'tight', align: 'right', render: (_, { persons }) => count(persons) },
];

function count(figure: number | null): string {
  return figure === null ? words.none : figure.toLocaleString('zh-CN');
}

const LEDGERED = ['community', 'estate', 'grid', 'micro-grid', 'building', 'unit'];

function Households({ of: { id, kind, households } }: { readonly of: Area }) {
  const { works } = useHere();
  if (!works.includes('staff') || !LEDGERED.includes(kind) || !households) return null;
  return (
    <Link to="/households" search={{ area: id }} className="areas-link">
      {words.seeHouseholds}
    </Link>
  );
}

/** The tree of places, one level fetched at a time: from the community for its staff, for those above from the first level with a choice. */
export function AreaTree() {
  const { community, works } = useHere();
  return <TreeFrom parent={works.includes('staff') && community ? community.id : null} />;
}

/** The one province and the one city above everything need not be unfolded. */
function TreeFrom({ parent }: { readonly parent: string | null }) {
  const top = useSee<typeof areaTree>('areas.tree', { parent });
  return (
    <Shown of={top}>
      {({ areas }) => {
        const [only, ...others] = areas;
        if (!only) return <Empty />;
        const leads = others.length === 0 && only.children > 0 && ABOVE.includes(only.kind);
        return leads ? <TreeFrom key={only.id} parent={only.id} /> : <Tree top={areas} />;
      }}
    </Shown>
  );
}

const ABOVE = ['province', 'city', 'county'];

function Empty() {
  return (
    <div className="areas-empty">
      <Nothing icon="place" title={words.noPlaces.title} next={words.noPlaces.next} />
    </div>
  );
}

function Tree({ top }: { readonly top: readonly Area[] }) {
  const [inside, setInside] = useState<ReadonlyMap<string, readonly Area[]>>(new Map());
  const [street, addTo] = useState<Area | null>(null);
  const mayAdd = useHolds(['system-admin']);
  const fetchInside = async ({ id }: Pick<Area, 'id'>) => {
    const { areas } = await ask<typeof areaTree>('areas.tree', JSON.stringify({ parent: id })).catch(() => ({ areas: [] }));
    setInside((known) => new Map(known).set(id, areas));
  };
  const act = (_: unknown, area: Branch) =>
    mayAdd ? area.kind === 'street' && <Add onPress={() => addTo(area)} /> : <Households of={area} />;
  return (
    <div className="listing">
      <Table<Branch>
        aria-label={words.tree}
        rowKey="id"
        pagination={false}
        columns={[...COLUMNS, ...(top.some(({ code }) => code !== null) ? CODE : []), { title: '', className: 'tight', render: act }]}
        dataSource={grown(top, inside)}
        expandable={{
          childrenColumnName: 'branches',
          indentSize: 24,
          rowExpandable: ({ children }) => children > 0,
          onExpand: (opens, area) => opens && !inside.has(area.id) && void fetchInside(area),
        }}
      />
      {street && (
        <AddCommunityDialog
          street={street}
          onClose={(added) => {
            addTo(null);
            if (added) void fetchInside(street);
          }}
        />
      )}
    </div>
  );
}

function Add({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button type="link" size="small" onClick={onPress}>
      {words.addCommunity.open}
    </Button>
  );
}

/** The levels fetched so far, hung under their parents. What has children but was not fetched yet gets an empty branch, so that it can be opened. */
function grown(areas: readonly Area[], inside: ReadonlyMap<string, readonly Area[]>): Branch[] {
  return areas.map((area) => {
    const known = inside.get(area.id);
    return area.children === 0 && !known?.length
      ? area
      : { ...area, children: Math.max(area.children, known?.length ?? 0), branches: grown(known ?? [], inside) };
  });
}
