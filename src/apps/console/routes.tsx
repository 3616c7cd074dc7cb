import { createRoute, createRouter, Navigate, stripSearchParams } from '@tanstack/react-router';
import type { DispatchingSearch } from '#features/matters/dispatching/screens/console-dispatching.tsx';
import type { QueueSearch } from '#features/matters/screens/desk/queue-search.ts';
import { useHere } from '#ui/console/here.tsx';
import { NoSuchPage, PageBroke, PageComing } from '#ui/console/page-states.tsx';
import { type Address, ledgerSearch, oneOf, someOf, textOf, wayBack, yearOf } from '#ui/search.ts';
import { inside, root } from './inside.ts';
import { keptRoutes } from './kept-routes.tsx';
import * as pages from './pages.ts';
import { ruleRoutes } from './rule-routes.tsx';

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (address: Address): QueueSearch => ({
    pick: oneOf(address, 'pick', ['open', 'todo', 'soon', 'late', 'returned', 'confirm', 'ended', 'all']),
    area: textOf(address, 'area'),
    method: textOf(address, 'method'),
    leaf: textOf(address, 'leaf'),
    number: textOf(address, 'number', 20),
    channel: someOf(address, 'channel', ['online', 'phone', 'counter', 'visit', 'wechat', 'paper', 'activity', 'above']),
    due: someOf(address, 'due', ['today', 'week']),
    light: someOf(address, 'light', ['going', 'soon', 'late', 'paused']),
    supervised: someOf(address, 'supervised', ['yes']),
    solved: textOf(address, 'solved', 10),
    until: textOf(address, 'until', 10),
    opened: textOf(address, 'opened', 10),
    openedUntil: textOf(address, 'openedUntil', 10),
    version: textOf(address, 'version', 6),
    step: textOf(address, 'step', 40),
    end: someOf(address, 'end', ['solved', 'explained', 'handed-over', 'withdrawn']),
    pace: someOf(address, 'pace', ['in-time', 'over-time']),
    back: someOf(address, 'back', ['yes']),
    found: someOf(address, 'found', ['yes']),
    matter: textOf(address, 'matter'),
  }),
  search: { middlewares: [stripSearchParams<QueueSearch>({ pick: 'open' })] },
  component: function QueueRoute() {
    const go = queue.useNavigate();
    const search = queue.useSearch();
    // Leaders and administrators see figures and places, no single matter.
    if (!useHere().works.includes('staff')) return <Navigate to="/areas" replace />;
    const papers = (id: string) => <pages.PapersOfMatter matter={id} />;
    return <pages.Queue search={search} onSearch={(next) => void go({ search: next })} papers={papers} />;
  },
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$id',
  component: function MatterRoute() {
    const { id } = matter.useParams();
    return <pages.Matter id={id} papers={<pages.PapersOfMatter matter={id} />} />;
  },
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: ledgerSearch,
  component: function PeopleRoute() {
    const go = people.useNavigate();
    return <pages.People search={people.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const households = createRoute({
  getParentRoute: () => inside,
  path: '/households',
  validateSearch: ledgerSearch,
  component: function HouseholdsRoute() {
    const go = households.useNavigate();
    return (
      <pages.Households
        search={households.useSearch()}
        onSearch={(search) => void go({ search })}
        forPerson={(person) => <pages.PrintFor person={person} />}
        more={(household) => <pages.PromisesAtDoor household={household} />}
      />
    );
  },
});

const areas = createRoute({
  getParentRoute: () => inside,
  path: '/areas',
  validateSearch: ledgerSearch,
  component: function AreasRoute() {
    const go = areas.useNavigate();
    return <pages.Areas search={areas.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const posts = createRoute({
  getParentRoute: () => inside,
  path: '/posts',
  validateSearch: ledgerSearch,
  component: function PostsRoute() {
    const go = posts.useNavigate();
    return <pages.Posts search={posts.useSearch()} onSearch={(search) => void go({ search })} />;
  },
});

const importing = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: (address: Address) => ({ batch: textOf(address, 'batch') }),
  component: function ImportRoute() {
    const go = importing.useNavigate();
    return <pages.Import {...importing.useSearch()} onBatch={(batch) => void go({ search: { batch } })} />;
  },
});

const figures = createRoute({
  getParentRoute: () => inside,
  path: '/figures',
  validateSearch: (address: Address) => ({ from: textOf(address, 'from', 10), until: textOf(address, 'until', 10) }),
  component: function FiguresRoute() {
    const go = figures.useNavigate();
    return <pages.Figures {...figures.useSearch()} onSpan={(search) => void go({ search, replace: true })} />;
  },
});

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/calendar',
  validateSearch: (address: Address) => ({ year: yearOf(address, 'year') }),
  component: function CalendarRoute() {
    const go = calendar.useNavigate();
    return <pages.Calendar {...calendar.useSearch()} onYear={(year) => void go({ search: { year } })} />;
  },
});

const dispatching = createRoute({
  getParentRoute: () => inside,
  path: '/dispatching',
  validateSearch: (address: Address): DispatchingSearch => ({
    shown: oneOf(address, 'shown', ['needs', 'duty', 'rules', 'templates', 'minutes', 'helpers']),
  }),
  search: { middlewares: [stripSearchParams<DispatchingSearch>({ shown: 'needs' })] },
  component: function DispatchingRoute() {
    const go = dispatching.useNavigate();
    return (
      <pages.Dispatching
        search={dispatching.useSearch()}
        onSearch={(search) => void go({ search })}
        onLeaf={(leaf) => void go({ to: '/', search: { pick: 'open', leaf } })}
      />
    );
  },
});

const round = createRoute({
  getParentRoute: () => inside,
  path: '/round',
  validateSearch: (address: Address) => ({ grid: textOf(address, 'grid') }),
  component: function RoundRoute() {
    const go = round.useNavigate();
    return <pages.Round {...round.useSearch()} onGrid={(grid) => void go({ search: { grid } })} />;
  },
});

const raised = createRoute({
  getParentRoute: () => inside,
  path: '/raised',
  validateSearch: (address: Address) => ({ matter: textOf(address, 'matter') }),
  component: function RaisedRoute() {
    const go = raised.useNavigate();
    return <pages.Raised {...raised.useSearch()} onMatter={(matter) => void go({ search: { matter } })} />;
  },
});

const bindings = createRoute({ getParentRoute: () => inside, path: '/bindings', component: () => <pages.Bindings /> });
const screens = createRoute({ getParentRoute: () => inside, path: '/screens', component: () => <pages.Screens /> });
const tree = createRoute({
  getParentRoute: () => inside,
  path: '/tree',
  validateSearch: (address: Address) => ({ leaf: textOf(address, 'leaf', 60) }),
  component: function TreeRoute() {
    const go = tree.useNavigate();
    return <pages.Tree {...tree.useSearch()} onLeaf={(leaf) => void go({ search: { leaf } })} />;
  },
});
const agency = createRoute({ getParentRoute: () => inside, path: '/agency', component: () => <pages.Agency /> });
const entrusting = createRoute({ getParentRoute: () => inside, path: '/entrusting', component: () => <pages.Entrusting /> });
const methods = createRoute({
  getParentRoute: () => inside,
  path: '/methods',
  validateSearch: (address: Address) => ({ method: textOf(address, 'method', 60) }),
  component: function MethodsRoute() {
    const go = methods.useNavigate();
    return <pages.Methods {...methods.useSearch()} onMethod={(method) => void go({ search: { method } })} />;
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (address: Address) => ({ back: wayBack(address, '/console') }),
  component: function SignInRoute() {
    const { back } = signIn.useSearch();
    return <pages.SignIn onDone={() => window.location.assign(back)} />;
  },
});

/** First run of a county without demo: creates it and its first administrator. */
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: () => <pages.Setup onDone={() => window.location.assign('/console')} />,
});

/** Every place of the console. Links inside it leave out `/console`. */
export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    inside.addChildren([
      ...keptRoutes,
      ...ruleRoutes,
      queue,
      matter,
      dispatching,
      raised,
      entrusting,
      agency,
      people,
      households,
      areas,
      posts,
      bindings,
      screens,
      importing,
      methods,
      tree,
      figures,
      calendar,
      round,
    ]),
    signIn,
    setup,
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageComing,
  defaultErrorComponent: PageBroke,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
});
