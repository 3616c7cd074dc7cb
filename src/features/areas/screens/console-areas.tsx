import { Segmented } from 'antd';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity, useHere } from '#ui/console/here.tsx';
import type { LedgerProps } from '#ui/search.ts';
import { AreaTree } from './desk/area-tree.tsx';
import './desk/areas.css';
import { GridTotals } from './desk/grid-totals.tsx';
import { PlatesSheet } from './desk/plates-sheet.tsx';
import { words } from './desk/words.ts';

/** How many live where: totals by grid that agree with the whole, and the tree of places down to the dwelling. */
export function ConsoleAreas({ search, onSearch }: LedgerProps) {
  const { community, works } = useHere();
  const mayCount = works.includes('staff') || works.includes('leader');
  const shown = mayCount ? (search.kind ?? (community ? 'totals' : 'tree')) : 'tree';
  return (
    <Page
      title={words.title}
      under={mayCount && words.under}
      actions={
        mayCount && (
          <Segmented
            value={shown}
            options={[
              { value: 'totals', label: words.totals },
              { value: 'tree', label: words.tree },
              ...(works.includes('staff') ? [{ value: 'plates', label: words.platesTab }] : []),
            ]}
            onChange={(kind) => onSearch({ kind })}
          />
        )
      }
    >
      {shown === 'tree' ? (
        <AreaTree />
      ) : (
        <InCommunity>{(here) => (shown === 'plates' ? <PlatesSheet community={here} /> : <GridTotals community={here} />)}</InCommunity>
      )}
    </Page>
  );
}
