import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Estate = lazyRouteComponent(() => import('#features/estates/screens/estate-page.tsx'), 'EstatePage');
const Chores = lazyRouteComponent(() => import('#features/fieldwork/screens/chores-page.tsx'), 'ChoresPage');

const estate = createRoute({
  getParentRoute: () => inside,
  path: '/estate',
  validateSearch: (address: Address) => ({ estate: textOf(address, 'estate') }),
  component: function EstateRoute() {
    const go = estate.useNavigate();
    return <Estate {...estate.useSearch()} onEstate={(one) => void go({ search: { estate: one }, replace: true })} />;
  },
});
const chores = createRoute({ getParentRoute: () => inside, path: '/chores', component: () => <Chores /> });

// The estate one lives in, and what one does for it in passing.
export const estateRoutes = [estate, chores] as const;
