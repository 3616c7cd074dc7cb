import type { Actor } from './actor.ts';
import { holds } from './actor.ts';
import { refuse } from './refusal.ts';

/** The written rule at the door of every action and query. What a row allows is decided further in, in the query and on the locked row. */
export type Who = 'anyone' | 'signed-in' | 'person' | { readonly posts: readonly string[] };

/** Lets the actor in, or refuses: 401 without a session, 403 with a session that may not. */
export function admit(who: Who, actor: Actor): void {
  if (who === 'anyone') return;
  if (!actor.account) refuse('not_signed_in');
  if (who === 'signed-in') return;
  if (who === 'person' && !actor.person) refuse('not_bound');
  if (who !== 'person' && !holds(actor, who.posts)) refuse('not_allowed');
}
