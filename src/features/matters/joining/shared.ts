import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';

/**
 * Matters `m` of what all share, at a place `a`, for a service `l`: not inside a home, no help, no errand, no complaint and no hardship.
 * A topic a county adds is private until this says otherwise.
 */
export const isShared: RawBuilder<boolean> = sql<boolean>`(l.topic in ('fix', 'suggest') and l.catalogue in ('neighbourly', 'common-parts') and a.kind <> 'dwelling'
  and m.kept_from = '{}' and m.seen_by is null)`;

/** Rows `j` of those who joined as this actor: as a person, or by account where no person was known. Whoever acts for family reads that person's. */
export function joinsOf({ account, person, family }: Actor): RawBuilder<boolean> {
  if (family) return sql<boolean>`j.person_id = ${person}::uuid`;
  return sql<boolean>`(j.person_id = ${person}::uuid or j.account_id = ${account}::uuid)`;
}

/** Whether the actor joined the matter `m` and has not left it. */
export function joinedBy(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select from matter_join j where j.matter_id = m.id and j.left_at is null and ${joinsOf(actor)})`;
}

/** A place as areas of each size, for a query over `area` rows of this name: a building is its own building. */
export function sizesOf(row: string): RawBuilder<unknown> {
  const own = (kind: string, column: string) =>
    sql`case ${sql.ref(`${row}.kind`)} when ${sql.lit(kind)} then ${sql.ref(`${row}.id`)} else ${sql.ref(`${row}.${column}`)} end`;
  return sql`${own('building', 'building_id')} as building, ${own('estate', 'estate_id')} as estate, ${own('grid', 'grid_id')} as grid,
    ${own('community', 'community_id')} as community`;
}

/** How near the place `b` is to the place `h`, both as {@link sizesOf} gives them; null when it is not near. */
export const nearness: RawBuilder<'building' | 'estate' | 'grid' | null> =
  sql`case when b.building = h.building then 'building' when b.estate = h.estate then 'estate' when b.grid = h.grid then 'grid' end`;

/** How long like matters are looked back upon. */
export const lookBack = { hours: 30 * 24 } as const;

/** Counts the doors that met it anew, under the lock its caller holds on the matter. */
export async function countMet(db: Db | Tx, matter: string): Promise<void> {
  await sql`update matter set met = (select count(distinct party) from matter_join where matter_id = ${matter} and left_at is null) where id = ${matter}`.execute(
    db,
  );
}

export type Asker = { readonly account: string | null; readonly person: string | null };

/** Topics of open screens of these askers. */
export function topicsOf(askers: readonly Asker[]): string[] {
  return askers.flatMap(({ account, person }) => [
    ...(account === null ? [] : [`account:${account}`]),
    ...(person === null ? [] : [`person:${person}`]),
  ]);
}

/** One notice for each asker of a matter. @param matter which the notice leads to */
export async function tellAskers(
  db: Tx,
  matter: string | null,
  told: readonly (Asker & { say: string })[],
  now: Temporal.Instant,
): Promise<void> {
  if (told.length === 0) return;
  await sql`insert into notice (id, account_id, person_id, matter_id, say, at)
    select time_ordered_id(), t.account, case when t.account is null then t.person end, ${matter}::uuid, t.say, ${stamp(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (account uuid, person uuid, say text)`.execute(db);
}
