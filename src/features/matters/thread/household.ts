import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { byTime, pageSize, rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor } from '../seen-by.ts';
import { householdThread as threadContract } from './contract.ts';

/** What was asked for one door, for the staff of its ground; what is told in confidence stands here only for who hears it. */
export const householdThread = query(threadContract, {
  who: { work: ['staff'] },
  async run(seeing, { household, after: mark }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(m.opened_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Listed>`
      select ${listed} from household h join matter m on m.place_id = h.dwelling_id join area a on a.id = m.place_id
      where h.id = ${household} and h.ended_at is null and ${answersFor(seeing.actor)} and ${behind} order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(
      seeing.db,
    );
    const page = paged(rows, pageSize, (row) => [row.opened_at, row.id]);
    return {
      rows: (await rowsOf(seeing, page.rows)).map(({ row: { id, number, subject, method, status, light, openedAt } }) => ({
        ...{ id, number, subject, method, status, light, openedAt },
      })),
      next: page.next,
    };
  },
});
