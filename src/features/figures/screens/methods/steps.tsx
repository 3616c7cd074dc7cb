import { Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import type { method } from '../../methods/contract.ts';
import { FigureHead } from './figure.tsx';
import { spell, words } from './words.ts';

type Step = Answer<typeof method>['steps'][number];

/** How long each step takes, as a bar beside its words. */
export function StepTable({ of, time }: { readonly of: readonly Step[]; readonly time: string }) {
  const longest = Math.max(...of.map(({ median }) => median ?? 0), 1);
  return (
    <section className="mf-part" aria-labelledby="mf-steps">
      <h2 id="mf-steps">{words.steps}</h2>
      <div className="listing">
        <Table<Step>
          aria-label={words.steps}
          rowKey="step"
          pagination={false}
          dataSource={[...of]}
          columns={[
            { title: words.step, dataIndex: 'name' },
            { title: words.times, align: 'right', className: 'tight', render: (_, { times }) => words.shown(times) },
            {
              title: words.late,
              align: 'right',
              className: 'tight',
              render: (_, { late, times }) => (times === null ? words.untold : words.shown(late)),
            },
            {
              title: <FigureHead of="median" time={time} />,
              className: 'mf-pace',
              render: (_, { median, name }) => (
                <span className="mf-bar">
                  {median !== null && <progress value={median} max={longest} aria-label={`${name} ${spell(median)}`} />}
                  {spell(median)}
                </span>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
