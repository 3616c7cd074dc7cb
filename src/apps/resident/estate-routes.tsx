import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Estate = lazyRouteComponent(() => import('#features/estates/screens/estate-page.tsx'), 'EstatePage');
const Money = lazyRouteComponent(() => import('#features/money/screens/money-page.tsx'), 'MoneyPage');
/** Asked before an estate's money is moved. */
const StepUp = lazyRouteComponent(() => import('#features/accounts/second/screens/phone/step-up-sheet.tsx'), 'StepUpSheet');
const Chores = lazyRouteComponent(() => import('#features/fieldwork/screens/chores-page.tsx'), 'ChoresPage');

const Visitors = lazyRouteComponent(() => import('#features/areas/showing/screens/visitors-page.tsx'), 'VisitorsPage');

const estate = createRoute({
  getParentRoute: () => inside,
  path: '/estate',
  validateSearch: (address: Address) => ({ estate: textOf(address, 'estate') }),
  component: function EstateRoute() {
    const go = estate.useNavigate();
    return <Estate {...estate.useSearch()} onEstate={(one) => void go({ search: { estate: one }, replace: true })} />;
  },
});
const money = createRoute({
  getParentRoute: () => inside,
  path: '/estate-money/$id',
  component: function MoneyRoute() {
    return (
      <>
        <Money {...money.useParams()} />
        <StepUp />
      </>
    );
  },
});
const chores = createRoute({ getParentRoute: () => inside, path: '/chores', component: () => <Chores /> });

const visitors = createRoute({
  getParentRoute: () => inside,
  path: '/visitors/$id',
  component: function VisitorsRoute() {
    return <Visitors {...visitors.useParams()} />;
  },
});

// The estate one lives in, and what one does for it in passing.
export const estateRoutes = [estate, money, chores, visitors] as const;
