import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inForce, overseersOf } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';

/** Whoever may allow something: by which post, for which area. */
export type Approver = { readonly person: string; readonly kind: string; readonly area: string };

/** Kinds of posts that allow what others ask for. */
export const approverKinds = ['secretary', 'street-leader', 'county-leader', 'security-admin', 'audit-admin'] as const;

/** Of posts and erasures the security administrator; where there is none any more, who stands next. No other kind of post allows them. */
export const ladder = ['security-admin', 'county-leader', 'audit-admin'] as const;

/** Asked of whoever oversees the asker. */
const toOverseers: readonly string[] = ['export', 'money'];

type Asked = {
  readonly kind: string;
  readonly about: string | null;
  readonly among?: readonly string[] | undefined;
  readonly nearest?: boolean | undefined;
};

/**
 * Who is asked: of money, of a list that leaves the house and of what says so itself the nearest who oversees the asker and can sign in, of everything else the first of the ladder somebody holds who can sign in; never
 * the asker, nor whom it concerns or names: where that would be the nearest, the next above is asked. `alone` while the county has never had a security administrator: its first days, when there is no second person yet. Once it has had one, its
 * successor is waited for: nobody becomes alone by revoking the other.
 */
export async function approversOf(
  seeing: Seeing,
  { kind, about, among = [], nearest: isNear = false }: Asked,
): Promise<readonly Approver[] | 'alone'> {
  const never = about === null ? among : [...among, about];
  if (toOverseers.includes(kind)) return await overseersOf(seeing, never);
  const { db, actor, now } = seeing;
  const { rows } = await sql<Approver>`
    select p.person_id as person, p.kind, p.area_id as area from post p
    where p.kind = any(${[...ladder]}::text[]) and ${inForce(now, 'p')} and p.person_id is distinct from ${actor.person} and p.person_id is distinct from ${about} and p.person_id <> all(${[...among]}::uuid[])
      and exists (select from binding b where b.person_id = p.person_id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)}))`.execute(
    db,
  );
  const guard = await lastGuard(seeing);
  if (guard === undefined) return 'alone';
  if (isNear) return await overseersOf(seeing, never);
  const nearest = ladder.find((rank) => rows.some((row) => row.kind === rank));
  return nearest === undefined ? [guard] : rows.filter((row) => row.kind === nearest);
}

/** The last security administrator there was: where nobody can answer, whoever takes up that post next does, or whoever holds the machine. */
async function lastGuard({ db, now }: Seeing): Promise<Approver | undefined> {
  const { rows } = await sql<Approver>`
    select person_id as person, kind, area_id as area from post where kind = 'security-admin' and since <= ${dayOf(now)} order by since desc, id limit 1`.execute(
    db,
  );
  return rows[0];
}

/** Open rows of `a` that are the actor's to answer: by a post held today, and neither asked by them nor about them. */
export function mineToAnswer(actor: Actor, now: Temporal.Instant): RawBuilder<boolean> {
  const held = actor.posts.map(({ kind, area }) => sql`(a.by_kind = ${kind} and ${area}::uuid = any(a.by_areas))`);
  const byPost = held.length === 0 ? sql`false` : sql`(${sql.join(held, sql` or `)})`;
  return sql<boolean>`a.decided_at is null and a.withdrawn_at is null and a.expired_at is null and a.due_at > ${stamp(now)}
    and a.asked_by is distinct from ${actor.account} and a.asker is distinct from ${actor.person} and a.about is distinct from ${actor.person}
    and ${actor.person}::uuid is not null and ${actor.person}::uuid <> all(a.among) and ${byPost}`;
}
