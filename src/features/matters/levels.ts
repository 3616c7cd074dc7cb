/** The level each kind of post is held at, as the table `post_kind` is seeded. */
const levels: Readonly<Record<string, string>> = {
  secretary: 'community',
  'community-staff': 'community',
  'grid-head': 'community',
  'grid-worker': 'grid',
  'micro-grid-worker': 'micro-grid',
  'micro-grid-assistant': 'micro-grid',
  'building-head': 'building',
  'centre-household': 'micro-grid',
  member: 'community',
  volunteer: 'community',
  shop: 'community',
  property: 'estate',
  'gate-keeper': 'estate',
  'estate-branch': 'estate',
  'estate-committee': 'estate',
  'owners-chair': 'estate',
  'owners-member': 'estate',
  'linked-member': 'micro-grid',
  department: 'street',
  'street-leader': 'street',
  'county-leader': 'county',
};

export function levelOf(post: string): string {
  return levels[post] ?? 'community';
}

const staff: readonly string[] = [
  'secretary',
  'community-staff',
  'grid-head',
  'first-agent',
  'grid-worker',
  'micro-grid-worker',
  'micro-grid-assistant',
];

/** Whether this kind of post is staff, who work in working hours; neighbours who help say themselves when they may be rung. */
export function isStaff(post: string): boolean {
  return staff.includes(post);
}

const neighbours: readonly string[] = ['building-head', 'centre-household', 'member', 'volunteer', 'agent', 'linked-member'];

/** Whether whoever holds this post helps as a private neighbour: no shop, no firm, nobody with a work telephone of their own. */
export function isNeighbour(post: string): boolean {
  return neighbours.includes(post);
}
