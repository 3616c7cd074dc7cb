import { createRoute } from '@tanstack/react-router';
import type { DutiesSearch } from '#features/organizations/duties/screens/console-duties.tsx';
import type { MembersSearch } from '#features/organizations/reporting/screens/console-members.tsx';
import { type Address, oneOf } from '#ui/search.ts';
import { inside } from './inside.ts';
import * as pages from './pages.ts';

const duties = createRoute({
  getParentRoute: () => inside,
  path: '/duties',
  validateSearch: (address: Address): DutiesSearch => ({ shown: oneOf(address, 'shown', ['posts', 'holders', 'charges', 'grid']) }),
  component: function DutiesRoute() {
    const go = duties.useNavigate();
    return <pages.Duties search={duties.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const members = createRoute({
  getParentRoute: () => inside,
  path: '/members',
  validateSearch: (address: Address): MembersSearch => ({
    shown: oneOf(address, 'shown', ['reports', 'groups', 'branches', 'coverage', 'plaques', 'points']),
  }),
  component: function MembersRoute() {
    const go = members.useNavigate();
    return <pages.Members search={members.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

/** Posts that are claimed, and the members of the community. */
export const memberRoutes = [duties, members] as const;
