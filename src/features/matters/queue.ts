import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { queue as queueContract } from './contract.ts';
import { standsBehind } from './figures/behind.ts';
import { byTime, pageSize, rowsOf } from './lists.ts';
import { narrowed } from './narrowed.ts';
import { type Listed, listed, soonMinutes } from './row.ts';
import { inMyAreas, waitsFor } from './seen-by.ts';

type Pick = z.output<typeof queueContract.input>['pick'];
type Counts = { open: number; todo: number; soon: number; late: number; returned: number; confirm: number };

/** The secretary's queue. What presses (待办, 将超期, 超期) stands in order of its deadline, everything else newest first. */
export const queue = query(queueContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'] },
  async run(seeing, { after: mark, pick, ...filters }) {
    const pressing = pick === 'todo' || pick === 'soon' || pick === 'late';
    const from = after(mark, byTime);
    const key = pressing ? sql`(m.due_at, m.id) > ` : sql`(m.opened_at, m.id) < `;
    const behind = from === null ? sql`true` : sql`${key} (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const order = pressing ? sql`m.due_at, m.id` : sql`m.opened_at desc, m.id desc`;
    const [{ rows }, counts] = await Promise.all([
      sql<Listed>`
      select ${listed} from matter m left join area a on a.id = m.place_id
      where ${inMyAreas(seeing.actor)} and ${picked(seeing, pick)} and ${filtered(filters)} and ${narrowed(seeing, filters)} and ${standsBehind(filters)} and ${behind} order by ${order} limit ${pageSize + 1}`.execute(
        seeing.db,
      ),
      countQueue(seeing),
    ]);
    const page = paged(rows, pageSize, (row) => [pressing ? (row.due_at ?? row.opened_at) : row.opened_at, row.id]);
    const shown = await rowsOf(seeing, page.rows);
    return {
      rows: shown.map(({ record, row }) => ({ ...row, channel: record.channel })),
      next: page.next,
      counts,
    };
  },
});

const tiles = ['open', 'todo', 'soon', 'late', 'returned', 'confirm'] as const;

/** Each tile counts all that is open in the areas of the actor, who is of one community. */
async function countQueue(seeing: Seeing): Promise<Counts> {
  const counted = tiles.map((pick) => sql`count(*) filter (where ${picked(seeing, pick)})::int as ${sql.ref(pick)}`);
  const { rows } = await sql<Counts>`
    select ${sql.join(counted)} from matter m where ${inMyAreas(seeing.actor)} and m.ended_at is null`.execute(seeing.db);
  return rows[0] ?? { open: 0, todo: 0, soon: 0, late: 0, returned: 0, confirm: 0 };
}

function picked({ actor, now }: Seeing, pick: Pick): RawBuilder<unknown> {
  switch (pick) {
    case 'todo':
      return sql`m.ended_at is null and m.due_at is not null and exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what <> 'claim' and ${waitsFor(actor)})`;
    case 'soon':
      return sql`m.ended_at is null and not m.paused and m.due_at > ${stamp(now)}::timestamptz and m.due_at <= ${stamp(now.add({ minutes: soonMinutes }))}::timestamptz`;
    case 'late':
      return sql`m.ended_at is null and not m.paused and m.due_at <= ${stamp(now)}::timestamptz`;
    case 'returned':
      return sql`m.ended_at is null and m.returned`;
    case 'confirm':
      return sql`m.ended_at is null and m.doing in ('rate', 'sign')`;
    case 'open':
      return sql`m.ended_at is null`;
    case 'ended':
      return sql`m.ended_at is not null`;
    case 'all':
      return sql`true`;
  }
}

type Filters = { area?: string | undefined; method?: string | undefined; leaf?: string | undefined; number?: string | undefined };
function filtered({ area, method, leaf, number }: Filters): RawBuilder<unknown> {
  const all = [
    ...(area ? [sql`${area}::uuid in (m.community_id, m.estate_id, m.grid_id, m.micro_grid_id, a.building_id, a.unit_id, a.id)`] : []),
    ...(method ? [sql`m.method_id = ${method}`] : []),
    ...(leaf ? [sql`m.leaf_id = ${leaf}`] : []),
    ...(number ? [sql`m.number = ${number}`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}
