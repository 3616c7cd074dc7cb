import { useDeferredValue, useMemo } from 'react';
import { differences } from '#method/designing/differences.ts';
import { Tabs } from '#ui/console/tabs.tsx';
import { Changes } from './changes.tsx';
import type { Draft, Findings } from './design-answers.ts';
import { designerWords } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import { DiagramView } from './diagram-view.tsx';
import { English } from './english.tsx';
import type { Place } from './places.ts';
import { Problems } from './problems.tsx';
import { sideWords as words } from './side-words.ts';
import { Trial } from './trial.tsx';

export type Side = 'diagram' | 'problems' | 'differences' | 'trial' | 'english';
type SideProps = {
  readonly draft: Draft;
  /** What the product knows of it in English. */
  readonly english: Findings['english'];
  readonly shown: Side;
  readonly onShow: (side: Side) => void;
  readonly onJump: (place: Place) => void;
};

/** What comes of the page: the way it goes, what is wrong, what differs from where it comes from, a try, and its English. */
export function SideTabs({ draft, english, shown, onShow, onJump }: SideProps) {
  const { page, faults } = useDesigning();
  // Letters come first; what is drawn and compared may follow a moment later.
  const later = useDeferredValue(page);
  const differing = useMemo(() => (draft.before ? differences(draft.before, later) : []), [draft.before, later]);
  const items = [
    { key: 'diagram' as const, label: words.tabs.diagram, children: <DiagramView of={later} /> },
    { key: 'problems' as const, label: words.tabs.problems(faults.length), children: <Problems onJump={onJump} /> },
    ...(draft.before
      ? [
          {
            key: 'differences' as const,
            label: words.tabs.differences(differing.length),
            children: <Changes of={differing} draft={draft} page={later} />,
          },
        ]
      : []),
    { key: 'trial' as const, label: words.tabs.trial, children: <Trial draft={draft} onJump={onJump} /> },
    { key: 'english' as const, label: words.tabs.english, children: <English known={english} /> },
  ];
  return (
    <aside className="design-side" aria-label={designerWords.areas.side}>
      <Tabs label={designerWords.areas.side} items={items} shown={shown} onShow={onShow} />
    </aside>
  );
}
