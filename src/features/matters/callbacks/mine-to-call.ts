import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { readersOf } from '#kernel/actor.ts';
import { answersFor, helps, opened } from '../seen-by.ts';

/** Who asks once more: staff of the ground. */
export const callers = ['secretary', 'community-staff', 'grid-head', 'grid-worker'] as const;

/**
 * Call-backs `b` of matters `m` this actor may make: of their ground, and not of their own work, not what they were called in to, not their own asking. What was begun
 * again meanwhile is asked about when it has ended anew.
 */
export function mineToCall(actor: Actor): RawBuilder<boolean> {
  const readers = sql`${readersOf(actor)}::uuid[]`;
  return sql<boolean>`(${answersFor(actor)} and not b.except_persons && ${readers} and not coalesce(m.assignee_person = any(${readers}), false) and not coalesce(${helps(actor)}, false)
    and not coalesce(${opened(actor)}, false) and (b.answered_at is not null or m.ended_at is not null))`;
}
