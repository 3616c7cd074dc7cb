import { createRoute } from '@tanstack/react-router';
import { type Address, oneOf } from '#ui/search.ts';
import { inside } from './inside.ts';
import * as pages from './pages.ts';

// The second step of signing in: one's own, and what is asked of whom.
const second = createRoute({ getParentRoute: () => inside, path: '/second', component: () => <pages.Second /> });
const secondRules = createRoute({
  getParentRoute: () => inside,
  path: '/second-rules',
  validateSearch: (address: Address) => ({ shown: oneOf(address, 'shown', ['rules', 'holders']) }),
  component: function SecondRulesRoute() {
    const go = secondRules.useNavigate();
    return <pages.SecondRules {...secondRules.useSearch()} onShown={(shown) => void go({ search: { shown } })} />;
  },
});

export const secondRoutes = [second, secondRules] as const;
