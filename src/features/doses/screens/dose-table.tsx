import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { endDoses } from '../contract.ts';
import type { Doses } from './count-dialog.tsx';
import { CountDialog } from './count-dialog.tsx';
import { deskWords as words } from './desk-words.ts';
import { words as said } from './words.ts';

type Line = { readonly key: string; readonly name: string; readonly exact: number | null; readonly said: number | null } & Doses['total'];

/** One campaign: what everybody reads, and beside it what the office wrote. Only the first is printed. */
export function DoseTable({ of: table, keeps }: { readonly of: Doses; readonly keeps: boolean }) {
  const { name, purpose, place, until, isOver, counted } = table;
  return (
    <section className="doses-table">
      <h2>
        {name} <Tag kind={isOver ? 'q' : 'go'}>{isOver ? words.isOver : words.running}</Tag>
      </h2>
      <p>
        {isOver ? words.over(place, until) : words.meta(place, until)}。{purpose}
      </p>
      {counted ? (
        <>
          <div className="listing">
            <Table<Line> aria-label={name} columns={columnsOf(table)} dataSource={linesOf(table)} rowKey="key" pagination={false} />
          </div>
          <p className="doses-quiet">
            {words.from(counted.day, counted.source)}。{words.hiddenTells}
          </p>
        </>
      ) : (
        <p className="doses-quiet">{words.notCounted}</p>
      )}
      {keeps && !isOver && <Acts of={table} />}
    </section>
  );
}

function Acts({ of: table }: { readonly of: Doses }) {
  const [counts, count] = useState(false);
  const ends = useAsk<typeof endDoses>('doses.end');
  return (
    <p className="doses-acts no-print">
      <Button aria-label={words.countFor(table.name)} onClick={() => count(true)}>
        {words.count}
      </Button>
      <Popconfirm
        title={words.endFor(table.name)}
        description={words.endTells}
        okText={words.end}
        onConfirm={() => ends.mutate({ table: table.id })}
      >
        <Button aria-label={words.endFor(table.name)} loading={ends.isPending}>
          {words.end}
        </Button>
      </Popconfirm>
      {ends.error && <span className="fault">{ends.error.message}</span>}
      {counts && <CountDialog of={table} onClose={() => count(false)} />}
    </p>
  );
}

function linesOf({ bands, total, exact }: Doses): Line[] {
  const sum = exact?.reduce((all, { had }) => all + had, 0) ?? null;
  return [
    ...bands.map(({ from, to, ...band }, nth) => ({
      ...band,
      key: String(from),
      name: said.band(from, to),
      exact: exact?.[nth]?.had ?? null,
    })),
    { ...total, key: 'all', name: said.all, exact: sum, said: null },
  ];
}

const shown = (count: number | null) => count ?? <span className="doses-quiet">{words.few}</span>;
const right = { align: 'right', className: 'tight' } as const;

function columnsOf({ exact, bands }: Doses): TableColumnsType<Line> {
  const own = { ...right, className: 'tight no-print', title: words.exactHad, render: (_: unknown, line: Line) => line.exact };
  const self = {
    ...right,
    title: words.said,
    render: (_: unknown, line: Line) => (line.said === null ? '' : words.saidShort(line.said)),
  };
  return [
    { title: words.band, dataIndex: 'name' },
    { ...right, title: words.persons, render: (_, { persons }) => shown(persons) },
    { ...right, title: words.had, render: (_, { had }) => shown(had) },
    { ...right, title: words.share, render: (_, { percent }) => (percent === null ? '' : said.percent(percent)) },
    ...(bands.some((band) => band.said !== null) ? [self] : []),
    ...(exact ? [own] : []),
  ];
}
