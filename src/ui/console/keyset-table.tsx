import { Button, Skeleton, Table, type TableColumnsType } from 'antd';
import type { Key, KeyboardEvent, MouseEvent } from 'react';
import { words } from '../words.ts';
import { Trouble } from './states.tsx';

type Pages<Row> = {
  readonly data: { readonly pages: readonly { readonly rows: readonly Row[] }[] } | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isFetchingNextPage: boolean;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
};

type TableProps<Row> = {
  /** What `useSeeAll` gives. */
  readonly of: Pages<Row>;
  readonly columns: TableColumnsType<Row>;
  readonly label: string;
  readonly open?: string | null | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Rows that are chosen for one act on several; the column of boxes is there only with it. */
  readonly chosen?: Choosing | undefined;
};

export type Choosing = { readonly ids: readonly string[]; readonly onChoose: (ids: readonly string[]) => void };

/** A list that grows page by page, without page numbers: newest first stays true while others write. Rows open with a click or Enter. A column that must not break (到期) takes `className: 'tight'`. */
export function KeysetTable<Row extends { readonly id: string }>({ of, columns, label, open, onOpen, chosen }: TableProps<Row>) {
  if (of.error && of.data === undefined) return <Trouble error={of.error} onRetry={() => void of.refetch()} />;
  if (of.isPending) return <Coming />;
  const rows = of.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="listing">
      <Table<Row>
        aria-label={label}
        columns={columns}
        dataSource={rows}
        rowKey="id"
        pagination={false}
        {...(chosen ? { rowSelection: selection(chosen) } : {})}
        rowClassName={(row) => (row.id === open ? 'row-open' : '')}
        onRow={(row) => (onOpen ? openable(() => onOpen(row)) : {})}
      />
      {rows.length > 0 && <Foot of={of} />}
    </div>
  );
}

/** Rows to come; an empty table would say that there are none. */
function Coming() {
  return (
    <div className="listing listing-coming">
      <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
    </div>
  );
}

function selection({ ids, onChoose }: Choosing) {
  return {
    columnWidth: 44,
    selectedRowKeys: [...ids],
    onChange: (keys: readonly Key[]) => onChoose(keys.map(String)),
    onCell: () => ({ onClick: (event: MouseEvent) => event.stopPropagation() }), // choosing a row does not open it
  };
}

function Foot<Row>({ of }: { readonly of: Pages<Row> }) {
  if (!of.hasNextPage) return <p className="listing-foot">{words.noMore}</p>;
  return (
    <p className="listing-foot">
      <Button onClick={() => void of.fetchNextPage()} loading={of.isFetchingNextPage}>
        {words.more}
      </Button>
    </p>
  );
}

function openable(open: () => void) {
  return {
    tabIndex: 0,
    className: 'openable',
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open();
    },
  };
}
