import { createRoute, stripSearchParams } from '@tanstack/react-router';
import type { RightsSearch } from '#features/rights/screens/narrowed.tsx';
import { type Address, oneOf, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';
import * as pages from './pages.ts';

// The places of the rules of the house.
const rights = createRoute({
  getParentRoute: () => inside,
  path: '/rights',
  validateSearch: (address: Address): RightsSearch => ({
    shown: oneOf(address, 'shown', ['posts', 'rights']),
    post: textOf(address, 'post', 60),
    room: textOf(address, 'room', 40),
    kind: someKind(textOf(address, 'kind', 5)),
    find: textOf(address, 'find', 40),
  }),
  search: { middlewares: [stripSearchParams<RightsSearch>({ shown: 'posts' })] },
  component: function RightsRoute() {
    const go = rights.useNavigate();
    return <pages.Rights search={rights.useSearch()} onSearch={(search) => void go({ search, replace: true, resetScroll: false })} />;
  },
});

const someKind = (said: string | undefined) => (said === 'does' || said === 'looks' ? said : undefined);

// What is counted of vaccinations.
const doses = createRoute({
  getParentRoute: () => inside,
  path: '/doses',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community', 40) }),
  component: function DosesRoute() {
    const go = doses.useNavigate();
    return <pages.Doses {...doses.useSearch()} onCommunity={(community) => void go({ search: { community } })} />;
  },
});

/** All of them. */
export const ruleRoutes = [rights, doses] as const;
