import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inForce } from '#features/organizations/door.ts';
import { dayOf } from '#kernel/clock.ts';
import { itemsNow, stateNow } from './standing.ts';

/** When an item should be done; what it stands for may say so. */
const dueNow = sql`coalesce(i.due, f.due)`;

/** Past its day and still open. */
export function lateNow(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${stateNow} = 'open' and ${dueNow} < ${dayOf(now)}::date, false)`;
}

/** Somebody was to answer for it, whose post has ended (row S1-D30). */
export function ownerlessNow(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`(i.owner_post_id is not null and ${stateNow} = 'open' and not exists (select from post o where o.id = i.owner_post_id and ${inForce(now, 'o')}))`;
}

/** Items `i` with all that is read of one. A matter is named by its number and what kind of service it is, never by what its opener wrote. */
export const itemSource = sql`${itemsNow} join sheet s on s.id = i.sheet_id join sheet_column c on c.id = i.column_id
  join area u on u.id = i.unit_id left join post p on p.id = i.owner_post_id left join post_kind k on k.id = p.kind left join leaf l on l.id = m.leaf_id
  left join sheet fs on fs.id = f.sheet_id left join leaf fl on fl.id = fm.leaf_id
  left join sheet_choice c1 on c1.id = i.first_choice left join sheet_choice c2 on c2.id = i.second_choice`;

export type ItemRow = {
  readonly id: string;
  readonly at: string;
  readonly column: string;
  readonly subject: string;
  readonly due: string | null;
  readonly measure: string | null;
  readonly owner: { called: string; post: string } | null;
  readonly ownerless: boolean;
  readonly unit: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly late: boolean;
  readonly choices: string[];
  readonly target: number | null;
  readonly measuredIn: string | null;
  readonly reached: number | null;
  readonly parts: { done: number; all: number };
  readonly follows: string | null;
};

export function itemColumns(now: Temporal.Instant): RawBuilder<unknown> {
  return sql`i.id, i.at, i.column_id as column, coalesce(i.subject, f.subject, l.name, fl.name, m.number, '') as subject, ${dueNow} as due, i.measure,
    case when p.id is not null and ${inForce(now, 'p')} then json_build_object('called', p.called, 'post', k.name) end as owner,
    ${ownerlessNow(now)} as ownerless, u.name as unit, ${stateNow} as state, ${lateNow(now)} as late,
    array_remove(array[c1.name, c2.name], null) as choices, i.target, i.measured_in as "measuredIn", i.reached,
    (select json_build_object('done', (count(*) filter (where part.done_at is not null or pm.ended_at is not null))::int, 'all', count(*)::int)
      from sheet_item part left join matter pm on pm.id = part.follows_matter where part.parent_id = i.id and part.dropped_at is null) as parts,
    coalesce(m.number, fs.name) as follows`;
}

/** What the contract knows of a row. */
export function shownRow({ at: _, ...row }: ItemRow) {
  return row;
}
