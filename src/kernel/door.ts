import type { Actor, FamilyMay, Work } from './actor.ts';
import { holds } from './actor.ts';
import { refuse } from './refusal.ts';

/** The written rule at the door of every action and query. What a row allows is decided further in, in the query and on the locked row. */
export type Who = 'anyone' | 'signed-in' | 'person' | { readonly posts: readonly string[] } | { readonly work: readonly Work[] };

/** What somebody of the family must be allowed for it; `account` concerns only who is signed in. Without it nobody does it for another. */
export type ForFamily = FamilyMay | 'account';

/** What is written beside every action and query about who may ask it. */
type Door = {
  readonly who: Who;
  readonly family?: ForFamily | undefined;
  /** Whether a screen on a wall may ask it, which anybody who passes by can reach. */
  readonly screen?: true | undefined;
  /** Whether it may be asked between the first and the second step of signing in. */
  readonly halfway?: true | undefined;
  /** Money, export, erasure of another, granting of posts: asked only by whoever has shown the second step within ten minutes, where their post asks for one. */
  readonly stepUp?: true | undefined;
};

/** Lets the actor in by the rule at the door, whoever acts for their family only as far as that person said, and a screen on a wall only to what is for it. */
export function admitTo(door: Door, actor: Actor): void {
  const { who, family, screen, halfway } = door;
  if (actor.only === 'screen' && !screen) refuse('screen_only');
  if (actor.halfway && !halfway && who !== 'anyone') refuse('second_first');
  admit(who, actor);
  mustBeInScope({ who, family }, actor);
  if (door.stepUp && actor.mustStepUp) refuse('step_up');
}

function mustBeInScope({ who, family }: Door, actor: Actor): void {
  if (!actor.family || who === 'anyone' || family === 'account') return;
  if (family === undefined) refuse('not_for_family');
  if (!actor.family.may.includes(family)) refuse('not_in_scope');
}

/** Lets the actor in, or refuses: 401 without a session, 403 with a session that may not. */
export function admit(who: Who, actor: Actor): void {
  if (who === 'anyone') return;
  if (!actor.account) refuse('not_signed_in');
  if (who === 'signed-in') return;
  if (who === 'person') {
    if (!actor.person) refuse('not_bound');
    return;
  }
  const fits = 'posts' in who ? holds(actor, who.posts) : actor.posts.some((post) => who.work.includes(post.work));
  if (!fits) refuse('not_allowed');
}
