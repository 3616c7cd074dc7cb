import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import * as contract from './contract.ts';
import { type ItemRow, itemColumns, itemSource, shownRow } from './rows.ts';
import { stateNow } from './standing.ts';

const size = 30;
const never = '9999-12-31';

/** 我负责的: what somebody answers for by a post held today and is still open; whoever only helps sees nothing else of a sheet (row S1-D18). */
export const mine = query(contract.mine, {
  who: 'person',
  async run({ db, actor, now }, { after: mark }) {
    const from = after(mark, z.tuple([z.string(), z.uuid()]));
    const behind = from === null ? sql`true` : sql`(coalesce(i.due, ${never}::date), i.id) > (${from[0]}::date, ${from[1]}::uuid)`;
    const { rows } = await sql<ItemRow & { sheetName: string; columnName: string }>`
      select ${itemColumns(now)}, s.name as "sheetName", c.name as "columnName" from ${itemSource}
      where i.owner_post_id = any(${actor.posts.map(({ id }) => id)}::uuid[]) and ${stateNow} = 'open' and s.closed_at is null and ${behind}
      order by coalesce(i.due, ${never}::date), i.id limit ${size + 1}`.execute(db);
    const page = paged(rows, size, ({ due, id }) => [due ?? never, id]);
    return { rows: page.rows.map((row) => ({ ...shownRow(row), sheetName: row.sheetName, columnName: row.columnName })), next: page.next };
  },
});
