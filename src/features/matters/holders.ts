import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { levelOf } from './levels.ts';
import { areaAt, type Stamps } from './standing.ts';

/** A kind of post in an area, on a day. */
export type PostAt = { readonly area: string; readonly kind: string; readonly day: string };

/** Posts of these kinds that cover a place. */
export function postsAt(kinds: readonly string[], stamps: Stamps, now: Temporal.Instant): PostAt[] {
  return kinds.flatMap((kind) => {
    const area = areaAt(levelOf(kind), stamps);
    return area === null ? [] : [{ area, kind, day: dayOf(now) }];
  });
}

/** The persons who hold each of these posts on its day. */
export async function holdersOf(db: Db | Tx, posts: readonly PostAt[]): Promise<string[][]> {
  const asked = new Map(posts.map((post) => [nameOf(post), post]));
  const { rows } = await sql<PostAt & { person: string }>`
    select w.area, w.kind, w.day::text as day, p.person_id as person
    from json_to_recordset(${JSON.stringify([...asked.values()])}::json) as w(area uuid, kind text, day date)
      join post p on p.area_id = w.area and p.kind = w.kind and p.since <= w.day and (p.until is null or p.until > w.day)
    order by p.since, p.id`.execute(db);
  const held = Map.groupBy(rows, nameOf);
  return posts.map((post) => (held.get(nameOf(post)) ?? []).map(({ person }) => person));
}

function nameOf({ area, kind, day }: PostAt): string {
  return `${area} ${kind} ${day}`;
}
