import { createRoute } from '@tanstack/react-router';
import { type Address, oneOf, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';
import * as pages from './pages.ts';

// The second step of signing in: one's own, and what is asked of whom, and what two people must want.
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

const approvals = createRoute({
  getParentRoute: () => inside,
  path: '/approvals',
  validateSearch: (address: Address): { shown?: 'waiting' | 'mine' | 'terms' } => {
    const shown = textOf(address, 'shown', 10);
    return shown === 'waiting' || shown === 'mine' || shown === 'terms' ? { shown } : {};
  },
  component: function ApprovalsRoute() {
    const go = approvals.useNavigate();
    return <pages.Approvals shown={approvals.useSearch().shown} onShown={(shown) => void go({ search: { shown } })} />;
  },
});

export const secondRoutes = [second, secondRules, approvals] as const;
