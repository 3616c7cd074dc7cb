import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import * as contract from './contract.ts';
import { type ItemRow, itemColumns, itemSource, lateNow, ownerlessNow, shownRow } from './rows.ts';
import { seenSheet } from './sheet.ts';
import { stateNow } from './standing.ts';

const size = 30;
const byTime = z.tuple([z.string(), z.uuid()]);
type Asked = Given<typeof contract.items>;

/** Items of a sheet, narrowed as asked. */
export const items = query(contract.items, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, asked) {
    await seenSheet(seeing, asked.sheet);
    const from = after(asked.after, byTime);
    const behind = from === null ? sql`true` : sql`(i.at, i.id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<ItemRow>`select ${itemColumns(seeing.now)} from ${itemSource}
      where ${narrowed(seeing, asked)} and ${behind} order by i.at, i.id limit ${size + 1}`.execute(seeing.db);
    const page = paged(rows, size, ({ at, id }) => [at, id]);
    return { rows: page.rows.map(shownRow), next: page.next };
  },
});

function narrowed({ now }: Seeing, { sheet, column, choice, unit, state, show }: Asked): RawBuilder<boolean> {
  const wanted = [
    sql`i.sheet_id = ${sheet} and i.parent_id is null`,
    ...(column ? [sql`i.column_id = ${column}`] : []),
    ...(choice ? [sql`${choice}::uuid in (i.first_choice, i.second_choice)`] : []),
    ...(unit ? [sql`i.unit_id = ${unit}`] : []),
    ...(state ? [sql`${stateNow} = ${state}`] : []),
    ...(show === 'late' ? [lateNow(now)] : []),
    ...(show === 'ownerless' ? [ownerlessNow(now)] : []),
  ];
  return sql<boolean>`(${sql.join(wanted, sql` and `)})`;
}
