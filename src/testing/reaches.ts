import type { Role } from './roles.ts';

/** Where something stands, seen from the community, grid and micro-grid the role holds its post for; the last is another county of the same house. */
export const places = ['own', 'sibling', 'parent', 'other', 'county'] as const;
export type Where = (typeof places)[number];
type Reach = Readonly<Partial<Record<Role, readonly Where[]>>>;

const wholeCommunity = ['own', 'sibling'] as const;
const communityItself = ['own', 'sibling', 'parent'] as const;
const wholeCounty = ['own', 'sibling', 'parent', 'other'] as const;
const officeReach = { 'community-staff': communityItself, secretary: communityItself } as const;
const staffReach = { ...officeReach, 'grid-worker': ['own'], 'micro-grid-worker': ['own'] } as const;
const wallReach = {
  'community-staff': wholeCommunity,
  secretary: wholeCommunity,
  'street-leader': communityItself,
  'county-leader': wholeCounty,
} as const;

/**
 * How far those who are let in reach, of what is asked for otherwise than by a place alone: their own grid (or micro-grid), its sibling in the same community,
 * the place above, another community in another street, another county. What lies beyond is not found. All that asks for a place alone stands in
 * `reaches-places.ts`.
 */
export const reaches: Readonly<Record<string, Reach>> = {
  'people.households': staffReach,
  'people.persons': staffReach,
  'people.household-card': staffReach,
  'organizations.appoint': { secretary: wholeCommunity },
  'accounts.issue-binding-code': officeReach,
  'figures.method': wallReach,
  'figures.method-parts': wallReach,
};
