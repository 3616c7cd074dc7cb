import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { keptAreas, ownedBy, seenBy } from './seen-by.ts';

/** Items `i` with what they follow: a matter `m`, or another item `f` with the matter `fm` that carries that. */
export const itemsNow = sql`sheet_item i left join matter m on m.id = i.follows_matter
  left join sheet_item f on f.id = i.follows_item left join matter fm on fm.id = f.follows_matter`;

/** How an item stands: what follows a matter or another item stands as that does. A matter its opener withdrew is work that fell away. */
export const stateNow = sql<'open' | 'done' | 'dropped'>`(case
  when i.dropped_at is not null or f.dropped_at is not null or coalesce(m.outcome, fm.outcome) = 'withdrawn' then 'dropped'
  when i.done_at is not null or f.done_at is not null or m.ended_at is not null or fm.ended_at is not null then 'done' else 'open' end)`;

export type Item = {
  readonly id: string;
  readonly sheet_id: string;
  readonly column_id: string;
  readonly parent_id: string | null;
  readonly needs: string[];
  readonly target: number | null;
  readonly owner_post_id: string | null;
  readonly of_day: string | null;
  readonly area_id: string;
  readonly closed: boolean;
  readonly state: 'open' | 'done' | 'dropped';
  /** Whether whoever asks keeps the sheet, or answers for the item (of a part: for what it is a part of). */
  readonly kept: boolean;
  readonly owned: boolean;
};

/** An item the actor keeps or answers for, locked. What they may not see is not found; of what they only read, nothing is theirs to change. */
export async function lockedItem({ db, actor }: Context, id: string): Promise<Item> {
  const owned = ownedBy(actor);
  const { rows } = await sql<Item>`
    select i.*, s.area_id, s.closed_at is not null as closed, s.area_id = any(${keptAreas(actor)}::uuid[]) as kept, ${owned} as owned, ${stateNow} as state
    from ${itemsNow} join sheet s on s.id = i.sheet_id where i.id = ${id} and (${seenBy(actor)} or ${owned}) for update of i`.execute(db);
  const item = rows[0] ?? refuse('not_found');
  if (!item.kept && !item.owned) refuse('plans.not_yours');
  if (item.closed) refuse('plans.closed');
  return item;
}
