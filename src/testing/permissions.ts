/** Everybody who may stand at a door. `stranger` is signed in and nobody of the ledger yet; `family` acts for a grid worker without being one. */
export const roles = [
  'nobody',
  'stranger',
  'family',
  'resident',
  'volunteer',
  'shop',
  'micro-grid-worker',
  'grid-worker',
  'community-staff',
  'secretary',
  'street-leader',
  'county-leader',
  'system-admin',
] as const;
export type Role = (typeof roles)[number];

const anyone: readonly Role[] = roles;
const signedIn = without(anyone, 'nobody');
const bound = without(signedIn, 'stranger');
const helpers = ['volunteer', 'shop'] as const;
const office = ['community-staff', 'secretary'] as const;
const staff = ['micro-grid-worker', 'grid-worker', ...office] as const;
const leaders = ['street-leader', 'county-leader'] as const;
const desk = [...staff, ...leaders, 'system-admin'] as const;
const appointers = ['secretary', 'system-admin'] as const;
const keepers = ['system-admin'] as const;

/** Whom each action and query lets in at all, written down apart from the code that decides it. One without a line here fails the build. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'accounts.request-code': anyone,
  'accounts.sign-in': anyone,
  'accounts.sign-in-staff': anyone,
  'accounts.set-password': desk,
  'accounts.sign-out': anyone,
  'accounts.sign-out-everywhere': signedIn,
  'accounts.act-for': signedIn,
  'accounts.arrive-as': anyone,
  'accounts.bind-by-code': signedIn,
  'accounts.issue-binding-code': [...office, 'system-admin'],
  'accounts.ask-binding': signedIn,
  'accounts.confirm-binding': office,
  'accounts.decline-binding': office,
  'accounts.me': anyone,
  'accounts.demo-people': anyone,
  'accounts.binding-requests': office,
  'accounts.invite-family': bound,
  'accounts.end-family': signedIn,
  'accounts.family': signedIn,
  'accounts.family-of': office,
  'accounts.offer-screen': [...office, ...leaders],
  'accounts.hang-screen': anyone,
  'accounts.screens': signedIn,
  'accounts.end-screen': signedIn,

  'areas.add-community': ['system-admin'],
  'areas.communities': anyone,
  'areas.places-in': anyone,
  'areas.place-name': anyone,
  'areas.plate': anyone,
  'areas.plates': staff,
  'areas.grid-page': anyone,
  'areas.tree': desk,

  'organizations.appoint': appointers,
  'organizations.appoint-newcomer': appointers,
  'organizations.revoke': appointers,
  'organizations.introduce': staff,
  'organizations.my-introduction': staff,
  'organizations.post-kinds': anyone,
  'organizations.posts': desk,
  'organizations.staffing': desk,

  'people.household-card': staff,
  'people.reveal': [...staff, ...helpers],
  'people.totals': [...staff, ...leaders],
  'people.households': staff,
  'people.uncovered': staff,
  'people.persons': staff,
  'people.who-looked': bound,

  'methods.switch-on': ['secretary'],
  'methods.switch-off': ['secretary'],
  'methods.library': office,
  'methods.catalogue': anyone,
  'methods.suggest': anyone,
  'methods.tree': desk,
  'methods.save-leaf': ['system-admin'],
  'methods.end-leaf': ['system-admin'],
  'methods.order-leaves': ['system-admin'],
  'methods.save-topic': ['system-admin'],
  'methods.take-back-edit': ['system-admin'],

  'matters.file': signedIn,
  'matters.file-for-someone': staff,
  'matters.dispatch': signedIn,
  'matters.take': bound,
  'matters.fill': signedIn,
  'matters.sign': signedIn,
  'matters.rate': signedIn,
  'matters.withdraw': signedIn,
  'matters.reopen': signedIn,
  'matters.pause': signedIn,
  'matters.resume': signedIn,
  'matters.hand-over': bound,
  'matters.classify': [...staff, ...leaders],
  'matters.thank': signedIn,
  'matters.wish-first': bound,
  'matters.end-wish': bound,
  'matters.my-wish': bound,
  'matters.whistle': [],
  'matters.whistles': [],
  'matters.serving': signedIn,
  'matters.tally': office,
  'matters.station': anyone,
  'matters.say': signedIn,
  'matters.ask-extension': bound,
  'matters.answer-extension': bound,
  'matters.escalate': bound,
  'matters.call-in': bound,
  'matters.part-done': bound,
  'matters.supervise': ['secretary', 'street-leader'],
  'matters.urge': signedIn,
  'matters.passed-on': bound,
  'matters.first-replies': office,
  'matters.contact': [...staff, ...helpers],
  'matters.mine': signedIn,
  'matters.inbox': signedIn,
  'matters.pool': bound,
  'matters.queue': staff,
  'matters.search': staff,
  'matters.show': signedIn,
  'matters.counts': signedIn,
  'matters.similar': signedIn,
  'matters.join': signedIn,
  'matters.join-for-someone': staff,
  'matters.leave-joined': signedIn,
  'matters.confirm-joined': signedIn,
  'matters.merge': ['grid-worker', ...office],
  'matters.unmerge': ['grid-worker', ...office],
  'matters.joining': signedIn,
  'matters.like-cases': staff,
  'matters.by-channel': office,
  'matters.ratings': anyone,
  'matters.rule': office,
  'matters.end-rule': office,
  'matters.tell-profile': bound,
  'matters.set-duty': office,
  'matters.say-minutes': signedIn,
  'matters.decide-minutes': office,
  'matters.keep-template': office,
  'matters.end-template': office,
  'matters.suggest-helpers': bound,
  'matters.unmatched': office,
  'matters.supply': office,
  'matters.batch': bound,
  'matters.rules': office,
  'matters.ruling-choices': office,
  'matters.helper-profile': bound,
  'matters.helpers-of': ['grid-worker', ...office],
  'matters.my-helping': bound,
  'matters.duty': office,
  'matters.whom-to-call': anyone,
  'matters.effort': signedIn,
  'matters.minutes-open': office,
  'matters.trips': anyone,
  'matters.templates': office,
  'matters.replies': bound,

  'imports.kinds': office,
  'imports.list': office,
  'imports.show': office,
  'imports.judge': office,
  'imports.accept': office,
  'imports.undo': office,

  'calendar.year': desk,
  'calendar.set-day': keepers,
  'calendar.set-hours': keepers,
  'calendar.load-notice': keepers,
  'calendar.undo': keepers,
  'calendar.read-notice': keepers,

  'figures.places': [...office, ...leaders],
  'figures.live': [...office, ...leaders],
  'figures.rates': [...office, ...leaders],

  'notices.read': signedIn,
  'notices.list': signedIn,
};

/** All a screen on a wall may ask, whoever hung it. */
export const forScreens: readonly string[] = [
  'accounts.hang-screen',
  'accounts.sign-out',
  'figures.live',
  'figures.places',
  'figures.rates',
];

/** Where something stands, seen from the community, grid and micro-grid the role holds its post for. */
export const places = ['own', 'sibling', 'other'] as const;
export type Where = (typeof places)[number];
type Reach = Readonly<Partial<Record<Role, readonly Where[]>>>;

const wholeCommunity = ['own', 'sibling'] as const;
const officeReach = { 'community-staff': wholeCommunity, secretary: wholeCommunity } as const;
const wallReach = { ...officeReach, 'street-leader': wholeCommunity, 'county-leader': places } as const;
const staffReach = { ...officeReach, 'grid-worker': ['own'], 'micro-grid-worker': ['own'] } as const;

/**
 * How far those who are let in reach: their own grid (or micro-grid), its sibling in the same community, another community in another street.
 * What lies beyond is not found.
 */
export const reaches: Readonly<Record<string, Reach>> = {
  'people.households': staffReach,
  'people.persons': staffReach,
  'people.household-card': staffReach,
  'people.uncovered': officeReach,
  'people.totals': { ...officeReach, 'street-leader': wholeCommunity, 'county-leader': places },
  'organizations.posts': {
    ...officeReach,
    'grid-worker': wholeCommunity,
    'micro-grid-worker': wholeCommunity,
    'street-leader': wholeCommunity,
    'county-leader': places,
    'system-admin': places,
  },
  'organizations.staffing': {
    ...officeReach,
    'grid-worker': wholeCommunity,
    'micro-grid-worker': wholeCommunity,
    'street-leader': wholeCommunity,
    'county-leader': places,
    'system-admin': places,
  },
  'organizations.appoint': { secretary: wholeCommunity },
  'accounts.issue-binding-code': officeReach,
  'imports.list': officeReach,
  'figures.live': wallReach,
  'figures.rates': wallReach,
  'matters.unmatched': officeReach,
  'matters.supply': officeReach,
  'matters.rules': officeReach,
  'matters.minutes-open': officeReach,
  'matters.templates': officeReach,
  'matters.helpers-of': { ...officeReach, 'grid-worker': wholeCommunity },
};

function without(all: readonly Role[], ...some: readonly Role[]): readonly Role[] {
  return all.filter((role) => !some.includes(role));
}
