import { Link } from '@tanstack/react-router';
import { words } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tab = {
  readonly to: string;
  readonly name: string;
  readonly icon: IconName;
  readonly exact?: boolean | undefined;
  /** How many are new; nothing is shown for 0. */
  readonly fresh?: number | undefined;
};

/** The bar at the foot: at most four places, each with its word. */
export function Tabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={words.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}
          activeProps={{ className: 'on' }}
        >
          <span className="tab-icon">
            <Icon of={tab.icon} />
            {tab.fresh ? <em>{tab.fresh > 99 ? '99+' : tab.fresh}</em> : null}
          </span>
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
