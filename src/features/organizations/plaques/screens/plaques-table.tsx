import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { plaques } from '../contract.ts';
import { words } from './desk-words.ts';
import type { PlaqueRow } from './plaque-dialogs.tsx';
import { DownDialog, PutDialog } from './plaque-dialogs.tsx';

type Page = Answer<typeof plaques>;
type Doing = { readonly what: 'put' | 'down'; readonly row: PlaqueRow };

/** Building by building what hangs there; what has to come down is told above. */
export function PlaquesTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof plaques>('organizations.plaques', { community });
  return (
    <>
      <p className="rooms-quiet">{words.under}</p>
      <Shown of={seen}>{(page) => (page.rows.length === 0 ? <Nothing icon="board" {...words.none} /> : <Listed of={page} />)}</Shown>
    </>
  );
}

function Listed({ of: { rows, without, comeDown, mayKeep } }: { readonly of: Page }) {
  const [does, act] = useState<Doing | null>(null);
  const { columns } = words;
  const acts = {
    title: columns.acts,
    width: 190,
    render: (_: unknown, row: PlaqueRow) => <Acts of={row} onDo={(what) => act({ what, row })} />,
  };
  return (
    <>
      {comeDown.length > 0 && (
        <p className="rooms-quiet">
          <Tag kind="late">{words.comesDown}</Tag> {words.comeDown(comeDown)}
        </p>
      )}
      <p className="rooms-quiet">{words.sums(rows.length, without.length)}</p>
      <div className="listing">
        <Table<PlaqueRow>
          aria-label={words.table}
          rowKey="id"
          pagination={false}
          dataSource={[...rows]}
          columns={[
            { title: columns.building, width: 180, dataIndex: 'building' },
            { title: columns.words, render: (_, row) => <Said of={row} /> },
            { title: columns.names, width: 180, render: (_, { plaque }) => plaque?.names.join('、') },
            { title: columns.on, width: 120, className: 'tight', render: (_, { plaque }) => plaque?.putUpOn },
            { title: columns.agreed, width: 180, render: (_, { agreed }) => agreed.map(({ called }) => called).join('、') },
            ...(mayKeep ? [acts] : []),
          ]}
        />
      </div>
      {does?.what === 'put' && <PutDialog of={does.row} onClose={() => act(null)} />}
      {does?.what === 'down' && <DownDialog of={does.row} onClose={() => act(null)} />}
    </>
  );
}

function Said({ of: { plaque } }: { readonly of: PlaqueRow }) {
  if (plaque === null) return <Tag kind="q">{words.lacking}</Tag>;
  return (
    <>
      {plaque.words} {plaque.comesDown && <Tag kind="late">{words.comesDown}</Tag>}
    </>
  );
}

function Acts({ of: { building, plaque, agreed }, onDo }: { readonly of: PlaqueRow; readonly onDo: (what: Doing['what']) => void }) {
  return (
    <span className="rooms-acts">
      {agreed.length > 0 && (
        <Button size="small" aria-label={words.putFor(building)} onClick={() => onDo('put')}>
          {words.put}
        </Button>
      )}
      {plaque && (
        <Button size="small" aria-label={words.downFor(building)} onClick={() => onDo('down')}>
          {words.down}
        </Button>
      )}
    </span>
  );
}
