import { keysOf, type Standing } from './reaches-acts.ts';
import { anyone, bound, helpers, leaders, office, type Role, signedIn, staff } from './roles.ts';

type Reach = Readonly<Partial<Record<Role, readonly Standing[]>>>;
const grid = ['own'] as const;
const gridAndAbove = ['own', 'parent'] as const;
const community = ['own', 'sibling'] as const;
const communityItself = ['own', 'sibling', 'parent'] as const;
const streetItself = ['own', 'sibling', 'parent', 'sister'] as const;
const everywhere = ['own', 'sibling', 'parent', 'sister', 'other'] as const;
/** An area as large as the community: a grid is none. */
const outsideGrids = ['parent'] as const;
const each = (some: readonly Role[], where: readonly Standing[]): Reach => Object.fromEntries(some.map((role) => [role, where]));

/** Questions, each with the ids the line is about, parted by commas. */
const patterns: readonly (readonly [Reach, string])[] = [
  [
    each(office, communityItself),
    `areas.out-of-grid community, people.pairing-board community, people.pairs-of community, methods.preview community, methods.draft draft, methods.findings community draft, methods.versions community, methods.read-file community, methods.export community, works.inside work, works.owners-homes work, venues.bookings venue, industries.plots industry, emergency.reports emergency, hall.behind community, hall.known-of person, hall.slip slip, hall.slip-sheet slip, hall.number-sheet turn`,
  ],
  [
    {},
    `areas.visitors institution, areas.map plan, areas.grid-at plan, areas.preview-cut boundary, organizations.council council, organizations.branch-members body, people.pairs-of member, methods.catalogue place, methods.suggest place, matters.search area, matters.pool grid, matters.similar place, matters.helper-profile person, matters.call-backs community, paper.open person, paper.read-photo photo, imports.show batch, plans.items choice unit, care.services area`,
  ],
  [
    each(anyone, everywhere),
    `areas.see-plan id, works.show work, works.see-picture id, works.owners work, venues.day venue, venues.micro-home home, assets.list kind, assets.find kind, assets.show asset, industries.show industry, hall.form-sheet service, guide.entry community, guide.sheet community, appointments.slots desk, estates.page estate`,
  ],
  [
    each(['secretary'], communityItself),
    `areas.preview-change places, organizations.handover-sheet handover, organizations.team-candidates team, organizations.grouped-members community, organizations.members-lacking community, methods.try-out community, methods.try-draft community`,
  ],
  // A community is not split: it is asked of a grid.
  [each(['secretary'], community), 'areas.preview-cut to'],
  [each(staff, communityItself), `areas.map community, areas.grid-at community, plans.board sheet, plans.items sheet, plans.item item`],
  [
    { ...each(['grid-worker'], grid), ...each(office, communityItself) },
    `people.households area, people.persons area, paper.sheet id, paper.open id`,
  ],
  [each(anyone, communityItself), `organizations.who-held community, remedies.guide community`],
  [{ ...each(office, outsideGrids), ...each(['street-leader'], streetItself) }, `matters.round round, matters.round-figures round`],
  [each([...office, ...leaders], outsideGrids), `figures.method area, figures.method-parts area`],
  [each([...staff, ...leaders, 'system-admin', 'audit-admin'], everywhere), `areas.tree parent`],
  [each(staff, outsideGrids), `areas.plates-sheet area`],
  [each(['secretary'], community), `areas.preview-change area`],
  [
    { ...each(staff, communityItself), ...each(['street-leader'], streetItself), ...each(['county-leader', 'system-admin'], everywhere) },
    `organizations.body body`,
  ],
  [{ ...each([...staff, 'street-leader'], streetItself), ...each(['county-leader'], everywhere) }, `organizations.agent-roster street`],
  [each([...helpers, ...staff, ...leaders, 'resident', 'system-admin', 'audit-admin'], communityItself), `people.skilled community`],
  [{ ...each(['micro-grid-worker', 'grid-worker'], gridAndAbove), ...each(office, communityItself) }, `matters.queue area`],
  [{ ...each(['micro-grid-worker', 'grid-worker'], grid), ...each(office, communityItself) }, `matters.batch matters`],
  [each(leaders, everywhere), `matters.entrusted-alike places`],
  [each(staff, grid), `plans.items column`],
  [
    { ...each([...helpers, ...staff], communityItself), ...each(['street-leader'], streetItself), ...each(['county-leader'], everywhere) },
    `emergency.now community`,
  ],
  [each([...helpers, ...staff], communityItself), `emergency.homes emergency`],
  [each(signedIn, everywhere), `hall.known service`],
  [each(office, everywhere), `hall.known-of service`],
  [each(['audit-admin'], everywhere), `audit.acts account`],
  [each(office, communityItself), `money.export estate`],
  [
    each(
      bound.filter((role) => role !== 'family'),
      communityItself,
    ),
    `money.book estate, money.entries estate`,
  ],
];

/**
 * Up to where a role that is let in is answered otherwise than about nothing at all, of each question and each thing it can be asked about. Written down apart from the code that
 * decides it; what asks for a place alone stands in `reaches-places.ts`. A question without a line here or there fails the build.
 */
export const reachesOfAsks: Readonly<Record<string, Reach>> = Object.fromEntries(
  patterns.flatMap(([reach, asks]) => keysOf(asks).map((key) => [key, reach])),
);
