import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inMyAreas as standsInMyAreas } from '#features/areas/door.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { levelOf } from './levels.ts';
import { areaAt, type Stamps } from './standing.ts';

/**
 * Whose matters an actor sees: their own, those they work on, and those of the areas they hold a staff post for.
 * `m` is the matter in the query around it. Leaders and administrators see no single matter (figures only).
 */
export function seenBy(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${opened(actor)} or m.assignee_person = ${actor.person} or ${inMyAreas(actor)})`;
}

/** Matters the actor asked for themself. */
export function opened({ account, person }: Actor): RawBuilder<boolean> {
  return sql<boolean>`(m.opener_account = ${account} or m.opener_person = ${person})`;
}

/** Matters of the areas the actor holds a staff post for. */
export function inMyAreas(actor: Actor): RawBuilder<boolean> {
  return standsInMyAreas(actor, 'm');
}

/** Whether an open task `t` waits for this actor: by a post held for its area, by name, or by account. */
export function waitsFor(actor: Actor): RawBuilder<boolean> {
  const posts = actor.posts.map((post) => sql`(t.area_id = ${post.area}::uuid and t.post_kind = ${post.kind})`);
  const all = [...posts, sql`t.person_id = ${actor.person}`, sql`t.account_id = ${actor.account}`];
  return sql<boolean>`((${sql.join(all, sql` or `)}) and not coalesce(${actor.person}::uuid = any(t.except_persons), false))`;
}

/**
 * Matters that wait for this actor without being theirs to see in full: an order offered and not yet taken, a late one raised to the street.
 * They read what is asked and in which grid, not whose it is and not where.
 */
export function laidBefore(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select from task t where t.matter_id = m.id and t.closed_at is null and ${waitsFor(actor)})`;
}

/** Posts `p` of these kinds, held on this very day, that cover a place. */
export function heldFor(kinds: readonly string[], stamps: Stamps, now: Temporal.Instant): RawBuilder<boolean> {
  const held = kinds.flatMap((kind) => {
    const area = areaAt(levelOf(kind), stamps);
    return area === null ? [] : [sql`(p.area_id = ${area}::uuid and p.kind = ${kind})`];
  });
  return held.length === 0 ? sql<boolean>`false` : sql<boolean>`((${sql.join(held, sql` or `)}) and ${heldOn(now)})`;
}

/** Posts `p` held on this very day. */
export function heldOn(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`(p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date))`;
}
