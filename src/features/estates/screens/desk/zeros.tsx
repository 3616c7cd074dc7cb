import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import { resultNames } from '../../words.ts';
import type { zeros } from '../../zero/contract.ts';
import { DefineDialog, EnterDialog, StrikeDialog } from './estate-dialogs.tsx';
import { Wanted } from './wanted-zeros.tsx';
import { deskWords as words } from './words.ts';

type Zeros = Answer<typeof zeros>;
type Row = Zeros['rows'][number];
const resultTags = { met: 'ok', 'not-met': 'soon', going: 'go' } as const;

/** How every estate stands this year, and the papers entered. */
export function ZerosOf({ community }: { readonly community: HerePlace }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  const seen = useSee<typeof zeros>('estates.zeros', { community: community.id, year });
  const keeps = useHolds(['secretary']);
  const [writes, write] = useState<'define' | 'enter' | null>(null);
  const indicators = seen.data?.rows[0]?.zero?.indicators ?? [];
  const written = indicators.filter(({ source }) => source === 'written');
  return (
    <section className="estates-part">
      <h2>{words.zeros}</h2>
      <p>{words.zerosTells}</p>
      <Shown of={seen}>
        {({ rows, leaves, entries }) => (
          <>
            {indicators.length === 0 ? <p>{words.noZeros}</p> : <ZeroTable rows={rows} />}
            <Wanted of={indicators} keeps={keeps} />
            <Entries of={entries} keeps={keeps} />
            {keeps && (
              <p className="estates-acts">
                <Button onClick={() => write('define')}>{words.define}</Button>
                {written.length > 0 && <Button onClick={() => write('enter')}>{words.enter}</Button>}
              </p>
            )}
            {writes === 'define' && <DefineDialog community={community.id} leaves={leaves} onClose={() => write(null)} />}
            {writes === 'enter' && <EnterDialog indicators={written} places={rows} onClose={() => write(null)} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function ZeroTable({ rows }: { readonly rows: readonly Row[] }) {
  const { zeroColumns } = words;
  const columns: TableColumnsType<Row> = [
    { title: zeroColumns.estate, dataIndex: 'name' },
    {
      title: zeroColumns.result,
      render: (_, { zero }) => zero && <Tag kind={resultTags[zero.result]}>{resultNames[zero.result]}</Tag>,
    },
    ...(rows[0]?.zero?.indicators ?? []).map(({ id, name }) => ({
      title: name,
      key: id,
      render: (_: unknown, row: Row) => figureOf(row, id),
    })),
  ];
  return (
    <div className="listing">
      <Table<Row> aria-label={words.zeros} columns={columns} dataSource={[...rows]} rowKey="id" pagination={false} />
    </div>
  );
}

function figureOf({ zero }: Row, id: string): string {
  const of = zero?.indicators.find((indicator) => indicator.id === id);
  return of?.counted == null ? '' : words.counted(of.counted, of.asked);
}

function Entries({ of, keeps }: { readonly of: Zeros['entries']; readonly keeps: boolean }) {
  const [strikes, strike] = useState<string | null>(null);
  if (of.length === 0) return null;
  return (
    <>
      <h3>{words.entries}</h3>
      <ul className="estates-entries">
        {of.map(({ id, day, estate, indicator, paper, struck }) => (
          <li key={id}>
            {words.entry(day, estate, indicator, paper)} {struck !== null && <small>{words.struck(struck)}</small>}
            {struck === null && keeps && (
              <Button size="small" onClick={() => strike(id)}>
                {words.strike}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {strikes && <StrikeDialog entry={strikes} onClose={() => strike(null)} />}
    </>
  );
}
