import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { dissolve, endings, signEndingOnPaper } from '../../dissolving/contract.ts';
import { EndingDialog } from './ending-dialog.tsx';
import { endingWords as words } from './ending-words.ts';

type Row = Answer<typeof endings>['rows'][number];
type Ending = NonNullable<Row['ending']>;

/** The committees of a community's estates, how far the ending of each is, and those dissolved. */
export function EndingsOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof endings>('estates.endings', { community: community.id });
  const keeps = useHolds(['secretary']);
  const [opens, open] = useState<Row | null>(null);
  return (
    <section className="estates-part">
      <h2>{words.title}</h2>
      <p>{words.tells}</p>
      <Shown of={seen}>
        {({ rows, takers, moreTakers }) => (
          <>
            {rows.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <div className="listing">
                <Table<Row>
                  aria-label={words.list}
                  rowKey="body"
                  pagination={false}
                  columns={columnsFor(keeps ? open : null)}
                  dataSource={[...rows]}
                />
              </div>
            )}
            {opens && <EndingDialog row={opens} takers={takers} moreTakers={moreTakers} onClose={() => open(null)} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function columnsFor(open: ((row: Row) => void) | null): TableColumnsType<Row> {
  const { columns } = words;
  return [
    {
      title: columns.name,
      render: (_, { name, estate }) => (
        <>
          <b>{name}</b> <small>{estate}</small>
        </>
      ),
    },
    { title: columns.stands, render: (_, row) => <Stands of={row.ending} /> },
    { title: columns.hands, render: (_, { ending }) => ending && <Hands of={ending} /> },
    ...(open === null
      ? []
      : [{ title: columns.acts, className: 'tight', width: 260, render: (_: unknown, row: Row) => <Acts of={row} open={open} /> }]),
  ];
}

function Stands({ of }: { readonly of: Ending | null }) {
  if (of === null) return words.stands;
  const signed = of.givenOn !== null && of.takenOn !== null;
  const say = of.endedOn === null ? (signed ? words.ready : words.signing) : words.ended(of.endedOn);
  return (
    <>
      <Tag kind={of.endedOn === null ? (signed ? 'ok' : 'go') : 'q'}>{say}</Tag> <small>{words.decided(of.decidedOn, of.paper)}</small>
    </>
  );
}

function Hands({ of: { items, giver, givenOn, taker, takenOn, whyNobody } }: { readonly of: Ending }) {
  const gives = whyNobody === null ? words.given(giver ?? '', givenOn) : words.nobodyGives(whyNobody);
  return (
    <>
      {items?.join('；')}{' '}
      <small>
        {gives} {words.taken(taker ?? '', takenOn)}
      </small>
    </>
  );
}

function Acts({ of: row, open }: { readonly of: Row; readonly open: (row: Row) => void }) {
  const { ending, name } = row;
  if (ending?.endedOn) return null;
  const signed = ending !== null && ending.givenOn !== null && ending.takenOn !== null;
  const act = ending === null ? words.open : words.openAgain;
  return (
    <div className="estates-acts">
      <Button size="small" aria-label={words.openFor(act, name)} onClick={() => open(row)}>
        {act}
      </Button>
      {ending && !signed && <OnPaper ending={ending.id} name={name} />}
      {ending && signed && <Dissolve ending={ending.id} name={name} />}
    </div>
  );
}

type Of = { readonly ending: string; readonly name: string };

function OnPaper({ ending, name }: Of) {
  const signing = useAsk<typeof signEndingOnPaper>('estates.sign-ending-on-paper');
  return (
    <>
      <Popconfirm
        title={words.onPaperFor(name)}
        description={words.onPaperTells}
        okText={words.onPaper}
        onConfirm={() => signing.mutate({ ending })}
      >
        <Button size="small" aria-label={words.onPaperFor(name)} loading={signing.isPending}>
          {words.onPaper}
        </Button>
      </Popconfirm>
      {signing.error && <p className="fault">{signing.error.message}</p>}
    </>
  );
}

function Dissolve({ ending, name }: Of) {
  const dissolving = useAsk<typeof dissolve>('estates.dissolve');
  return (
    <>
      <Popconfirm
        title={words.dissolveFor(name)}
        description={words.dissolveTells}
        okText={words.dissolve}
        onConfirm={() => dissolving.mutate({ ending })}
      >
        <Button size="small" danger aria-label={words.dissolveFor(name)} loading={dissolving.isPending}>
          {words.dissolve}
        </Button>
      </Popconfirm>
      {dissolving.error && <p className="fault">{dissolving.error.message}</p>}
    </>
  );
}
