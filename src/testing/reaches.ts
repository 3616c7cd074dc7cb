import type { Role } from './roles.ts';

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
  'figures.methods': wallReach,
  'figures.method': wallReach,
  'figures.method-parts': wallReach,
  'matters.loads': wallReach,
  'matters.unmatched': officeReach,
  'matters.supply': officeReach,
  'matters.rules': officeReach,
  'matters.minutes-open': officeReach,
  'matters.templates': officeReach,
  'matters.helpers-of': { ...officeReach, 'grid-worker': wholeCommunity },
};
