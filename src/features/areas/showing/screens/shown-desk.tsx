import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { endInstitution, shown } from '../contract.ts';
import { deskWords as words } from './desk-words.ts';
import { Parlours } from './parlours.tsx';
import './shown.css';
import { BrandDialog, InstitutionDialog, OutpostDialog } from './show-dialogs.tsx';

type Row = Answer<typeof shown>['rows'][number];
type Writes = 'brand' | 'outpost' | 'institution';
const dialogs = { brand: BrandDialog, outpost: OutpostDialog, institution: InstitutionDialog } as const;

/** 网格门面: the brand, the outpost and the visited places of every grid, and which lack one; then the parlours. */
export function ShownDesk({ area }: { readonly area: string | null }) {
  const seen = useSee<typeof shown>('areas.shown', { area });
  const keeps = useHolds(['secretary']);
  const [open, opens] = useState<{ writes: Writes; row: Row } | null>(null);
  const Dialog = open && dialogs[open.writes];
  return (
    <>
      <p className="shown-tells">{words.tells}</p>
      <Shown of={seen}>
        {({ grids, branded, withOutpost, branches, themeless, rows }) =>
          rows.length === 0 ? (
            <Nothing icon="place" {...words.none} />
          ) : (
            <>
              <p className="shown-counts">
                <b>{words.branded(branded, grids)}</b> <b>{words.withOutpost(withOutpost, grids)}</b>{' '}
                {branches > 0 && <b>{words.themed(branches - themeless.length, branches)}</b>}
              </p>
              {themeless.length > 0 && <p className="shown-tells">{words.themeless(themeless.map(({ name }) => name).join('、'))}</p>}
              <div className="listing">
                <Table<Row>
                  aria-label={words.table}
                  rowKey="id"
                  pagination={false}
                  columns={columnsFor(area === null, keeps ? (writes, row) => opens({ writes, row }) : null)}
                  dataSource={[...rows]}
                />
              </div>
            </>
          )
        }
      </Shown>
      <Parlours area={area} keeps={keeps} />
      {open && Dialog && <Dialog grid={open.row} onClose={() => opens(null)} />}
    </>
  );
}

function columnsFor(isWide: boolean, onWrite: ((writes: Writes, row: Row) => void) | null): TableColumnsType<Row> {
  const { columns } = words;
  return [
    { title: columns.grid, dataIndex: 'name', render: (name: string) => <b>{name}</b> },
    ...(isWide ? [{ title: columns.community, dataIndex: 'community' }] : []),
    { title: columns.brand, render: (_, { brand, says }) => (brand ? <Two first={brand} second={says} /> : <Lacks />) },
    { title: columns.outpost, render: (_, { outpost }) => (outpost ? <Two first={outpost.name} second={outpost.place} /> : <Lacks />) },
    {
      title: columns.institutions,
      render: (_, { institutions }) => institutions.map((one) => <Institution key={one.id} of={one} keeps={onWrite !== null} />),
    },
    ...(onWrite
      ? [{ title: columns.acts, className: 'tight', render: (_: unknown, row: Row) => <Acts row={row} onWrite={onWrite} /> }]
      : []),
  ];
}

function Two({ first, second }: { readonly first: string; readonly second: string | null }) {
  return (
    <>
      {first} {second && <small>{second}</small>}
    </>
  );
}

function Lacks() {
  return <span className="shown-lacks">{words.lacks}</span>;
}

function Institution({ of: { id, name }, keeps }: { readonly of: Row['institutions'][number]; readonly keeps: boolean }) {
  const ends = useAsk<typeof endInstitution>('areas.end-institution');
  return (
    <div className="shown-institution">
      {name}
      {keeps && (
        <Button
          type="link"
          size="small"
          aria-label={words.endOf(name)}
          loading={ends.isPending}
          onClick={() => ends.mutate({ institution: id })}
        >
          {words.end}
        </Button>
      )}
    </div>
  );
}

function Acts({ row, onWrite }: { readonly row: Row; readonly onWrite: (writes: Writes, row: Row) => void }) {
  return (
    <div className="shown-acts">
      {(['brand', 'outpost', 'institution'] as const).map((writes) => (
        <Button key={writes} size="small" aria-label={words.actOf(words.acts[writes], row.name)} onClick={() => onWrite(writes, row)}>
          {words.acts[writes]}
        </Button>
      ))}
    </div>
  );
}
