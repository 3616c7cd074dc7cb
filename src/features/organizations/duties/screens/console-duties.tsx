import { Button } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import '../../screens/desk/rooms.css';
import type { duties } from '../contract.ts';
import { words } from './desk-words.ts';
import { DutiesTable } from './duties-table.tsx';
import { FiveDialog, OpenDialog } from './duty-dialogs.tsx';
import { HoldersTable } from './holders-table.tsx';

type ShownHere = 'posts' | 'holders';
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
            shown={leads ? shown : 'posts'}
            onShow={(next) => onSearch({ shown: next })}
            items={[
              { key: 'posts', label: words.shown.posts, children: <Posts key={here.id} here={here} /> },
              ...(leads
                ? [{ key: 'holders' as const, label: words.shown.holders, children: <HoldersTable key={here.id} community={here.id} /> }]
                : []),
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
