import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { inside } from './inside.ts';

const Chosen = lazyRouteComponent(() => import('#features/care/screens/chosen-page.tsx'), 'ChosenPage');
const Caring = lazyRouteComponent(() => import('#features/care/list/screens/caring-page.tsx'), 'CaringPage');
const CareForOther = lazyRouteComponent(() => import('#features/care/list/screens/care-for-other.tsx'), 'CareForOther');
const DoseAsks = lazyRouteComponent(() => import('#features/doses/screens/dose-asks.tsx'), 'DoseAsks');
const EnterService = lazyRouteComponent(() => import('#features/care/screens/enter-service.tsx'), 'EnterService');

const chosen = createRoute({ getParentRoute: () => inside, path: '/chosen', component: () => <Chosen /> });
const caring = createRoute({ getParentRoute: () => inside, path: '/caring', component: () => <Caring /> });
const careForOther = createRoute({
  getParentRoute: () => inside,
  path: '/household/$id/care',
  component: function CareForOtherRoute() {
    return <CareForOther {...careForOther.useParams()} />;
  },
});
const service = createRoute({
  getParentRoute: () => inside,
  path: '/household/$id/service',
  component: function ServiceRoute() {
    return <EnterService {...service.useParams()} />;
  },
});

const doses = createRoute({ getParentRoute: () => inside, path: '/doses', component: () => <DoseAsks /> });

/** What is done for people: who chose one as helper, who named one to look after them, what was done for a household, who asked for a date. */
export const careRoutes = [chosen, caring, careForOther, service, doses];
