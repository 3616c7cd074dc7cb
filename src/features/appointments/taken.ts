import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

type Taken = { readonly post: string; readonly at: string; readonly until: string };

/** The stretches for which these posts are booked between two moments: when, and nothing else. */
export async function takenOf(
  { db }: Pick<Seeing, 'db'>,
  posts: readonly string[],
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<Taken[]> {
  if (posts.length === 0) return [];
  const { rows } = await sql<Taken>`
    select post_id as post, starts_at as at, ends_at as until from booking
    where post_id = any(${[...posts]}::uuid[]) and cancelled_at is null and starts_at < ${stamp(until)}::timestamptz and starts_at > ${stamp(from)}::timestamptz - interval '4 hours'
      and ends_at > ${stamp(from)}::timestamptz`.execute(db);
  return rows;
}
