import { createRoute, createRouter, stripSearchParams } from '@tanstack/react-router';
import type { AskStep } from '#features/matters/screens/ask-neighbours.tsx';
import { ResidentHome } from '#features/matters/screens/resident-home.tsx'; // comes with the app itself: one journey less to the first screen
import { NoSuchScreen, ScreenBroke, ScreenComing } from '#ui/phone/phone-app.tsx';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, oneOf, textOf, wayBack } from '#ui/search.ts';
import { appointments, line } from './desk-routes.tsx';
import { estateRoutes } from './estate-routes.tsx';
import { guideRoutes } from './guide-routes.tsx';
import { hall, hallService, slip } from './hall-routes.tsx';
import { inside, outside, root } from './inside.ts';
import { account } from './me-routes.tsx';
import { openRoutes } from './open-routes.tsx';
import { peopleRoutes } from './people-routes.tsx';

const Ask = lazyRouteComponent(() => import('#features/matters/screens/ask-neighbours.tsx'), 'AskNeighbours');
const Mine = lazyRouteComponent(() => import('#features/matters/screens/my-matters.tsx'), 'MyMatters');
const WhoseMatters = lazyRouteComponent(() => import('#features/accounts/screens/family/whose-matters.tsx'), 'WhoseMatters');
const Matter = lazyRouteComponent(() => import('#features/matters/screens/resident-matter.tsx'), 'ResidentMatter');
const Grid = lazyRouteComponent(() => import('#features/areas/screens/my-grid.tsx'), 'MyGrid');
const Notices = lazyRouteComponent(() => import('#features/notices/screens/notices.tsx'), 'Notices');
const Talk = lazyRouteComponent(() => import('#features/matters/talking/screens/talk-page.tsx'), 'TalkPage');
const Postings = lazyRouteComponent(() => import('#features/matters/gathering/screens/postings.tsx'), 'Postings');
const Station = lazyRouteComponent(() => import('#features/matters/microhelp/screens/station-page.tsx'), 'StationPage');
const Openly = lazyRouteComponent(() => import('#features/matters/openly/screens/openly-page.tsx'), 'OpenlyPage');
const Agency = lazyRouteComponent(() => import('#features/matters/agency/screens/agency-page.tsx'), 'AgencyPage');
const Plans = lazyRouteComponent(() => import('#features/plans/screens/plans-page.tsx'), 'PlansPage');
const Around = lazyRouteComponent(() => import('./around.tsx'), 'Around');
const Venues = lazyRouteComponent(() => import('./around-pages.tsx'), 'Venues');
const MicroHomes = lazyRouteComponent(() => import('./around-pages.tsx'), 'MicroHomes');
const Assets = lazyRouteComponent(() => import('./around-pages.tsx'), 'Assets');
const Supplies = lazyRouteComponent(() => import('./around-pages.tsx'), 'Supplies');
const Industries = lazyRouteComponent(() => import('./around-pages.tsx'), 'Industries');
const Asset = lazyRouteComponent(() => import('#features/assets/screens/asset-page.tsx'), 'AssetPage');
const Industry = lazyRouteComponent(() => import('#features/industries/screens/industry-page.tsx'), 'IndustryPage');
const SignIn = lazyRouteComponent(() => import('#features/accounts/screens/sign-in.tsx'), 'SignIn');

type AskSearch = { group: string | undefined; leaf: string | undefined; say: string | undefined; step: AskStep; sent: string | undefined };

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (address: Address) => ({ d: textOf(address, 'd') }),
  component: function HomeRoute() {
    return <ResidentHome plate={home.useSearch().d} />;
  },
});
const grid = createRoute({ getParentRoute: () => inside, path: '/grid', component: () => <Grid /> });
const notices = createRoute({ getParentRoute: () => inside, path: '/notices', component: () => <Notices /> });
const plans = createRoute({ getParentRoute: () => inside, path: '/plans', component: () => <Plans /> });

const ask = createRoute({
  getParentRoute: () => inside,
  path: '/ask',
  validateSearch: (address: Address) => ({
    group: textOf(address, 'group'),
    leaf: textOf(address, 'leaf', 40),
    say: textOf(address, 'say', 300),
    step: oneOf(address, 'step', ['what', 'where', 'check']),
    sent: textOf(address, 'sent'),
  }),
  search: { middlewares: [stripSearchParams<AskSearch>({ step: 'what' })] },
  component: function AskRoute() {
    const { group, leaf, say, step, sent } = ask.useSearch();
    const go = ask.useNavigate();
    return (
      <Ask
        {...{ group, leaf, say, step, sent }}
        onStep={(to) => void go({ search: { group, step: to } })}
        onSent={(id) => void go({ search: { sent: id }, replace: true })}
      />
    );
  },
});

const station = createRoute({
  getParentRoute: () => inside,
  path: '/station',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function StationRoute() {
    const go = station.useNavigate();
    return <Station {...station.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const agency = createRoute({
  getParentRoute: () => inside,
  path: '/agency',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function AgencyRoute() {
    const go = agency.useNavigate();
    return <Agency {...agency.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const pinned = createRoute({ getParentRoute: () => inside, path: '/postings', component: () => <Postings /> });

const openly = createRoute({
  getParentRoute: () => inside,
  path: '/openly',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community'), kind: textOf(address, 'kind', 40) }),
  component: function OpenlyRoute() {
    const go = openly.useNavigate();
    return (
      <Openly
        {...openly.useSearch()}
        onSearch={(search) => void go({ search: { community: undefined, kind: undefined, ...search }, replace: true })}
      />
    );
  },
});

const around = createRoute({ getParentRoute: () => inside, path: '/around', component: () => <Around /> });
/** A page of one community, whose choice stands in the address. */
function ofCommunity({ path, Page }: { readonly path: string; readonly Page: typeof Venues }) {
  const route = createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
    component: function OfCommunity() {
      const go = route.useNavigate();
      return <Page {...route.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
    },
  });
  return route;
}
const things = [
  around,
  ...[
    ofCommunity({ path: '/talk', Page: Talk }),
    ofCommunity({ path: '/venues', Page: Venues }),
    ofCommunity({ path: '/micro-homes', Page: MicroHomes }),
    ofCommunity({ path: '/assets', Page: Assets }),
    ofCommunity({ path: '/supplies', Page: Supplies }),
    ofCommunity({ path: '/industries', Page: Industries }),
  ],
];
const asset = createRoute({
  getParentRoute: () => inside,
  path: '/assets/$id',
  component: function AssetRoute() {
    return <Asset {...asset.useParams()} />;
  },
});
const industry = createRoute({
  getParentRoute: () => inside,
  path: '/industries/$id',
  component: function IndustryRoute() {
    return <Industry {...industry.useParams()} />;
  },
});

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/mine',
  validateSearch: (address: Address) => ({ show: oneOf(address, 'show', ['open', 'ended']) }),
  search: { middlewares: [stripSearchParams<{ show: 'open' | 'ended' }>({ show: 'open' })] },
  component: function MineRoute() {
    const go = mine.useNavigate();
    return <Mine {...mine.useSearch()} onShow={(show) => void go({ search: { show }, replace: true })} whose={<WhoseMatters />} />;
  },
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$id',
  component: function MatterRoute() {
    return <Matter {...matter.useParams()} />;
  },
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  validateSearch: (address: Address) => ({ back: wayBack(address) }),
  component: function SignInRoute() {
    const { back } = signIn.useSearch();
    return <SignIn onDone={() => window.location.replace(back)} />;
  },
});

/** Every place of the resident's app. */
export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([
      appointments,
      line,
      ...things,
      ...openRoutes,
      ...peopleRoutes,
      ...estateRoutes,
      ...guideRoutes,
      asset,
      industry,
      home,
      plans,
      ask,
      mine,
      matter,
      grid,
      notices,
      account,
      station,
      agency,
      hall,
      hallService,
      slip,
      openly,
      pinned,
    ]),
    outside.addChildren([signIn]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: ScreenComing,
  defaultErrorComponent: ScreenBroke,
  defaultNotFoundComponent: NoSuchScreen,
  scrollRestoration: true,
});
