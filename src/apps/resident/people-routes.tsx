import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Alone = lazyRouteComponent(() => import('#features/care/screens/alone-page.tsx'), 'AlonePage');
const Services = lazyRouteComponent(() => import('#features/care/screens/my-services.tsx'), 'MyServices');
const Guide = lazyRouteComponent(() => import('#features/remedies/screens/guide-page.tsx'), 'GuidePage');
const Policies = lazyRouteComponent(() => import('./people-pages.tsx'), 'Policies');
const Teams = lazyRouteComponent(() => import('./people-pages.tsx'), 'Teams');
const Jobs = lazyRouteComponent(() => import('./people-pages.tsx'), 'Jobs');

const alone = createRoute({ getParentRoute: () => inside, path: '/alone', component: () => <Alone /> });
const services = createRoute({ getParentRoute: () => inside, path: '/services', component: () => <Services /> });
const guide = createRoute({ getParentRoute: () => inside, path: '/remedies', component: () => <Guide /> });
const policies = createRoute({
  getParentRoute: () => inside,
  path: '/policies',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function PoliciesRoute() {
    const go = policies.useNavigate();
    return <Policies {...policies.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
const jobs = createRoute({
  getParentRoute: () => inside,
  path: '/jobs',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function JobsRoute() {
    const go = jobs.useNavigate();
    return <Jobs {...jobs.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const teams = createRoute({
  getParentRoute: () => inside,
  path: '/teams',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function TeamsRoute() {
    const go = teams.useNavigate();
    return <Teams {...teams.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

/** What is done for somebody, what they may ask for, and where else they may go. */
export const peopleRoutes = [alone, services, guide, policies, jobs, teams] as const;
