import { Button, Popconfirm, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { end, kinds, list } from '../contract.ts';
import { AddDialog, KindDialog } from './asset-dialogs.tsx';
import { words } from './words.ts';

const { desk } = words;
type Kind = Answer<typeof kinds>['kinds'][number];
type Asset = Answer<typeof list>['rows'][number];

/** The register at the desk: kinds, their numbers, and which of them is being seen to. */
export function ConsoleAssets({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof kinds>('assets.kinds', { community: community.id });
  return (
    <>
      <p>{desk.under}</p>
      <Shown of={seen}>{({ kinds: all, keeps }) => <Register community={community} kinds={all} keeps={keeps} />}</Shown>
    </>
  );
}

type Of = { readonly community: HerePlace; readonly kinds: readonly Kind[]; readonly keeps: boolean };
function Register({ community, kinds: all, keeps }: Of) {
  const [picked, pick] = useState<string | null>(null);
  const [writes, write] = useState<'kind' | 'add' | null>(null);
  const kind = all.find(({ id }) => id === picked) ?? all[0];
  return (
    <>
      <p className="page-actions">
        {all.length > 0 && (
          <Segmented value={kind?.id ?? ''} onChange={pick} options={all.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        {keeps && kind && (
          <Button type="primary" onClick={() => write('add')}>
            {desk.add}
          </Button>
        )}
        {keeps && <Button onClick={() => write('kind')}>{desk.addKind}</Button>}
      </p>
      {kind ? <Numbers key={kind.id} of={kind} keeps={keeps} /> : <Nothing icon="fix" {...desk.noKinds} />}
      {writes === 'kind' && <KindDialog community={community} onClose={() => write(null)} />}
      {writes === 'add' && kind && <AddDialog community={community} kind={kind} onClose={() => write(null)} />}
    </>
  );
}

function Numbers({ of: kind, keeps }: { readonly of: Kind; readonly keeps: boolean }) {
  const seen = useSeeAll<typeof list>('assets.list', { kind: kind.id });
  const { columns } = desk;
  return (
    <Shown of={seen}>
      {({ pages }) => (
        <div className="listing">
          <Table<Asset>
            aria-label={kind.name}
            rowKey="id"
            pagination={false}
            dataSource={pages.flatMap(({ rows }) => rows)}
            columns={[
              { title: columns.number, width: 90, dataIndex: 'number' },
              { title: columns.place, render: (_, { place, spot }) => [place, spot].filter(Boolean).join(' · ') },
              { title: desk.address, width: 220, render: (_, { id, number }) => <Address id={id} name={words.name(kind.name, number)} /> },
              { title: columns.since, width: 120, dataIndex: 'since' },
              {
                title: columns.standing,
                width: 130,
                render: (_, { reported }) => <Tag kind={reported ? 'go' : 'ok'}>{reported ? words.reported : words.fine}</Tag>,
              },
              { title: desk.acts, width: 100, render: (_, { id }) => keeps && <EndButton id={id} /> },
            ]}
          />
          {seen.hasNextPage && (
            <Button loading={seen.isFetchingNextPage} onClick={() => void seen.fetchNextPage()}>
              {desk.next}
            </Button>
          )}
        </div>
      )}
    </Shown>
  );
}

function Address({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Button type="link" href={`/assets/${id}`} target="_blank">
      {name}
    </Button>
  );
}

function EndButton({ id }: { readonly id: string }) {
  const ends = useAsk<typeof end>('assets.end');
  return (
    <Popconfirm title={desk.endTells} okText={desk.end} onConfirm={() => ends.mutate({ asset: id })}>
      <Button type="link" loading={ends.isPending}>
        {desk.end}
      </Button>
    </Popconfirm>
  );
}
