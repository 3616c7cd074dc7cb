import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { list, packing } from '../contract.ts';
import { stepNames } from '../words.ts';
import { AddDialog, Doing, type StockAct } from './stock-dialogs.tsx';
import { words } from './words.ts';

const { desk } = words;
type Goods = Answer<typeof list>['goods'][number];
type Line = Answer<typeof packing>['orders'][number]['lines'][number] & { readonly home: string };
type Does = { readonly what: StockAct; readonly goods: Goods };
const acts: readonly StockAct[] = ['in', 'out', 'price', 'end'];

/** What there is and what is waited for; below it, what is to be packed. */
export function ConsoleSupplies({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof list>('supplies.list', { community: community.id });
  const [adds, setAdds] = useState(false);
  const [does, act] = useState<Does | null>(null);
  return (
    <Shown of={seen}>
      {({ goods, keeps, helps }) => (
        <>
          <p>{desk.under}</p>
          {keeps && (
            <p className="page-actions">
              <Button type="primary" onClick={() => setAdds(true)}>
                {desk.add}
              </Button>
            </p>
          )}
          {goods.length === 0 ? <Nothing icon="list" {...words.none} /> : <Stock of={goods} keeps={keeps} onDo={act} />}
          {helps && <ToPack community={community.id} />}
          {adds && <AddDialog community={community} onClose={() => setAdds(false)} />}
          {does && <Doing {...does} onClose={() => act(null)} />}
        </>
      )}
    </Shown>
  );
}

type StockProps = { readonly of: readonly Goods[]; readonly keeps: boolean; readonly onDo: (does: Does) => void };
function Stock({ of: goods, keeps, onDo }: StockProps) {
  const { columns } = desk;
  return (
    <div className="listing">
      <Table<Goods>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        dataSource={[...goods]}
        columns={[
          { title: columns.name, dataIndex: 'name' },
          { title: columns.price, width: 150, render: (_, { fen, unit }) => words.price(yuanOf(fen), unit) },
          { title: columns.left, width: 130, render: (_, { left, unit }) => words.left(left, unit) },
          { title: columns.waiting, width: 110, render: (_, { waiting }) => (waiting > 0 ? words.waiting(waiting) : '') },
          {
            title: columns.acts,
            width: 300,
            render: (_, one) =>
              keeps &&
              acts.map((what) => (
                <Button key={what} type="link" onClick={() => onDo({ what, goods: one })}>
                  {desk[what]}
                </Button>
              )),
          },
        ]}
      />
    </div>
  );
}

/** Line by line with how far it is; packing itself is done on the phone, where the goods are. */
function ToPack({ community }: { readonly community: string }) {
  const seen = useSee<typeof packing>('supplies.packing', { community });
  const lines = (seen.data?.orders ?? []).flatMap(({ home, lines: own }) => own.map((line) => ({ ...line, home })));
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{desk.packing}</h2>
      <div className="listing">
        <Table<Line>
          aria-label={desk.packing}
          rowKey="id"
          pagination={false}
          dataSource={lines}
          columns={[
            { title: desk.home, dataIndex: 'home' },
            { title: desk.columns.name, render: (_, { name, count, unit }) => words.line(name, count, unit) },
            { title: desk.next, width: 120, render: (_, { next }) => (next === null ? words.worker.finished : stepNames[next]) },
            { title: desk.weight, width: 120, render: (_, { grams }) => (grams === null ? '' : words.grams(grams)) },
            { title: desk.short, width: 200, render: (_, { short }) => short && words.short },
          ]}
        />
      </div>
    </section>
  );
}
