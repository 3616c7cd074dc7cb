import { Segmented, Skeleton } from 'antd';
import { Suspense } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHere, useHolds } from '#ui/console/here.tsx';
import { lazyPart } from '#ui/pieces.ts';
import type { LedgerProps } from '#ui/search.ts';
import { GridChanges } from '../changing/screens/grid-changes.tsx';
import { CoverageDesk } from '../covering/screens/coverage-desk.tsx';
import { KindsDesk } from '../covering/screens/kinds-desk.tsx';
import { BaseMapForm } from '../mapping/screens/base-map-form.tsx';
import { ShownDesk } from '../showing/screens/shown-desk.tsx';
import { AreaTree } from './desk/area-tree.tsx';
import './desk/areas.css';
import { GridTotals } from './desk/grid-totals.tsx';
import { PlatesSheet } from './desk/plates-sheet.tsx';
import { words } from './desk/words.ts';

/** OpenLayers comes over the wire only when somebody opens the map. */
const GridMap = lazyPart(async () => (await import('../mapping/screens/grid-map.tsx')).GridMap);

const TREE = { value: 'tree', label: words.tree };
const COUNTING = [{ value: 'totals', label: words.totals }, { value: 'coverage', label: words.coverageTab }, TREE];
const SHOWN = { value: 'shown', label: words.shownTab };
const STAFF = [
  { value: 'changes', label: words.changesTab },
  { value: 'map', label: words.mapTab },
  SHOWN,
  { value: 'plates', label: words.platesTab },
];
const ADMINISTRATING = [TREE, { value: 'kinds', label: words.kindsTab }, { value: 'base', label: words.baseTab }];

/** How many live where: totals by grid that agree with the whole, and the tree of places down to the dwelling. */
export function ConsoleAreas({ search, onSearch }: LedgerProps) {
  const { community, works } = useHere();
  const mayCount = works.includes('staff') || works.includes('leader');
  const tabs = useTabs();
  const first = mayCount && community ? 'totals' : 'tree';
  const shown = tabs.find(({ value }) => value === search.kind)?.value ?? first;
  return (
    <Page
      title={words.title}
      under={mayCount && words.under}
      actions={tabs.length > 0 && <Segmented className="areas-tabs" value={shown} options={tabs} onChange={(kind) => onSearch({ kind })} />}
    >
      <Tab shown={shown} search={search} onSearch={onSearch} />
    </Page>
  );
}

/** What this person's posts let them open; the tree alone needs no choice. */
function useTabs(): { value: string; label: string }[] {
  const { works } = useHere();
  const administers = useHolds(['system-admin']);
  if (works.includes('staff')) return [...COUNTING, ...STAFF];
  if (works.includes('leader')) return [...COUNTING, SHOWN];
  return administers ? ADMINISTRATING : [];
}

function Tab({ shown, search, onSearch }: LedgerProps & { readonly shown: string }) {
  if (shown === 'tree') return <AreaTree />;
  if (shown === 'kinds') return <KindsDesk />;
  if (shown === 'base') return <BaseMapForm />;
  if (shown === 'coverage') return <CoverageDesk area={search.area} onArea={(area) => onSearch({ kind: shown, area })} />;
  if (shown === 'shown') return <ShownHere />;
  return <InCommunity>{(here) => <InHere shown={shown} community={here} />}</InCommunity>;
}

/** The staff of a community look at its grids, whoever leads above it at all of theirs. */
function ShownHere() {
  const { works } = useHere();
  return works.includes('staff') ? <InCommunity>{({ id }) => <ShownDesk area={id} />}</InCommunity> : <ShownDesk area={null} />;
}

function InHere({ shown, community }: { readonly shown: string; readonly community: HerePlace }) {
  if (shown === 'plates') return <PlatesSheet community={community} />;
  if (shown === 'changes') return <GridChanges community={community} />;
  if (shown === 'map')
    return (
      <Suspense fallback={<Skeleton active />}>
        <GridMap community={community} />
      </Suspense>
    );
  return <GridTotals community={community} />;
}
