import { lazyRouteComponent } from '#ui/pieces.ts';

// Each page of the console comes over the wire when somebody first goes there.
export const Queue = lazyRouteComponent(() => import('#features/matters/screens/console-queue.tsx'), 'ConsoleQueue');
export const Matter = lazyRouteComponent(() => import('#features/matters/screens/console-matter.tsx'), 'ConsoleMatter');
export const MediationFile = lazyRouteComponent(() => import('#features/matters/mediation-file/screens/console-file.tsx'), 'ConsoleFile');
export const People = lazyRouteComponent(() => import('#features/people/screens/console-people.tsx'), 'ConsolePeople');
export const Households = lazyRouteComponent(() => import('#features/people/screens/console-households.tsx'), 'ConsoleHouseholds');
export const Areas = lazyRouteComponent(() => import('#features/areas/screens/console-areas.tsx'), 'ConsoleAreas');
export const Posts = lazyRouteComponent(() => import('#features/organizations/screens/console-posts.tsx'), 'ConsolePosts');
export const Bodies = lazyRouteComponent(() => import('#features/organizations/bodies/screens/console-bodies.tsx'), 'ConsoleBodies');
export const Partners = lazyRouteComponent(
  () => import('#features/organizations/partnering/screens/console-partners.tsx'),
  'ConsolePartners',
);
export const Members = lazyRouteComponent(() => import('#features/organizations/reporting/screens/console-members.tsx'), 'ConsoleMembers');
export const Duties = lazyRouteComponent(() => import('#features/organizations/duties/screens/console-duties.tsx'), 'ConsoleDuties');
export const Import = lazyRouteComponent(() => import('#features/imports/screens/console-import.tsx'), 'ConsoleImport');
export const Methods = lazyRouteComponent(() => import('#features/methods/screens/console-methods.tsx'), 'ConsoleMethods');
export const MethodDesigner = lazyRouteComponent(() => import('#features/methods/screens/console-designer.tsx'), 'ConsoleDesigner');
export const Tree = lazyRouteComponent(() => import('#features/methods/screens/console-tree.tsx'), 'ConsoleTree');
export const Bindings = lazyRouteComponent(() => import('#features/accounts/screens/console-bindings.tsx'), 'ConsoleBindings');
export const Screens = lazyRouteComponent(() => import('#features/accounts/screens/console-screens.tsx'), 'ConsoleScreens');
export const Approvals = lazyRouteComponent(() => import('#features/approvals/screens/console-approvals.tsx'), 'ConsoleApprovals');
export const Second = lazyRouteComponent(() => import('#features/accounts/second/screens/desk/console-second.tsx'), 'ConsoleSecond');
export const SecondRules = lazyRouteComponent(() => import('#features/accounts/second/screens/desk/console-rules.tsx'), 'ConsoleRules');
export const Dispatching = lazyRouteComponent(
  () => import('#features/matters/dispatching/screens/console-dispatching.tsx'),
  'ConsoleDispatching',
);
export const Entrusting = lazyRouteComponent(
  () => import('#features/matters/entrusting/screens/console-entrusting.tsx'),
  'ConsoleEntrusting',
);
export const Agency = lazyRouteComponent(() => import('#features/matters/agency/screens/console-agency.tsx'), 'ConsoleAgency');
export const Figures = lazyRouteComponent(() => import('#features/matters/screens/console-figures.tsx'), 'ConsoleFigures');
export const MethodFigures = lazyRouteComponent(
  () => import('#features/figures/screens/methods/console-method-figures.tsx'),
  'ConsoleMethodFigures',
);
export const Doses = lazyRouteComponent(() => import('#features/doses/screens/console-doses.tsx'), 'ConsoleDoses');
export const Calendar = lazyRouteComponent(() => import('#features/calendar/screens/console-calendar.tsx'), 'ConsoleCalendar');
export const Raised = lazyRouteComponent(() => import('#features/matters/screens/console-raised.tsx'), 'ConsoleRaised');
export const Round = lazyRouteComponent(() => import('#features/matters/screens/console-round.tsx'), 'ConsoleRound');
export const Rounds = lazyRouteComponent(() => import('#features/matters/rounding/screens/console-rounds.tsx'), 'ConsoleRounds');
export const SignIn = lazyRouteComponent(() => import('#features/accounts/screens/console-sign-in.tsx'), 'ConsoleSignIn');
export const Setup = lazyRouteComponent(() => import('#features/accounts/screens/console-setup.tsx'), 'ConsoleSetup');
export const Plans = lazyRouteComponent(() => import('#features/plans/screens/console-plans.tsx'), 'ConsolePlans');
export const Plan = lazyRouteComponent(() => import('#features/plans/screens/console-plan.tsx'), 'ConsolePlan');
export const Works = lazyRouteComponent(() => import('#features/works/screens/console-works.tsx'), 'ConsoleWorks');
export const Commitments = lazyRouteComponent(() => import('#features/commitments/screens/console-commitments.tsx'), 'ConsoleCommitments');
export const Appointments = lazyRouteComponent(
  () => import('#features/appointments/screens/console-appointments.tsx'),
  'ConsoleAppointments',
);
export const Line = lazyRouteComponent(() => import('#features/matters/line/screens/console-line.tsx'), 'ConsoleLine');
export const Following = lazyRouteComponent(() => import('#features/matters/thread/screens/console-following.tsx'), 'ConsoleFollowing');
export const Around = lazyRouteComponent(() => import('./around.tsx'), 'Around');
export const Emergency = lazyRouteComponent(() => import('#features/emergency/screens/console-emergency.tsx'), 'ConsoleEmergency');
export const Services = lazyRouteComponent(() => import('#features/care/screens/console-services.tsx'), 'ConsoleServices');
export const Pairing = lazyRouteComponent(() => import('#features/people/pairing/screens/console-pairing.tsx'), 'ConsolePairing');
export const Skilled = lazyRouteComponent(() => import('#features/people/own/screens/console-skilled.tsx'), 'ConsoleSkilled');
export const Corrections = lazyRouteComponent(
  () => import('#features/people/correcting/screens/console-corrections.tsx'),
  'ConsoleCorrections',
);
export const Livelihood = lazyRouteComponent(() => import('./livelihood.tsx'), 'Livelihood');
export const Hall = lazyRouteComponent(() => import('#features/hall/screens/desk/console-hall.tsx'), 'ConsoleHall');
export const Series = lazyRouteComponent(() => import('#features/series/screens/console-series.tsx'), 'ConsoleSeries');
export const Estates = lazyRouteComponent(() => import('#features/estates/screens/console-estates.tsx'), 'ConsoleEstates');
export const Paper = lazyRouteComponent(() => import('#features/paper/screens/desk/console-paper.tsx'), 'ConsolePaper');
export const PapersOfMatter = lazyRouteComponent(() => import('#features/paper/screens/desk/desk-papers.tsx'), 'DeskPapers');
export const PromisesAtDoor = lazyRouteComponent(
  () => import('#features/matters/promises/screens/desk-promises.tsx'),
  'DeskPromisesAtDoor',
);
export const PrintFor = lazyRouteComponent(() => import('#features/paper/screens/desk/print-for.tsx'), 'PrintFor');
export const Rights = lazyRouteComponent(() => import('#features/rights/screens/console-rights.tsx'), 'ConsoleRights');
export const Audit = lazyRouteComponent(() => import('#features/audit/screens/console-audit.tsx'), 'ConsoleAudit');
export const Fieldwork = lazyRouteComponent(() => import('#features/fieldwork/screens/console-fieldwork.tsx'), 'ConsoleFieldwork');
