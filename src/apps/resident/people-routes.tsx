import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Alone = lazyRouteComponent(() => import('#features/care/screens/alone-page.tsx'), 'AlonePage');
const Care = lazyRouteComponent(() => import('#features/care/list/screens/my-care.tsx'), 'MyCare');
const Services = lazyRouteComponent(() => import('#features/care/screens/my-services.tsx'), 'MyServices');
const Pairing = lazyRouteComponent(() => import('#features/people/pairing/screens/my-pairing.tsx'), 'MyPairing');
const MyData = lazyRouteComponent(() => import('#features/people/own/screens/my-data.tsx'), 'MyData');
const MyWords = lazyRouteComponent(() => import('#features/matters/my-words/screens/my-words.tsx'), 'MyWords');
const MyConsents = lazyRouteComponent(() => import('#features/people/consenting/screens/my-consents.tsx'), 'MyConsents');
const MyDetails = lazyRouteComponent(() => import('#features/people/correcting/screens/my-details.tsx'), 'MyDetails');
const Register = lazyRouteComponent(() => import('#features/people/register/screens/register-page.tsx'), 'RegisterPage');
const Neighbours = lazyRouteComponent(() => import('./people-pages.tsx'), 'Neighbours');
const Pledges = lazyRouteComponent(() => import('./people-pages.tsx'), 'Pledges');
const Guide = lazyRouteComponent(() => import('#features/remedies/screens/guide-page.tsx'), 'GuidePage');
const Policies = lazyRouteComponent(() => import('./people-pages.tsx'), 'Policies');
const Teams = lazyRouteComponent(() => import('./people-pages.tsx'), 'Teams');
const MyReport = lazyRouteComponent(() => import('#features/organizations/reporting/screens/my-report.tsx'), 'MyReport');
const MyHandovers = lazyRouteComponent(() => import('#features/organizations/handing/screens/my-handovers.tsx'), 'MyHandovers');
const WhoSits = lazyRouteComponent(() => import('./people-pages.tsx'), 'WhoSits');
const Partners = lazyRouteComponent(() => import('./people-pages.tsx'), 'Partners');
const Duties = lazyRouteComponent(() => import('./people-pages.tsx'), 'Duties');
const Charges = lazyRouteComponent(() => import('./people-pages.tsx'), 'Charges');
const Doses = lazyRouteComponent(() => import('#features/doses/screens/my-doses.tsx'), 'MyDoses');
const Jobs = lazyRouteComponent(() => import('./people-pages.tsx'), 'Jobs');

const alone = createRoute({ getParentRoute: () => inside, path: '/alone', component: () => <Alone /> });
const care = createRoute({ getParentRoute: () => inside, path: '/care', component: () => <Care /> });
const services = createRoute({ getParentRoute: () => inside, path: '/services', component: () => <Services /> });
const pairing = createRoute({ getParentRoute: () => inside, path: '/contact-member', component: () => <Pairing /> });
const myData = createRoute({ getParentRoute: () => inside, path: '/my-data', component: () => <MyData written={<MyWords />} /> });
const myConsents = createRoute({ getParentRoute: () => inside, path: '/my-consents', component: () => <MyConsents /> });
const myDetails = createRoute({ getParentRoute: () => inside, path: '/my-details', component: () => <MyDetails /> });
const whatWeKeep = createRoute({ getParentRoute: () => inside, path: '/what-we-keep', component: () => <Register /> });
const neighbours = createRoute({
  getParentRoute: () => inside,
  path: '/neighbours',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function NeighboursRoute() {
    const go = neighbours.useNavigate();
    return <Neighbours {...neighbours.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const pledges = createRoute({
  getParentRoute: () => inside,
  path: '/pledges',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function PledgesRoute() {
    const go = pledges.useNavigate();
    return <Pledges {...pledges.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
const guide = createRoute({ getParentRoute: () => inside, path: '/remedies', component: () => <Guide /> });
const policies = createRoute({
  getParentRoute: () => inside,
  path: '/policies',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function PoliciesRoute() {
    const go = policies.useNavigate();
    return <Policies {...policies.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
const jobs = createRoute({
  getParentRoute: () => inside,
  path: '/jobs',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function JobsRoute() {
    const go = jobs.useNavigate();
    return <Jobs {...jobs.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const teams = createRoute({
  getParentRoute: () => inside,
  path: '/teams',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function TeamsRoute() {
    const go = teams.useNavigate();
    return <Teams {...teams.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const whoSits = createRoute({
  getParentRoute: () => inside,
  path: '/who-sits',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function WhoSitsRoute() {
    const go = whoSits.useNavigate();
    return <WhoSits {...whoSits.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const partners = createRoute({
  getParentRoute: () => inside,
  path: '/partners',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function PartnersRoute() {
    const go = partners.useNavigate();
    return <Partners {...partners.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const duties = createRoute({
  getParentRoute: () => inside,
  path: '/duties',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function DutiesRoute() {
    const go = duties.useNavigate();
    return <Duties {...duties.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const charges = createRoute({
  getParentRoute: () => inside,
  path: '/charges',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function ChargesRoute() {
    const go = charges.useNavigate();
    return <Charges {...charges.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});

const doses = createRoute({ getParentRoute: () => inside, path: '/doses', component: () => <Doses /> });
const reportIn = createRoute({ getParentRoute: () => inside, path: '/report-in', component: () => <MyReport /> });
const handover = createRoute({ getParentRoute: () => inside, path: '/handover', component: () => <MyHandovers /> });

/** What is done for somebody, what they may ask for, and where else they may go. */
export const peopleRoutes = [
  alone,
  care,
  services,
  pairing,
  myData,
  myConsents,
  myDetails,
  whatWeKeep,
  neighbours,
  pledges,
  guide,
  policies,
  jobs,
  teams,
  whoSits,
  partners,
  duties,
  charges,
  reportIn,
  doses,
  handover,
] as const;
