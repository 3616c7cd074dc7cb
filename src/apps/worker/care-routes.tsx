import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { inside } from './inside.ts';

const Chosen = lazyRouteComponent(() => import('#features/care/screens/chosen-page.tsx'), 'ChosenPage');
const Caring = lazyRouteComponent(() => import('#features/care/list/screens/caring-page.tsx'), 'CaringPage');
const CareForOther = lazyRouteComponent(() => import('#features/care/list/screens/care-for-other.tsx'), 'CareForOther');
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

/** What is done for people: who chose one as helper, who named one to look after them, what was done for a household. */
export const careRoutes = [chosen, caring, careForOther, service];
