import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { Page } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import type { mine, waiting } from '../contract.ts';
import './approvals.css';
import { MineList, MineSide } from './mine.tsx';
import { Terms } from './terms.tsx';
import { WaitingList, WaitingSide } from './waiting.tsx';
import { approvalWords as words } from './words.ts';

const SHOWN = ['waiting', 'mine', 'terms'] as const;
type Shown = (typeof SHOWN)[number];
/** What is open beside the list: as it was when it was opened, also once the list has been asked anew. */
type Open =
  | { readonly tab: 'waiting'; readonly row: Answer<typeof waiting>['rows'][number] }
  | { readonly tab: 'mine'; readonly row: Answer<typeof mine>['rows'][number] };
type ApprovalsProps = { readonly shown: Shown | undefined; readonly onShown: (shown: Shown) => void };

/** 待我批准: what others ask for and wait for my yes or no; what I asked for and what became of it; how many days each kind waits. */
export function ConsoleApprovals({ shown: wanted, onShown }: ApprovalsProps) {
  const tabs = useTabs();
  const [open, setOpen] = useState<Open | null>(null);
  const shown = tabs.find((tab) => tab === wanted) ?? tabs[0] ?? 'mine';
  const close = () => setOpen(null);
  const panels = {
    waiting: <WaitingList open={open?.row.id} onOpen={(row) => setOpen({ tab: 'waiting', row })} />,
    mine: <MineList open={open?.row.id} onOpen={(row) => setOpen({ tab: 'mine', row })} />,
    terms: <Terms />,
  };
  const side = open?.tab === shown ? <Side key={open.row.id} of={open} onClose={close} /> : undefined;
  const show = (tab: Shown) => {
    close();
    onShown(tab);
  };
  const items = tabs.map((key) => ({ key, label: words.page.tabs[key], children: key === shown ? panels[key] : null }));
  return (
    <Page title={words.page.tabs[shown]} under={words.page.under} side={side}>
      {items.length === 1 ? panels.mine : <Tabs label={words.page.title} shown={shown} onShow={show} items={items} />}
    </Page>
  );
}

/** Whoever answers nothing sees only what they asked for; days are set and read by administrators. */
function useTabs(): readonly Shown[] {
  const answers = useHolds(['secretary', 'street-leader', 'county-leader', 'security-admin', 'audit-admin']);
  const sets = useHolds(['security-admin', 'system-admin']);
  return SHOWN.filter((tab) => (tab === 'waiting' ? answers : tab === 'terms' ? sets : true));
}

function Side({ of: open, onClose }: { readonly of: Open; readonly onClose: () => void }) {
  return open.tab === 'waiting' ? <WaitingSide of={open.row} onClose={onClose} /> : <MineSide of={open.row} onClose={onClose} />;
}
