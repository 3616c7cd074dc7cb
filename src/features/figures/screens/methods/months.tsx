import { Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import type { methods } from '../../methods/contract.ts';
import { FigureHead } from './figure.tsx';
import { words } from './words.ts';

type ByMonth = Answer<typeof methods>['months'][number];

/** Month by month: what came in, what was done in time, how many stars on average. */
export function MonthTable({ of, time }: { readonly of: readonly ByMonth[]; readonly time: string }) {
  return (
    <section className="mf-part" aria-labelledby="mf-months">
      <h2 id="mf-months">{words.months}</h2>
      <div className="listing">
        <Table<ByMonth>
          aria-label={words.months}
          rowKey="month"
          pagination={false}
          dataSource={[...of]}
          columns={[
            { title: words.month, dataIndex: 'month' },
            {
              title: <FigureHead of="opened" time={time} />,
              align: 'right',
              className: 'tight',
              render: (_, { opened }) => words.shown(opened),
            },
            {
              title: <FigureHead of="in-time" time={time} />,
              align: 'right',
              className: 'tight',
              render: (_, { inTime }) => words.shownRate(inTime),
            },
            {
              title: <FigureHead of="stars" time={time} />,
              align: 'right',
              className: 'tight',
              render: (_, { stars }) => stars ?? words.untold,
            },
          ]}
        />
      </div>
    </section>
  );
}
