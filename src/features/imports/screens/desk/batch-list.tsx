import type { TableColumnsType } from 'antd';
import type { batches } from '#features/imports/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { useNow } from '#ui/now.ts';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { ago, whichDay } from '#ui/when.ts';
import { words } from './words.ts';

export type Batch = Answer<typeof batches>['rows'][number];

const TAGS: Readonly<Record<Batch['state'], TagKind>> = {
  received: 'q',
  reading: 'q',
  matched: 'go',
  judging: 'q',
  judged: 'go',
  accepting: 'q',
  accepted: 'ok',
  undone: 'q',
  failed: 'q',
};

export function StateTag({ of: state }: { readonly of: Batch['state'] }) {
  return <Tag kind={TAGS[state]}>{words.states[state]}</Tag>;
}

/** Every file handed over, newest first; what waits for somebody can be gone on with. */
export function BatchList({ community, onBatch }: { readonly community: HerePlace; readonly onBatch: (batch: string) => void }) {
  const list = useSeeAll<typeof batches>('imports.list', { community: community.id });
  const now = useNow();
  if (list.data?.pages[0]?.rows.length === 0) return <p className="import-quiet">{words.none}</p>;
  return (
    <section aria-labelledby="batches" className="import-list">
      <h2 id="batches">{words.list}</h2>
      <KeysetTable<Batch> of={list} label={words.list} columns={columnsAt(now)} onOpen={({ id }) => onBatch(id)} />
    </section>
  );
}

function columnsAt(now: number): TableColumnsType<Batch> {
  const { columns } = words;
  return [
    { title: columns.file, dataIndex: 'fileName', className: 'import-name' },
    { title: columns.kind, dataIndex: 'kindName', className: 'tight' },
    {
      title: columns.rows,
      className: 'tight',
      render: (_, { counts }) => (counts === null ? words.nothing : words.counts(counts.good, counts.faulty)),
    },
    {
      title: columns.state,
      className: 'tight',
      render: (_, { state, expiresAt }) => (Date.parse(expiresAt) <= now ? <Tag kind="q">{words.gone}</Tag> : <StateTag of={state} />),
    },
    { title: columns.at, className: 'tight', render: (_, { createdAt }) => ago(createdAt, now) },
    {
      title: columns.until,
      className: 'tight',
      render: (_, { expiresAt }) => (Date.parse(expiresAt) <= now ? words.nothing : whichDay(expiresAt, now)),
    },
  ];
}
