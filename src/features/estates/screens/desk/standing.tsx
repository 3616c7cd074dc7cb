import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { standing } from '../../facts/contract.ts';
import { modeNames } from '../../words.ts';
import { FactsDialog } from './facts-dialog.tsx';
import { deskWords as words } from './words.ts';

type Row = Answer<typeof standing>['rows'][number];
const { facts: said } = words;

/** Which estates nobody looks after, and which are 三无: no department, no property service, no guard. */
export function StandingOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof standing>('estates.standing', { area: community.id });
  const [writes, write] = useState<Row | null>(null);
  return (
    <section className="estates-part">
      <h2>{said.title}</h2>
      <Shown of={seen}>
        {({ unmanaged, threeWithout, rows }) => (
          <>
            <p>{said.counts(unmanaged, threeWithout)}</p>
            <div className="listing">
              <Table<Row> aria-label={said.title} rowKey="id" pagination={false} columns={columnsFor(write)} dataSource={[...rows]} />
            </div>
          </>
        )}
      </Shown>
      {writes && <FactsDialog estate={writes} onClose={() => write(null)} />}
    </section>
  );
}

function columnsFor(write: (row: Row) => void): TableColumnsType<Row> {
  const { columns } = said;
  return [
    { title: columns.name, dataIndex: 'name', render: (name: string) => <b>{name}</b> },
    { title: columns.mode, render: (_, row) => <Mode of={row} /> },
    { title: columns.without, render: (_, { without }) => <Without of={without} /> },
    {
      title: columns.acts,
      className: 'tight',
      render: (_, row) => (
        <Button size="small" aria-label={said.writeFor(row.name)} onClick={() => write(row)}>
          {said.write}
        </Button>
      ),
    },
  ];
}

function Mode({ of: { mode, since, measures } }: { readonly of: Row }) {
  if (mode === null || since === null) return words.unsaid;
  return (
    <>
      {words.since(modeNames[mode], since)} {measures && <small>{measures}</small>}
    </>
  );
}

function Without({ of: without }: { readonly of: Row['without'] }) {
  if (without === null) return words.unsaid;
  const lacks = (['department', 'property', 'guard'] as const).filter((one) => without[one]);
  if (lacks.length === 0) return said.nothingLacks;
  return (
    <>
      {lacks.length === 3 && <Tag kind="soon">{said.three}</Tag>} {lacks.map((one) => said.lacks[one]).join('、')}
    </>
  );
}
