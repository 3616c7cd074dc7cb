import { Button, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { myGrids } from '#features/people/contract.ts';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { books, listBook, receiveBook } from '../contract.ts';
import { words } from './words.ts';

type Book = Answer<typeof books>['rows'][number];
const needed = { required: true, message: words.missing } as const;
const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** What is still on paper, whose hands it is in, and what came of what was handed in. */
export function BooksPanel({ community }: { readonly community: string }) {
  const seen = useSee<typeof books>('people.books', { community });
  const [listing, list] = useState(false);
  const [receiving, receive] = useState<Book | null>(null);
  return (
    <>
      <div className="ledger-head">
        <p>{words.under}</p>
        <Button type="primary" onClick={() => list(true)}>
          {words.list}
        </Button>
      </div>
      <Shown of={seen}>
        {({ out, rows, mayReceive }) =>
          rows.length === 0 ? (
            <Nothing icon="paper" {...words.none} />
          ) : (
            <>
              <p className="ledger-out">{words.out(out)}</p>
              <Rows of={rows} onReceive={mayReceive ? receive : undefined} />
            </>
          )
        }
      </Shown>
      {listing && <ListDialog community={community} onClose={() => list(false)} />}
      {receiving && <ReceiveDialog of={receiving} onClose={() => receive(null)} />}
    </>
  );
}

function Rows({ of: rows, onReceive }: { readonly of: readonly Book[]; readonly onReceive: ((book: Book) => void) | undefined }) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Book>
        aria-label={words.table}
        rowKey="id"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...rows]}
        columns={[
          { title: columns.what, dataIndex: 'what' },
          { title: columns.grid, className: 'tight', render: (_, { grid }) => grid ?? words.whole },
          { title: columns.by, className: 'tight', dataIndex: 'by' },
          { title: columns.where, className: 'tight', render: (_, { keptAt }) => words.places[keptAt] },
          { title: columns.books, className: 'tight', render: (_, { out, books: all }) => words.of(out, all) },
          {
            title: columns.receipts,
            render: (_, { receipts }) =>
              receipts.map(({ on, books: taken, fate, by }) => (
                <div key={`${on} ${by} ${taken}`}>{words.receipt(on, taken, words.fates[fate], by)}</div>
              )),
          },
          ...(onReceive
            ? [
                {
                  title: columns.acts,
                  width: 110,
                  render: (_: unknown, book: Book) =>
                    book.out > 0 &&
                    !book.mine && (
                      <Button type="link" size="small" aria-label={words.receiveFor(book.what, book.by)} onClick={() => onReceive(book)}>
                        {words.receive}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function ListDialog({ community, onClose }: { readonly community: string; readonly onClose: () => void }) {
  const grids = useSee<typeof myGrids>('people.my-grids', {}).data?.grids ?? [];
  const office = useHolds(['secretary', 'community-staff', 'grid-head']);
  const areas = [
    ...(office ? [{ value: community, label: words.whole }] : []),
    ...grids.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ChangeDialog<typeof listBook, Given<typeof listBook>>
      name="people.list-book"
      title={words.list}
      tells={words.listTells}
      done={words.listed}
      initial={{ books: 1, keptAt: 'home', ...(office ? { area: community } : {}) }}
      asked={(given) => given}
      onClose={onClose}
    >
      <Form.Item name="area" label={words.area} rules={[needed]}>
        <Select options={areas} />
      </Form.Item>
      <Form.Item name="what" label={words.what} rules={[{ ...needed, whitespace: true, min: 2 }]}>
        <Input maxLength={40} placeholder={words.whatHint} />
      </Form.Item>
      <Form.Item name="books" label={words.books} rules={[needed]}>
        <InputNumber min={1} max={500} precision={0} />
      </Form.Item>
      <Form.Item name="keptAt" label={words.keptAt} rules={[needed]}>
        <Select options={options(words.places)} />
      </Form.Item>
    </ChangeDialog>
  );
}

function ReceiveDialog({ of: { id, what, by, out }, onClose }: { readonly of: Book; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof receiveBook, Omit<Given<typeof receiveBook>, 'book'>>
      name="people.receive-book"
      title={words.receiveFor(what, by)}
      tells={words.receiveTells}
      done={words.received}
      initial={{ books: out, fate: 'locked' }}
      asked={(given) => ({ book: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="books" label={words.count} rules={[needed]}>
        <InputNumber min={1} max={out} precision={0} />
      </Form.Item>
      <Form.Item name="fate" label={words.fate} rules={[needed]}>
        <Select options={options(words.fates)} />
      </Form.Item>
    </ChangeDialog>
  );
}
