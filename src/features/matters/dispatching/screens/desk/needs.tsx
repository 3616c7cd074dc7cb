import { Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { supply, unmatched } from '../../contract.ts';
import { desk } from './words.ts';

const words = desk.needs;
type Unmatched = Answer<typeof unmatched>;
type Supply = Answer<typeof supply>;

/** What nobody can do, and who there is to do the rest: counts only, no person and no ranking. */
export function Needs({ community, onLeaf }: { readonly community: HerePlace; readonly onLeaf: (leaf: string) => void }) {
  const lacking = useSee<typeof unmatched>('matters.unmatched', { community: community.id });
  const there = useSee<typeof supply>('matters.supply', { community: community.id });
  return (
    <div className="dispatching">
      <section aria-labelledby="unmatched">
        <h2 id="unmatched">{words.unmatched(lacking.data?.total ?? 0)}</h2>
        <Shown of={lacking}>
          {(seen) => (seen.total === 0 ? <Nothing {...words.none} icon="ok" /> : <Lacking of={seen} onLeaf={onLeaf} />)}
        </Shown>
      </section>
      <section aria-labelledby="supply">
        <h2 id="supply">{words.kinds}</h2>
        <p className="desk-quiet">{words.hint}</p>
        <Shown of={there}>{(seen) => <There of={seen} />}</Shown>
      </section>
    </div>
  );
}

function Lacking({ of: { leaves, orders }, onLeaf }: { readonly of: Unmatched; readonly onLeaf: (leaf: string) => void }) {
  return (
    <Table<Unmatched['leaves'][number]>
      aria-label={words.unmatched(0)}
      rowKey="leaf"
      size="middle"
      pagination={false}
      dataSource={leaves}
      columns={[
        {
          title: words.leaf,
          render: (_, row) => (
            <button type="button" className="link-button" onClick={() => onLeaf(row.leaf)}>
              {row.name}
            </button>
          ),
        },
        { title: words.skill, render: (_, { skill }) => skill ?? '—' },
        { title: words.count, dataIndex: 'count', className: 'tight' },
        { title: words.oldest, render: (_, row) => oldestOf(orders, row.name) },
      ]}
    />
  );
}

function oldestOf(orders: Unmatched['orders'], leaf: string): string {
  const of = orders.filter((order) => order.leaf === leaf);
  return of
    .slice(0, 3)
    .map(({ number, subject }) => `${number} ${subject}`)
    .join('；');
}

function There({ of: { kinds, skills } }: { readonly of: Supply }) {
  return (
    <div className="dispatching-two">
      <Table<Supply['kinds'][number]>
        aria-label={words.kinds}
        rowKey="kind"
        size="middle"
        pagination={false}
        dataSource={kinds}
        columns={[
          { title: words.kind, dataIndex: 'name' },
          { title: words.holders, dataIndex: 'holders', className: 'tight' },
          { title: words.freeNow, dataIndex: 'freeNow', className: 'tight' },
          { title: words.paused, dataIndex: 'paused', className: 'tight' },
          { title: words.inHand, dataIndex: 'inHand', className: 'tight' },
        ]}
      />
      <Table<Supply['skills'][number]>
        aria-label={words.skills}
        rowKey="skill"
        size="middle"
        pagination={false}
        dataSource={skills}
        columns={[
          { title: words.skills, dataIndex: 'skill' },
          { title: words.have, dataIndex: 'holders', className: 'tight' },
          { title: words.asked, dataIndex: 'open', className: 'tight' },
        ]}
      />
    </div>
  );
}
