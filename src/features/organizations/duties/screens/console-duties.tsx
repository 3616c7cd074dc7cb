import { Button } from 'antd';
import { useState } from 'react';
import { GridKinds } from '#features/matters/screens/desk/door.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import '../../screens/desk/rooms.css';
import { ChargesTable } from '../../charging/screens/charges-table.tsx';
import type { duties } from '../contract.ts';
import { words } from './desk-words.ts';
import { DutiesTable } from './duties-table.tsx';
import { FiveDialog, OpenDialog } from './duty-dialogs.tsx';
import { HoldersTable } from './holders-table.tsx';

type ShownHere = 'posts' | 'holders' | 'charges' | 'grid';
export type DutiesSearch = { readonly shown?: ShownHere | undefined };
type PageProps = { readonly search: DutiesSearch; readonly onSearch: (search: DutiesSearch) => void };

/** Posts with a duty at the desk: what they are, who holds them, and the look back of a year. */
export function ConsoleDuties({ search: { shown = 'posts' }, onSearch }: PageProps) {
  const leads = useHolds(['secretary']);
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>
        {(here) => (
          <Tabs<ShownHere>
            label={words.title}
            shown={leads || shown !== 'holders' ? shown : 'posts'}
            onShow={(next) => onSearch({ shown: next })}
            items={[
              { key: 'posts', label: words.shown.posts, children: <Posts key={here.id} here={here} /> },
              ...(leads
                ? [{ key: 'holders' as const, label: words.shown.holders, children: <HoldersTable key={here.id} community={here.id} /> }]
                : []),
              { key: 'charges', label: words.shown.charges, children: <ChargesTable key={here.id} community={here.id} /> },
              { key: 'grid', label: words.shown.grid, children: <GridKinds key={here.id} community={here.id} /> },
            ]}
          />
        )}
      </InCommunity>
    </Page>
  );
}

function Posts({ here }: { readonly here: HerePlace }) {
  const seen = useSee<typeof duties>('organizations.duties', { community: here.id });
  const [opening, open] = useState<'one' | 'five' | null>(null);
  return (
    <Shown of={seen}>
      {({ rows, mayKeep }) => (
        <>
          {mayKeep && (
            <div className="rooms-head">
              <div className="rooms-acts">
                {rows.every(({ set }) => set !== words.fiveSet) && <Button onClick={() => open('five')}>{words.five}</Button>}
                <Button type="primary" onClick={() => open('one')}>
                  {words.open}
                </Button>
              </div>
            </div>
          )}
          {rows.length === 0 ? <Nothing icon="hand" {...words.none} /> : <DutiesTable rows={rows} mayKeep={mayKeep} />}
          {opening === 'one' && <OpenDialog community={here.id} onClose={() => open(null)} />}
          {opening === 'five' && <FiveDialog community={here.id} onClose={() => open(null)} />}
        </>
      )}
    </Shown>
  );
}
