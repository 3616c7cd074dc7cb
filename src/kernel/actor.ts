/** What sort of work a kind of post is: paid or elected staff, neighbours who help, leaders who oversee, administrators of the system. */
export type Work = 'staff' | 'helper' | 'leader' | 'administrator';

/** A post somebody holds today: what kind of work, and for which area. */
export type Post = {
  readonly id: string;
  readonly kind: string;
  readonly work: Work;
  readonly area: string;
  readonly level: string;
  readonly called: string;
};

/** Who is asking. The account signed in; the person is whom it acts for, when a binding says so. */
export type Actor = {
  readonly account: string | null;
  readonly session: string | null;
  readonly person: string | null;
  readonly posts: readonly Post[];
};

/** Whoever is not signed in; the system itself, when a deadline falls due, acts as nobody too. */
export const nobody: Actor = { account: null, session: null, person: null, posts: [] };

/** Areas the actor holds posts of these kinds in; with no kinds, of any staff kind. */
export function areasOf(actor: Actor, level: string, kinds?: readonly string[]): string[] {
  return actor.posts
    .filter((post) => post.level === level && (kinds ? kinds.includes(post.kind) : post.work === 'staff'))
    .map((post) => post.area);
}

export function holds(actor: Actor, kinds: readonly string[]): boolean {
  return actor.posts.some((post) => kinds.includes(post.kind));
}
