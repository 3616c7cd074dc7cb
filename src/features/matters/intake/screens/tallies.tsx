import { Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import type { tally } from '../contract.ts';
import { tallyWords as words } from './words.ts';

type Tally = Answer<typeof tally>;
type Cells = readonly { readonly id: string; readonly name: string; readonly count: number | null }[];
type TalliesProps = { readonly community: string; readonly from: string; readonly until: string };

/** What was asked in these days, counted four ways. */
export function Tallies(span: TalliesProps) {
  const seen = useSee<typeof tally>('matters.tally', span);
  return (
    <section aria-labelledby="tallies">
      <header>
        <h2 id="tallies">{words.title}</h2>
        {seen.data && <span className="desk-quiet">{words.total(seen.data.total)}</span>}
      </header>
      <Shown of={seen}>{(of) => <Four of={of} />}</Shown>
    </section>
  );
}

function Four({ of: { small, fields, supply, intake } }: { readonly of: Tally }) {
  return (
    <div className="desk-tallies">
      <Counted title={words.small} of={small} />
      <Counted title={words.fields} of={fields} />
      <Counted title={words.supply} of={supply} />
      <Counted title={words.intake} of={intake} />
      <p className="desk-quiet">{words.hiddenTells}</p>
    </div>
  );
}

function Counted({ title, of }: { readonly title: string; readonly of: Cells }) {
  return (
    <div className="listing desk-narrow">
      <Table
        aria-label={title}
        rowKey="id"
        pagination={false}
        dataSource={[...of]}
        columns={[
          { title, dataIndex: 'name' },
          {
            title: words.counted,
            align: 'right',
            className: 'tight',
            render: (_, { count }) => (count === null ? words.hidden : words.count(count)),
          },
        ]}
      />
    </div>
  );
}
