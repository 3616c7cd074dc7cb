import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity, useHere, useHolds } from '#ui/console/here.tsx';
import type { LedgerProps } from '#ui/search.ts';
import { AgentsDesk } from '../agents/screens/agents-desk.tsx';
import { ContractsTable } from '../hiring/screens/contracts-table.tsx';
import { PlacementsTable } from '../placing/screens/placements-table.tsx';
import { StaffLoads } from '../staffload/screens/staff-loads.tsx';
import { ConsoleTeams } from '../teams/screens/console-teams.tsx';
import { AppointDialog } from './desk/appoint-dialog.tsx';
import './desk/posts.css';
import './desk/rooms.css';
import { PostsList } from './desk/posts-list.tsx';
import { Sources } from './desk/sources.tsx';
import { Staffing } from './desk/staffing.tsx';
import { words } from './desk/words.ts';

/** Who holds which post where, and where somebody is lacking; appointing and ending posts. */
export function ConsolePosts({ search, onSearch }: LedgerProps) {
  const { community } = useHere();
  const mayAppoint = useHolds(['secretary', 'system-admin']);
  const leads = useHolds(['secretary']);
  const oversees = useHolds(['street-leader', 'county-leader']);
  const runs = useRuns();
  const [appointing, setAppointing] = useState(false);
  const shown = shownBy(search.kind, runs);
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Segmented<Shown>
            className="rooms-tabs"
            value={shown}
            options={[
              { value: 'staffing', label: words.shown.staffing },
              { value: 'list', label: words.shown.list },
              { value: 'teams', label: words.shown.teams },
              ...(leads ? [{ value: 'contracts' as const, label: words.shown.contracts }] : []),
              { value: 'placed', label: words.shown.placed },
              ...(runs ? [{ value: 'agents' as const, label: words.shown.agents }] : []),
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
      {shown === 'agents' ? (
        <AgentsDesk />
      ) : (
        <InCommunity>
          {(here) => (
            <>
              {shown === 'staffing' && (
                <>
                  <Staffing community={here} onKind={(kind) => onSearch({ kind })} />
                  <Sources key={here.id} community={here} />
                </>
              )}
              {shown === 'teams' && <ConsoleTeams key={here.id} community={here} />}
              {shown === 'contracts' && leads && <ContractsTable key={here.id} community={here.id} />}
              {shown === 'placed' && <PlacementsTable key={here.id} community={here} />}
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
      )}
      {shown === 'staffing' && oversees && <StaffLoads />}
      {appointing && <AppointDialog community={community} onClose={() => setAppointing(false)} />}
    </Page>
  );
}

/** What is looked at stands in the address: nothing, a kind of post or all of them, or one of the others by its name. */
const kindsOf = {
  staffing: {},
  list: { kind: 'all' },
  teams: { kind: 'teams' },
  contracts: { kind: 'contracts' },
  placed: { kind: 'placed' },
  agents: { kind: 'agents' },
} as const;
type Shown = keyof typeof kindsOf;
const others: readonly Shown[] = ['teams', 'contracts', 'placed', 'agents'];

/** The roster of a town is for whoever works in it or leads it; administrators read none. */
function useRuns(): boolean {
  const { works } = useHere();
  return works.includes('staff') || works.includes('leader');
}

function shownBy(kind: string | undefined, runs: boolean): Shown {
  if (kind === undefined || (kind === 'agents' && !runs)) return 'staffing';
  return others.find((other) => other === kind) ?? 'list';
}
