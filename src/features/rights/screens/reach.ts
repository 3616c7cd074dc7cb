/** Who somebody is at the door: whoever holds a kind of post, or nobody in particular. */
export type Right = {
  readonly name?: string;
  readonly who: 'anyone' | 'signed-in' | 'person' | 'posts';
  readonly posts: readonly string[];
};

/** How far it reaches: the area of the post and what lies in it, what is one's own, or what is open to all. */
export type Reach = 'open' | 'own' | 'micro-grid' | 'grid' | 'building' | 'estate' | 'community' | 'street' | 'county';

const levels: Readonly<Record<string, Reach>> = {
  'micro-grid': 'micro-grid',
  grid: 'grid',
  building: 'building',
  estate: 'estate',
  community: 'community',
  street: 'street',
  county: 'county',
};

/** What is read beyond the area of a post: names of places all over, and around a grid who works in the community. */
const wider: Readonly<Record<string, Reach>> = {
  'areas.tree': 'county',
  'areas.plates': 'county',
  'areas.plates-sheet': 'county',
  'areas.place-kinds': 'county',
  'areas.grid-kinds': 'county',
  'methods.tree': 'county',
  'calendar.year': 'county',
  'organizations.posts': 'community',
  'organizations.staffing': 'community',
  'organizations.sources': 'community',
  'organizations.bodies': 'community',
  'organizations.body': 'community',
  'matters.helpers-of': 'community',
  'supplies.packing': 'community',
};
const nearest: readonly Reach[] = ['own', 'micro-grid', 'building', 'grid', 'estate', 'community', 'street', 'county', 'open'];

/** How far it reaches at most: a post as far as its own area, and in the cases above further; what exactly is found there its query decides. */
export function reachOf({ name = '', who }: Right, level: string | null): Reach {
  if (who === 'anyone') return 'open';
  if (who !== 'posts' || level === null) return 'own';
  const [own, more] = [levels[level] ?? 'own', wider[name] ?? 'own'];
  return nearest.indexOf(more) > nearest.indexOf(own) ? more : own;
}

/** Whether this kind of post, or whoever holds none, is let in; `null` is a resident who is signed in and stands in the ledger. */
export function letsIn({ who, posts }: Right, post: string | null): boolean {
  return who !== 'posts' || (post !== null && posts.includes(post));
}
