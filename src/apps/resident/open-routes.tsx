import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Works = lazyRouteComponent(() => import('#features/works/screens/works-page.tsx'), 'WorksPage');
const Work = lazyRouteComponent(() => import('#features/works/screens/work-page.tsx'), 'WorkPage');
const Together = lazyRouteComponent(() => import('#features/commitments/screens/together-page.tsx'), 'TogetherPage');
const Emergency = lazyRouteComponent(() => import('#features/emergency/screens/emergency-page.tsx'), 'EmergencyPage');
const Council = lazyRouteComponent(() => import('#features/organizations/councils/screens/council-page.tsx'), 'CouncilPage');
const MicroHome = lazyRouteComponent(() => import('#features/venues/micro/screens/micro-home.tsx'), 'MicroHomePage');
const Roots = lazyRouteComponent(() => import('#features/audit/screens/roots-page.tsx'), 'RootsPage');

const works = createRoute({
  getParentRoute: () => inside,
  path: '/works',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function WorksRoute() {
    const go = works.useNavigate();
    return <Works {...works.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
const work = createRoute({
  getParentRoute: () => inside,
  path: '/works/$id',
  component: function WorkRoute() {
    return <Work {...work.useParams()} />;
  },
});
const together = createRoute({
  getParentRoute: () => inside,
  path: '/together',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function TogetherRoute() {
    const go = together.useNavigate();
    return <Together {...together.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
const emergency = createRoute({ getParentRoute: () => inside, path: '/emergency', component: () => <Emergency /> });
const microHome = createRoute({
  getParentRoute: () => inside,
  path: '/micro-homes/$id',
  component: function MicroHomeRoute() {
    return <MicroHome {...microHome.useParams()} />;
  },
});
const council = createRoute({
  getParentRoute: () => inside,
  path: '/councils/$id',
  component: function CouncilRoute() {
    return <Council {...council.useParams()} />;
  },
});
const auditRoots = createRoute({ getParentRoute: () => inside, path: '/audit-roots', component: () => <Roots /> });

/** What the community keeps in the open. */
export const openRoutes = [works, work, together, emergency, microHome, council, auditRoots] as const;
