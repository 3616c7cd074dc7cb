import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';

/**
 * Whose booking `b` is: the person it is for, and the account that has no person. Who acts for the family sees that person’s, not what is the account’s own.
 * Beside them only the holder of `b.post_id` finds it; there is no third way to a row.
 */
export function bookedBy(actor: Actor): RawBuilder<boolean> {
  const account = actor.family ? null : actor.account;
  return sql<boolean>`coalesce(b.person_id = ${actor.person}::uuid or b.account_id = ${account}::uuid, false)`;
}

/** Bookings `b` of those who come to this actor: of the posts held today, never as somebody of the family. */
export function keptBy(actor: Actor): RawBuilder<boolean> {
  const posts = actor.family ? [] : actor.posts.map(({ id }) => id);
  return sql<boolean>`(b.post_id = any(${posts}::uuid[]))`;
}
