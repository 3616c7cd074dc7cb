import { PointsPanel } from '#features/points/screens/desk/door.tsx';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { CoveragePanel } from '../../covering/screens/coverage-panel.tsx';
import { BranchesPanel } from '../../grouping/screens/branches-panel.tsx';
import { GroupsPanel } from '../../grouping/screens/groups-panel.tsx';
import { PlaquesTable } from '../../plaques/screens/plaques-table.tsx';
import '../../screens/desk/rooms.css';
import { words } from './desk-words.ts';
import { ReportsTable } from './reports-table.tsx';

type ShownHere = 'reports' | 'groups' | 'branches' | 'coverage' | 'plaques' | 'points';
export type MembersSearch = { readonly shown?: ShownHere | undefined };
type PageProps = { readonly search: MembersSearch; readonly onSearch: (search: MembersSearch) => void };

/** Members at the secretary's desk: who reported at home, and the groups of the branch. */
export function ConsoleMembers({ search: { shown = 'reports' }, onSearch }: PageProps) {
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>
        {(here) => (
          <Tabs<ShownHere>
            label={words.title}
            shown={shown}
            onShow={(next) => onSearch({ shown: next })}
            items={[
              { key: 'reports', label: words.shown.reports, children: <ReportsTable key={here.id} community={here.id} /> },
              { key: 'groups', label: words.shown.groups, children: <GroupsPanel key={here.id} community={here.id} /> },
              { key: 'branches', label: words.shown.branches, children: <BranchesPanel key={here.id} community={here.id} /> },
              { key: 'coverage', label: words.shown.coverage, children: <CoveragePanel key={here.id} community={here.id} /> },
              { key: 'plaques', label: words.shown.plaques, children: <PlaquesTable key={here.id} community={here.id} /> },
              { key: 'points', label: words.shown.points, children: <PointsPanel key={here.id} community={here.id} /> },
            ]}
          />
        )}
      </InCommunity>
    </Page>
  );
}
