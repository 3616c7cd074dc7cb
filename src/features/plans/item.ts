import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import type { Needed } from './patterns/pattern.ts';
import { type ItemRow, itemColumns, itemSource, shownRow } from './rows.ts';
import { keptAreas, ownedBy, seenBy } from './seen-by.ts';
import { itemsNow, stateNow } from './standing.ts';

type Open = ItemRow & {
  readonly sheet: string;
  readonly sheetName: string;
  readonly columnName: string;
  readonly needs: Needed[];
  readonly ownerPost: string | null;
  readonly unitId: string;
  readonly chosen: string[];
  readonly isPart: boolean;
  readonly mayKeep: boolean;
  readonly mayReport: boolean;
};

/** One item, for whoever sees its sheet or answers for it. */
export const item = query(contract.item, {
  who: 'person',
  async run(seeing, { item: id }) {
    const { db, actor, now } = seeing;
    const { rows } = await sql<Open>`
      select ${itemColumns(now)}, i.sheet_id as sheet, s.name as "sheetName", c.name as "columnName", i.needs, i.owner_post_id as "ownerPost", i.unit_id as "unitId",
        array_remove(array[i.first_choice, i.second_choice], null) as chosen, i.parent_id is not null as "isPart",
        s.closed_at is null and s.area_id = any(${keptAreas(actor)}::uuid[]) as "mayKeep",
        s.closed_at is null and (s.area_id = any(${keptAreas(actor)}::uuid[]) or ${ownedBy(actor)}) and i.of_day is null and ${stateNow} = 'open' as "mayReport"
      from ${itemSource} where i.id = ${id} and (${seenBy(actor)} or ${ownedBy(actor)})`.execute(db);
    const open = rows[0] ?? refuse('not_found');
    return {
      ...shownRow(open),
      ...fieldsOf(open),
      partRows: await partsOf(seeing, id),
      links: await linksOf(seeing, id),
      events: await eventsOf(seeing, id),
    };
  },
});

function fieldsOf({ sheet, sheetName, columnName, needs, ownerPost, unitId, chosen, isPart, mayKeep, mayReport }: Open) {
  return { sheet, sheetName, columnName, needs, ownerPost, unitId, chosen, isPart, mayKeep, mayReport };
}

async function partsOf({ db }: Seeing, id: string) {
  const { rows } = await sql<{ id: string; subject: string; state: 'open' | 'done' | 'dropped' }>`
    select i.id, i.subject, ${stateNow} as state from ${itemsNow} where i.parent_id = ${id} order by i.at, i.id limit 100`.execute(db);
  return rows;
}

/** What it answers or was solved by, and of a need what answers it. A matter is named by its kind and number. */
async function linksOf({ db }: Seeing, id: string) {
  const { rows } = await sql<{ what: 'answers' | 'solved-by'; name: string; from: string }>`
    select l.what, coalesce(i.subject, leaf.name, ml.name, '') as name, coalesce(s.name, m.number, '') as from
    from sheet_link l left join sheet_item i on i.id = l.to_item left join sheet s on s.id = i.sheet_id left join matter m on m.id = l.to_matter
      left join leaf ml on ml.id = m.leaf_id left join leaf on leaf.id = l.to_leaf
    where l.item_id = ${id} order by l.at, l.id limit 50`.execute(db);
  return rows;
}

async function eventsOf({ db }: Seeing, id: string) {
  const { rows } = await sql<{ at: string; what: string; said: string | null; by: string | null }>`
    select e.at, e.what, e.said, p.called as by from sheet_event e left join post p on p.id = e.by_post
    where e.item_id = ${id} order by e.at desc, e.id desc limit 100`.execute(db);
  return rows;
}
