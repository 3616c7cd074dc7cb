import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity, useHere, useHolds } from '#ui/console/here.tsx';
import type { LedgerProps } from '#ui/search.ts';
import { ConsoleTeams } from '../teams/screens/console-teams.tsx';
import { AppointDialog } from './desk/appoint-dialog.tsx';
import './desk/posts.css';
import { PostsList } from './desk/posts-list.tsx';
import { Staffing } from './desk/staffing.tsx';
import { words } from './desk/words.ts';

/** Who holds which post where, and where somebody is lacking; appointing and ending posts. */
export function ConsolePosts({ search, onSearch }: LedgerProps) {
  const { community } = useHere();
  const mayAppoint = useHolds(['secretary', 'system-admin']);
  const [appointing, setAppointing] = useState(false);
  const shown = shownBy(search.kind);
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Segmented<Shown>
            value={shown}
            options={[
              { value: 'staffing', label: words.shown.staffing },
              { value: 'list', label: words.shown.list },
              { value: 'teams', label: words.shown.teams },
            ]}
            onChange={(picked) => onSearch(kindsOf[picked])}
          />
          {mayAppoint && (
            <Button type="primary" onClick={() => setAppointing(true)}>
              {words.appoint.open}
            </Button>
          )}
        </>
      }
    >
      <InCommunity>
        {(here) => (
          <>
            {shown === 'staffing' && <Staffing community={here} onKind={(kind) => onSearch({ kind })} />}
            {shown === 'teams' && <ConsoleTeams key={here.id} community={here} />}
            {shown === 'list' && (
              <PostsList
                community={here}
                kind={search.kind === 'all' ? undefined : search.kind}
                mayEnd={mayAppoint}
                onKind={(kind) => onSearch({ kind: kind ?? 'all' })}
              />
            )}
          </>
        )}
      </InCommunity>
      {appointing && <AppointDialog community={community} onClose={() => setAppointing(false)} />}
    </Page>
  );
}

/** What is looked at stands in the address: nothing, a kind of post or all of them, the teams. */
const kindsOf = { staffing: {}, list: { kind: 'all' }, teams: { kind: 'teams' } } as const;
type Shown = keyof typeof kindsOf;

function shownBy(kind: string | undefined): Shown {
  if (kind === undefined) return 'staffing';
  return kind === 'teams' ? 'teams' : 'list';
}
