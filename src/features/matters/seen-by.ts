import { type RawBuilder, sql } from 'kysely';
import { type Actor, areasOf } from '#kernel/actor.ts';

/**
 * Whose matters an actor sees: their own, those they work on, and those of the areas they hold a staff post for.
 * `m` is the matter in the query around it. Leaders and administrators see no single matter (figures only).
 */
export function seenBy(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(m.opener_account = ${actor.account} or m.opener_person = ${actor.person} or m.assignee_person = ${actor.person} or ${inMyAreas(actor)})`;
}

/** Matters of the areas the actor holds a staff post for. */
export function inMyAreas(actor: Actor): RawBuilder<boolean> {
  const levels = [['community', sql.ref('m.community_id')], ['grid', sql.ref('m.grid_id')], ['micro-grid', sql.ref('m.micro_grid_id')]] as const;
  const held = levels.map(([level, column]) => ({ column, areas: areasOf(actor, level) })).filter(({ areas }) => areas.length > 0);
  return held.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(held.map(({ column, areas }) => sql`${column} = any(${areas}::uuid[])`), sql` or `)})`;
}

/** Whether an open task `t` waits for this actor: by a post held for its area, by name, or by account. */
export function waitsFor(actor: Actor): RawBuilder<boolean> {
  const posts = actor.posts.map((post) => sql`(t.area_id = ${post.area}::uuid and t.post_kind = ${post.kind})`);
  const all = [...posts, sql`t.person_id = ${actor.person}`, sql`t.account_id = ${actor.account}`];
  return sql<boolean>`((${sql.join(all, sql` or `)}) and not coalesce(${actor.person}::uuid = any(t.except_persons), false))`;
}

/** Matters offered to this actor and not taken yet: they see what is asked and in which grid, not whose and not where. */
export function offeredTo(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what = 'claim' and ${waitsFor(actor)})`;
}
