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

/** How far a member of the family acts for a person: asks in their name, sees what is theirs, gives their word. */
export type FamilyMay = 'ask' | 'see' | 'confirm';
/** That the account is not the person it acts for: as whose what, how far, and as whom the account itself is known. */
export type Family = {
  readonly binding: string;
  readonly kin: string;
  readonly may: readonly FamilyMay[];
  readonly selves: readonly string[];
};

/** Who is asking. The account signed in; the person is whom it acts for, when a binding says so. */
export type Actor = {
  readonly account: string | null;
  readonly session: string | null;
  readonly person: string | null;
  /** Set while the account acts for somebody of its family; null when it is itself. */
  readonly family: Family | null;
  /** Set for a session that hangs on a wall: it asks what says it is for a screen, and nothing else. */
  readonly only: 'screen' | null;
  /** Set for nobody whose session was ended on purpose, before its time: what a device kept for it goes. */
  readonly ended?: true;
  readonly posts: readonly Post[];
  /** Set while only the first step of signing in is done: nobody yet, but for what shows or sets up the second. */
  readonly halfway?: boolean;
  /** Set where the second step must be shown again before what cannot be taken back: its post asks for it, and it was not shown within ten minutes. */
  readonly mustStepUp?: boolean;
};

/** Whoever is not signed in; the system itself, when a deadline falls due, acts as nobody too. */
export const nobody: Actor = { account: null, session: null, person: null, family: null, only: null, posts: [] };

/** Everybody who reads when this actor reads: the person acted for, and whoever of the ledger sits at the phone. */
export function readersOf({ person, family }: Actor): string[] {
  return [...(person ? [person] : []), ...(family?.selves ?? [])];
}

/** Areas the actor holds posts of these kinds in; with no kinds, of any staff kind. */
export function areasOf(actor: Actor, level: string, kinds?: readonly string[]): string[] {
  return actor.posts
    .filter((post) => post.level === level && (kinds ? kinds.includes(post.kind) : post.work === 'staff'))
    .map((post) => post.area);
}

export function holds(actor: Actor, kinds: readonly string[]): boolean {
  return actor.posts.some((post) => kinds.includes(post.kind));
}
