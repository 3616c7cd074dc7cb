import { anyone, desk, leaders, office, type Role, signedIn, staff } from './roles.ts';

/**
 * Where something stands, seen from the grid, community or street the role holds its post for: in its own grid, in the sibling grid of the same community, in
 * the place above (the community itself, outside its grids; the street, where a community is asked for), in another street.
 */
export const standings = ['own', 'sibling', 'parent', 'other'] as const;
export type Standing = (typeof standings)[number];
/** Up to where a role is answered. A role that is let in and has no line is answered nowhere. */
type Reach = Readonly<Partial<Record<Role, readonly Standing[]>>>;

const grid = ['own'] as const;
const community = ['own', 'sibling'] as const;
const communityItself = ['own', 'sibling', 'parent'] as const;
const everywhere = standings;
const communities = ['own', 'sibling', 'other'] as const;

const each = (some: readonly Role[], where: readonly Standing[]): Reach => Object.fromEntries(some.map((role) => [role, where]));

const ofOffice: Reach = each(office, community);
const ofLeaders: Reach = { 'street-leader': communityItself, 'county-leader': everywhere };
const ofOfficeAndLeaders: Reach = { ...ofOffice, ...ofLeaders };
const ofStaffAndLeaders: Reach = {
  ...ofOfficeAndLeaders,
  ...each(['grid-worker', 'micro-grid-worker'], community),
  'system-admin': everywhere,
};
/** A matter, and what stands beside it: who has it in hand or answers for its ground. */
const ofMatter: Reach = { ...each(office, communityItself), ...each(['grid-worker', 'micro-grid-worker'], grid) };
const openly: Reach = each(anyone, everywhere);
const openlyOfCommunity: Reach = each(anyone, communities);

const patterns: readonly (readonly [Reach, readonly string[]])[] = [
  [
    openly,
    `areas.grid-picture organizations.teams organizations.team-rosters organizations.pledges organizations.who-sits organizations.terms organizations.placements organizations.fields organizations.duties organizations.councils
    organizations.cooperations organizations.linked-projects
    organizations.charges matters.grid-role
    organizations.partners matters.ratings matters.trips matters.openly matters.met-openly plans.shown works.years venues.list venues.micro-homes assets.kinds industries.list
    supplies.list commitments.board commitments.report commitments.projects emergency.advice hall.figures appointments.desks fieldwork.tally fieldwork.chores
    jobs.board policies.here areas.places-in areas.place-name matters.whom-to-call matters.agency-stations`.split(/\s+/),
  ],
  [
    openlyOfCommunity,
    [
      'areas.grid-page',
      'people.residents-here',
      'organizations.agents-here',
      'matters.station',
      'matters.talk-ways',
      'matters.agency-board',
      'hall.windows',
      'guide.entries',
      'works.export',
      'commitments.export',
    ],
  ],
  [each(signedIn, everywhere), ['matters.serving', 'matters.enrolling']],
  [each(desk, everywhere), ['areas.grid-kinds']],
  [
    ofOffice,
    `organizations.growth organizations.export-growth organizations.askings-here organizations.agents-of organizations.plaques people.talents methods.library methods.workshop matters.by-channel matters.first-replies matters.tally matters.unmatched
    matters.supply matters.rules matters.duty matters.minutes-open matters.templates matters.agency-ledger matters.line-questions matters.line-figures imports.list
    series.list series.grounds venues.micro-grounds commitments.sides hall.leaves hall.queue hall.slips appointments.candidates appointments.figures estates.list estates.zeros
    estates.endings fieldwork.chores-to-confirm areas.changes people.uncovered people.coming people.contactless care.care-review`.split(
      /\s+/,
    ),
  ],
  [
    each(['secretary'], community),
    `organizations.handovers organizations.contracts organizations.mentor-pairs organizations.duty-holders organizations.reports
    organizations.member-groups organizations.council-rules organizations.team-services organizations.party-coverage points.rules points.of-member`.split(
      /\s+/,
    ),
  ],
  [each(office, communityItself), ['accounts.family-of', 'accounts.bindings-of', 'matters.ruling-choices']],
  [
    ofOfficeAndLeaders,
    `matters.loads figures.live figures.rates figures.methods doses.list emergency.plans emergency.past care.service-totals areas.coverage areas.shown areas.parlours
    people.totals people.contact-coverage`.split(/\s+/),
  ],
  [{ ...each([...office, 'street-leader'], community), 'county-leader': communities }, ['organizations.export-agents']],
  [ofOfficeAndLeaders, ['organizations.estate-branches']],
  [ofStaffAndLeaders, ['organizations.posts', 'organizations.staffing', 'organizations.sources', 'organizations.bodies']],
  [
    ofMatter,
    `matters.show matters.joining matters.effort matters.behind matters.parts matters.meeting matters.origin matters.letter matters.agency-wish matters.thread
    matters.promises matters.like-cases matters.linkable matters.suggest-helpers matters.replies care.whom-to-name-for`.split(/\s+/),
  ],
  [{ 'grid-worker': grid, secretary: communityItself }, ['matters.quarrels']],
  [each(['grid-worker', ...office], community), ['matters.helpers-of']],
  [{ ...ofOffice, 'street-leader': communityItself }, ['estates.standing']],
  [{ ...ofOffice, 'street-leader': ['parent'] }, ['plans.unanswered']],
  [each([...staff, 'volunteer', 'shop'], communityItself), ['supplies.packing']],
  [each([...staff, 'volunteer'], everywhere), ['matters.findable']],
  // A code on paper, a floor plan, a file: asked with more than a place, they are proved where they stand.
  [{}, ['areas.plate', 'areas.ground', 'matters.mediation-file']],
];

/** Answered wherever it is asked, with what stands on one's own ground and nothing of another street. */
export const veiled: Readonly<Record<string, readonly Role[]>> = {
  'areas.plates': staff,
  'matters.household-thread': staff,
  'matters.promises-at-door': staff,
  'paper.of-matter': staff,
  'people.books': staff,
  'matters.promise-list': ['grid-worker', ...office],
  'matters.file-open': without(signedIn, 'family'),
  'matters.printable': without(signedIn, 'family'),
  'plans.sheets': [...staff, ...leaders],
  'plans.campaigns': [...office, ...leaders],
};

/** How far whoever is let in is answered, of each query that asks for a place or something that stands in one. */
export const reachesOfPlaces: Readonly<Record<string, Reach>> = {
  ...Object.fromEntries(patterns.flatMap(([reach, names]) => names.map((name) => [name, reach]))),
  ...Object.fromEntries(Object.entries(veiled).map(([name, some]) => [name, each(some, everywhere)])),
};

function without(all: readonly Role[], role: Role): readonly Role[] {
  return all.filter((one) => one !== role);
}
