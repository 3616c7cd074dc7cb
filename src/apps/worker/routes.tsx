import { createRoute, createRouter, stripSearchParams } from '@tanstack/react-router';
import type { InboxPick } from '#features/matters/screens/worker-inbox.tsx';
import { NoSuchScreen, PhoneApp, ScreenBroke, ScreenComing } from '#ui/phone/phone-app.tsx';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, oneOf, textOf, wayBack } from '#ui/search.ts';
import { careRoutes } from './care-routes.tsx';
import { inside, root } from './inside.ts';
import { paperRoutes } from './paper-routes.tsx';
import { Resting } from './resting.tsx';

const Inbox = lazyRouteComponent(() => import('#features/matters/screens/worker-inbox.tsx'), 'WorkerInbox');
const Pool = lazyRouteComponent(() => import('#features/matters/screens/worker-pool.tsx'), 'WorkerPool');
const Matter = lazyRouteComponent(() => import('#features/matters/screens/worker-matter.tsx'), 'WorkerMatter');
const MediationFile = lazyRouteComponent(() => import('#features/matters/mediation-file/screens/worker-file.tsx'), 'WorkerFile');
const PassedOn = lazyRouteComponent(() => import('#features/matters/screens/worker-passed-on.tsx'), 'WorkerPassedOn');
const ToPassedOn = lazyRouteComponent(() => import('#features/matters/screens/worker-passed-on.tsx'), 'ToPassedOn');
const Outbox = lazyRouteComponent(() => import('#features/matters/screens/worker-outbox.tsx'), 'WorkerOutbox');
const Household = lazyRouteComponent(() => import('#features/people/screens/household-card.tsx'), 'HouseholdCard');
const Door = lazyRouteComponent(() => import('#features/people/screens/behind-doors.tsx'), 'BehindDoors');
const DayLog = lazyRouteComponent(() => import('#features/fieldwork/screens/day-log.tsx'), 'DayLog');
const ToDayLog = lazyRouteComponent(() => import('#features/fieldwork/screens/day-log.tsx'), 'ToDayLog');
const Chores = lazyRouteComponent(() => import('#features/fieldwork/screens/chores-page.tsx'), 'ChoresPage');
const ToChores = lazyRouteComponent(() => import('#features/fieldwork/screens/chores-page.tsx'), 'ToChores');
const Helping = lazyRouteComponent(() => import('#features/matters/helping/screens/my-helping.tsx'), 'MyHelping');
const ToHelping = lazyRouteComponent(() => import('#features/matters/helping/screens/my-helping.tsx'), 'ToMyHelping');
const HouseholdOrder = lazyRouteComponent(() => import('#features/matters/screens/phone/household-order.tsx'), 'HouseholdOrder');
const Introduction = lazyRouteComponent(() => import('#features/organizations/screens/my-introduction.tsx'), 'MyIntroduction');
const AgentCards = lazyRouteComponent(() => import('#features/organizations/agents/screens/my-agent-cards.tsx'), 'MyAgentCards');
const Whistle = lazyRouteComponent(() => import('#features/matters/whistling/screens/gate-whistle.tsx'), 'GateWhistle');
const Begin = lazyRouteComponent(() => import('#features/matters/gathering/screens/begin/worker-begin.tsx'), 'WorkerBegin');
const Finding = lazyRouteComponent(() => import('#features/matters/finding/screens/report-finding.tsx'), 'ReportFinding');
const ToFinding = lazyRouteComponent(() => import('#features/matters/finding/screens/report-finding.tsx'), 'ToFinding');
const Copies = lazyRouteComponent(() => import('#features/matters/agency/screens/count-copies.tsx'), 'CountCopies');
const MyItems = lazyRouteComponent(() => import('#features/plans/screens/my-items.tsx'), 'MyItems');
const MyDesk = lazyRouteComponent(() => import('#features/appointments/screens/my-desk.tsx'), 'MyDesk');
const ToMyDesk = lazyRouteComponent(() => import('#features/appointments/screens/my-desk.tsx'), 'ToMyDesk');
const Line = lazyRouteComponent(() => import('#features/matters/line/screens/worker-line.tsx'), 'WorkerLine');
const ToLine = lazyRouteComponent(() => import('#features/matters/line/screens/worker-line.tsx'), 'ToWorkerLine');
const Promises = lazyRouteComponent(() => import('#features/matters/promises/screens/promise-book.tsx'), 'PromiseBook');
const ToPromises = lazyRouteComponent(() => import('#features/matters/promises/screens/promise-book.tsx'), 'ToPromises');
const CallBacks = lazyRouteComponent(() => import('#features/matters/callbacks/screens/call-back-cards.tsx'), 'WorkerCallBacks');
const ToCallBacks = lazyRouteComponent(() => import('#features/matters/callbacks/screens/to-call-backs.tsx'), 'ToCallBacks');
const ToPapers = lazyRouteComponent(() => import('#features/paper/screens/phone/to-papers.tsx'), 'ToPapers');
const ToPrintFor = lazyRouteComponent(() => import('#features/paper/screens/phone/to-papers.tsx'), 'ToPrintFor');
const PapersOfMatter = lazyRouteComponent(() => import('#features/paper/screens/phone/to-papers.tsx'), 'PapersOfMatter');
const HouseholdThread = lazyRouteComponent(() => import('#features/matters/thread/screens/household-thread.tsx'), 'HouseholdThread');
const Notices = lazyRouteComponent(() => import('#features/notices/screens/notices.tsx'), 'Notices');
const Me = lazyRouteComponent(() => import('#features/accounts/screens/my-account.tsx'), 'MyAccount');
const Emergency = lazyRouteComponent(() => import('#features/emergency/screens/worker-emergency.tsx'), 'WorkerEmergency');
const ToChosen = lazyRouteComponent(() => import('#features/care/screens/care-links.tsx'), 'ToChosen');
const ToCaring = lazyRouteComponent(() => import('#features/care/list/screens/caring-page.tsx'), 'ToCaring');
const ToDoseAsks = lazyRouteComponent(() => import('#features/doses/screens/dose-asks.tsx'), 'ToDoseAsks');
const ToCareForOther = lazyRouteComponent(() => import('#features/care/list/screens/care-for-other.tsx'), 'ToCareForOther');
const Pairs = lazyRouteComponent(() => import('#features/people/pairing/screens/my-pairs.tsx'), 'MyPairs');
const ToPairs = lazyRouteComponent(() => import('#features/people/pairing/screens/my-pairs.tsx'), 'ToMyPairs');
const Corrections = lazyRouteComponent(() => import('#features/people/correcting/screens/worker-corrections.tsx'), 'WorkerCorrections');
const ToCorrections = lazyRouteComponent(() => import('#features/people/correcting/screens/worker-corrections.tsx'), 'ToCorrections');
const ToEnterService = lazyRouteComponent(() => import('#features/care/screens/enter-service.tsx'), 'ToEnterService');
const Between = lazyRouteComponent(() => import('#features/matters/upward/screens/between-page.tsx'), 'BetweenPage');
const ToBetween = lazyRouteComponent(() => import('#features/matters/upward/screens/between-page.tsx'), 'ToBetween');
const Supplies = lazyRouteComponent(() => import('#features/supplies/screens/worker-supplies.tsx'), 'WorkerSupplies');
const WhoLooked = lazyRouteComponent(() => import('#features/accounts/screens/who-looked.tsx'), 'WhoLooked');
const ToSupplies = lazyRouteComponent(() => import('#features/supplies/screens/worker-supplies.tsx'), 'ToSupplies');
const EmergencyTasks = lazyRouteComponent(() => import('#features/emergency/screens/inbox-tasks.tsx'), 'InboxTasks');
const SignIn = lazyRouteComponent(() => import('#features/accounts/screens/staff-sign-in.tsx'), 'StaffSignIn');

/** What the worker's app adds to 「我的」: what one answers for, what became of what one passed on, how one helps, and how one introduces oneself. */
function OfMyWork() {
  return (
    <>
      <MyItems />
      <ToPromises />
      <ToCallBacks />
      <Copies />
      <ToPassedOn />
      <ToFinding />
      <ToDayLog />
      <ToHelping />
      <ToChores />
      <ToChosen />
      <ToCaring />
      <ToDoseAsks />
      <ToPairs />
      <ToCorrections />
      <ToBetween />
      <ToMyDesk />
      <ToLine />
      <ToPapers />
      <ToSupplies />
      <Introduction />
      <AgentCards />
      <WhoLooked />
    </>
  );
}

const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: () => <PhoneApp tabs={[]} /> });

const pool = createRoute({ getParentRoute: () => inside, path: '/pool', component: () => <Pool /> });
const outbox = createRoute({ getParentRoute: () => inside, path: '/outbox', component: () => <Outbox /> });
const passedOn = createRoute({ getParentRoute: () => inside, path: '/passed-on', component: () => <PassedOn /> });
const whistle = createRoute({ getParentRoute: () => inside, path: '/whistle', component: () => <Whistle /> });
const begin = createRoute({ getParentRoute: () => inside, path: '/begin', component: () => <Begin /> });
const finding = createRoute({ getParentRoute: () => inside, path: '/finding', component: () => <Finding /> });
const notices = createRoute({ getParentRoute: () => inside, path: '/notices', component: () => <Notices /> });
const account = createRoute({ getParentRoute: () => inside, path: '/me', component: () => <Me more={<OfMyWork />} /> });
const emergency = createRoute({ getParentRoute: () => inside, path: '/emergency', component: () => <Emergency /> });
const supplies = createRoute({ getParentRoute: () => inside, path: '/supplies', component: () => <Supplies /> });
const myDesk = createRoute({ getParentRoute: () => inside, path: '/desk', component: () => <MyDesk /> });
const line = createRoute({ getParentRoute: () => inside, path: '/line', component: () => <Line /> });
const promises = createRoute({ getParentRoute: () => inside, path: '/promises', component: () => <Promises /> });
const callBacks = createRoute({ getParentRoute: () => inside, path: '/call-backs', component: () => <CallBacks /> });
const pairs = createRoute({ getParentRoute: () => inside, path: '/pairs', component: () => <Pairs /> });
const corrections = createRoute({ getParentRoute: () => inside, path: '/corrections', component: () => <Corrections /> });
const branch = createRoute({ getParentRoute: () => inside, path: '/branch', component: () => <Between /> });
const dayLog = createRoute({ getParentRoute: () => inside, path: '/day-log', component: () => <DayLog /> });
const chores = createRoute({ getParentRoute: () => inside, path: '/chores', component: () => <Chores /> });
const helping = createRoute({ getParentRoute: () => inside, path: '/helping', component: () => <Helping /> });

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (address: Address) => ({ pick: oneOf(address, 'pick', ['all', 'soon', 'late', 'returned']) }),
  search: { middlewares: [stripSearchParams<{ pick: InboxPick }>({ pick: 'all' })] },
  component: function InboxRoute() {
    const go = inbox.useNavigate();
    return <Inbox {...inbox.useSearch()} first={<EmergencyTasks />} onPick={(pick) => void go({ search: { pick }, replace: true })} />;
  },
});

const matter = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$id',
  component: function MatterRoute() {
    const { id } = matter.useParams();
    return <Matter id={id} more={<PapersOfMatter matter={id} />} />;
  },
});

const mediationFile = createRoute({
  getParentRoute: () => inside,
  path: '/matters/$id/file',
  component: function MediationFileRoute() {
    return <MediationFile {...mediationFile.useParams()} />;
  },
});

/** The plate at a stairwell, scanned or picked; its code stands in the address. */
const door = createRoute({
  getParentRoute: () => inside,
  path: '/door',
  validateSearch: (address: Address) => ({ d: textOf(address, 'd') }),
  component: function DoorRoute() {
    const go = door.useNavigate();
    return <Door plate={door.useSearch().d} onPlate={(d) => void go({ search: { d } })} />;
  },
});

/** A household is opened from a matter; with it, names may be revealed for that matter. */
const household = createRoute({
  getParentRoute: () => inside,
  path: '/household/$id',
  validateSearch: (address: Address) => ({ matter: textOf(address, 'matter') }),
  component: function HouseholdRoute() {
    const { id } = household.useParams();
    const { matter: of } = household.useSearch();
    const more = (
      <>
        <ToEnterService household={id} />
        <ToCareForOther household={id} />
        <ToPrintFor household={id} />
        <HouseholdThread household={id} />
      </>
    );
    return <Household id={id} matter={of} more={more} />;
  },
});

const householdOrder = createRoute({
  getParentRoute: () => inside,
  path: '/household/$id/order',
  component: function HouseholdOrderRoute() {
    return <HouseholdOrder {...householdOrder.useParams()} />;
  },
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  validateSearch: (address: Address) => ({ back: wayBack(address, '/worker') }),
  component: function SignInRoute() {
    const { back } = signIn.useSearch();
    return <SignIn waits={<Resting />} onDone={() => window.location.assign(back)} />;
  },
});

/** Every place of the worker's app. Links inside it leave out `/worker`. */
export const router = createRouter({
  basepath: '/worker',
  routeTree: root.addChildren([
    inside.addChildren([
      inbox,
      pool,
      passedOn,
      begin,
      finding,
      outbox,
      door,
      matter,
      mediationFile,
      household,
      householdOrder,
      ...careRoutes,
      pairs,
      corrections,
      branch,
      notices,
      account,
      emergency,
      helping,
      dayLog,
      chores,
      myDesk,
      line,
      promises,
      callBacks,
      supplies,
      ...paperRoutes,
      whistle,
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
