import { createRoute, stripSearchParams } from '@tanstack/react-router';
import type { HallSearch } from '#features/hall/screens/desk/console-hall.tsx';
import { type Address, oneOf, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';
import * as pages from './pages.ts';

// The places of what a community keeps beside its matters: rounds, plans.
const rounds = createRoute({
  getParentRoute: () => inside,
  path: '/rounds',
  validateSearch: (address: Address) => ({ round: textOf(address, 'round') }),
  component: function RoundsRoute() {
    const go = rounds.useNavigate();
    return <pages.Rounds {...rounds.useSearch()} onRound={(one) => void go({ search: { round: one } })} />;
  },
});

const series = createRoute({ getParentRoute: () => inside, path: '/series', component: () => <pages.Series /> });

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans',
  component: function PlansRoute() {
    const go = plans.useNavigate();
    return <pages.Plans onSheet={(id) => void go({ to: '/plans/$id', params: { id } })} />;
  },
});

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$id',
  validateSearch: (address: Address) => ({ item: textOf(address, 'item', 40) }),
  component: function PlanRoute() {
    const go = plan.useNavigate();
    return <pages.Plan {...plan.useParams()} {...plan.useSearch()} onItem={(item) => void go({ search: { item } })} />;
  },
});

const works = createRoute({
  getParentRoute: () => inside,
  path: '/works',
  validateSearch: (address: Address) => ({ work: textOf(address, 'work') }),
  component: function WorksRoute() {
    const go = works.useNavigate();
    return <pages.Works {...works.useSearch()} onWork={(work) => void go({ search: { work } })} />;
  },
});

const commitments = createRoute({ getParentRoute: () => inside, path: '/commitments', component: () => <pages.Commitments /> });
const appointments = createRoute({ getParentRoute: () => inside, path: '/appointments', component: () => <pages.Appointments /> });
const line = createRoute({ getParentRoute: () => inside, path: '/line', component: () => <pages.Line /> });
const services = createRoute({ getParentRoute: () => inside, path: '/services', component: () => <pages.Services /> });
const livelihood = createRoute({ getParentRoute: () => inside, path: '/livelihood', component: () => <pages.Livelihood /> });
const around = createRoute({
  getParentRoute: () => inside,
  path: '/around',
  validateSearch: (address: Address) => ({ shown: oneOf(address, 'shown', ['venues', 'assets', 'industries', 'supplies']) }),
  component: function AroundRoute() {
    const go = around.useNavigate();
    return <pages.Around {...around.useSearch()} onShown={(shown) => void go({ search: { shown } })} />;
  },
});

const estates = createRoute({
  getParentRoute: () => inside,
  path: '/estates',
  component: function EstatesRoute() {
    const go = estates.useNavigate();
    return <pages.Estates onMatter={(id) => void go({ to: '/matters/$id', params: { id } })} />;
  },
});
const fieldwork = createRoute({ getParentRoute: () => inside, path: '/fieldwork', component: () => <pages.Fieldwork /> });
const emergency = createRoute({ getParentRoute: () => inside, path: '/emergency', component: () => <pages.Emergency /> });

const hall = createRoute({
  getParentRoute: () => inside,
  path: '/hall',
  validateSearch: (address: Address): HallSearch => ({
    shown: oneOf(address, 'shown', ['now', 'slips', 'figures', 'set-up']),
    slip: textOf(address, 'slip'),
  }),
  search: { middlewares: [stripSearchParams<HallSearch>({ shown: 'now' })] },
  component: function HallRoute() {
    const go = hall.useNavigate();
    return <pages.Hall search={hall.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

/** All of them. */
export const keptRoutes = [
  rounds,
  series,
  plans,
  plan,
  works,
  commitments,
  appointments,
  line,
  services,
  livelihood,
  around,
  emergency,
  estates,
  fieldwork,
  hall,
] as const;
