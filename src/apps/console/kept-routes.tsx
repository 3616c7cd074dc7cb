import { createRoute, stripSearchParams } from '@tanstack/react-router';
import type { HallSearch } from '#features/hall/screens/desk/console-hall.tsx';
import type { BodiesSearch } from '#features/organizations/bodies/screens/console-bodies.tsx';
import type { PartnersSearch } from '#features/organizations/partnering/screens/console-partners.tsx';
import type { PaperSearch } from '#features/paper/screens/desk/console-paper.tsx';
import { useHere } from '#ui/console/here.tsx';
import { type Address, oneOf, textOf } from '#ui/search.ts';
import { civilDay } from '#ui/when.ts';
import { inside } from './inside.ts';
import { memberRoutes } from './member-routes.tsx';
import * as pages from './pages.ts';
import { secondRoutes } from './second-routes.tsx';

// The places of what a community keeps beside its matters: rounds, plans, methods it writes itself.
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
  validateSearch: (address: Address) => ({ shown: oneOf(address, 'shown', ['venues', 'micro', 'assets', 'industries', 'supplies']) }),
  component: function AroundRoute() {
    const go = around.useNavigate();
    return <pages.Around {...around.useSearch()} onShown={(shown) => void go({ search: { shown } })} />;
  },
});

const following = createRoute({
  getParentRoute: () => inside,
  path: '/following',
  validateSearch: (address: Address) => ({ shown: oneOf(address, 'shown', ['proposals', 'promises', 'call-backs']) }),
  component: function FollowingRoute() {
    const go = following.useNavigate();
    return <pages.Following {...following.useSearch()} kinds={useHere().kinds} onShown={(shown) => void go({ search: { shown } })} />;
  },
});

const partners = createRoute({
  getParentRoute: () => inside,
  path: '/partners',
  validateSearch: (address: Address): PartnersSearch => ({
    shown: oneOf(address, 'shown', ['units', 'askings', 'fields', 'cooperations', 'linked', 'growth']),
  }),
  component: function PartnersRoute() {
    const go = partners.useNavigate();
    return <pages.Partners search={partners.useSearch()} onSearch={(search) => void go({ search })} />;
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

const paper = createRoute({
  getParentRoute: () => inside,
  path: '/paper',
  validateSearch: (address: Address): PaperSearch => ({ shown: oneOf(address, 'shown', ['out', 'back']) }),
  search: { middlewares: [stripSearchParams<PaperSearch>({ shown: 'out' })] },
  component: function PaperRoute() {
    const go = paper.useNavigate();
    return (
      <pages.Paper
        search={paper.useSearch()}
        onSearch={(search) => void go({ search })}
        onMatter={(id) => void go({ to: '/matters/$id', params: { id } })}
      />
    );
  },
});

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

const mediationFile = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$id/file',
  component: function MediationFileRoute() {
    return <pages.MediationFile {...mediationFile.useParams()} />;
  },
});

const design = createRoute({
  getParentRoute: () => inside,
  path: '/methods/design/$id',
  validateSearch: (address: Address) => ({ step: textOf(address, 'step') }),
  component: function DesignRoute() {
    const go = design.useNavigate();
    return (
      <pages.MethodDesigner
        {...design.useParams()}
        {...design.useSearch()}
        onStep={(step) => void go({ search: { step }, replace: true, resetScroll: false })}
        onPublished={(method) => void go({ to: '/methods', search: { method } })}
      />
    );
  },
});

const methodFigures = createRoute({
  getParentRoute: () => inside,
  path: '/method-figures',
  validateSearch: (address: Address) => ({
    area: textOf(address, 'area'),
    from: textOf(address, 'from', 7),
    until: textOf(address, 'until', 7),
    method: textOf(address, 'method', 60),
  }),
  component: function MethodFiguresRoute() {
    const go = methodFigures.useNavigate();
    return <pages.MethodFigures search={methodFigures.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const pairing = createRoute({ getParentRoute: () => inside, path: '/pairing', component: () => <pages.Pairing /> });
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: (address: Address) => ({
    day: textOf(address, 'day', 10),
    action: textOf(address, 'action', 80),
    account: textOf(address, 'account'),
  }),
  component: function AuditRoute() {
    const go = audit.useNavigate();
    const { day = civilDay(Date.now()), ...search } = audit.useSearch();
    return <pages.Audit search={{ day, ...search }} onSearch={(changed) => void go({ search: { ...search, ...changed } })} />;
  },
});

const bodies = createRoute({
  getParentRoute: () => inside,
  path: '/bodies',
  validateSearch: (address: Address): BodiesSearch => ({
    body: textOf(address, 'body'),
    shown: oneOf(address, 'shown', ['tree', 'councils', 'terms', 'handovers', 'pairs', 'kinds']),
  }),
  search: { middlewares: [stripSearchParams<BodiesSearch>({ shown: 'tree' })] },
  component: function BodiesRoute() {
    const go = bodies.useNavigate();
    return <pages.Bodies search={bodies.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const skilled = createRoute({ getParentRoute: () => inside, path: '/skilled', component: () => <pages.Skilled /> });

const corrections = createRoute({ getParentRoute: () => inside, path: '/corrections', component: () => <pages.Corrections /> });

/** All of them. */
export const keptRoutes = [
  methodFigures,
  mediationFile,
  rounds,
  series,
  plans,
  plan,
  works,
  commitments,
  partners,
  ...memberRoutes,
  appointments,
  line,
  following,
  services,
  bodies,
  pairing,
  skilled,
  corrections,
  ...secondRoutes,
  livelihood,
  around,
  emergency,
  estates,
  fieldwork,
  hall,
  paper,
  design,
  audit,
] as const;
